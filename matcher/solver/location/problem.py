"""Where to open sites: the problems and their answers, as arrays."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from matcher.solver.location.proof import Proof

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]
DEAREST = 2**51
"""The dearest cost, times the square of the clients, stays below it: all sums are exact."""


@dataclass(frozen=True, slots=True)
class Median:
    """
    Open at most so many sites so that serving every client from an open one costs least.

    With sites that are open already, give each client the least of its cost and that of the
    nearest of them.

    Parameters
    ----------
    cost
        Of serving each client from each site, times the client's weight; whole numbers, none
        negative. Shape (clients, sites).
    most
        How many sites may be open.

    Raises
    ------
    ValueError
        A cost is negative or too large, or the shape is not that of a table.
    """

    cost: Ints
    most: int

    def __post_init__(self) -> None:
        checked(self.cost, self.most)

    @property
    def clients(self) -> int:
        """How many are served."""
        return int(self.cost.shape[0])

    @property
    def sites(self) -> int:
        """How many places there are to open."""
        return int(self.cost.shape[1])


@dataclass(frozen=True, slots=True)
class Centre(Median):
    """Open at most so many sites so that the client who costs most costs least."""


@dataclass(frozen=True, slots=True)
class CapacitatedMedian(Median):
    """
    As `Median`, with so much that each open site can take; a client is served from one site.

    Parameters
    ----------
    demand
        Of each client; whole numbers, none negative. Shape (clients,).
    capacity
        Of each site; whole numbers, none negative. Shape (sites,).
    """

    demand: Ints
    capacity: Ints

    def __post_init__(self) -> None:
        checked(self.cost, self.most)
        for name, column, size in (
            ("demand", self.demand, self.clients),
            ("capacity", self.capacity, self.sites),
        ):
            if column.shape != (size,) or column.dtype != np.int64:
                raise ValueError(f"{name}: expected {size} whole numbers, found {column!r}.")
            if column.size and (column.min() < 0 or column.max() >= 2**31):
                raise ValueError(f"{name}: expected 0 to 2^31, found {column!r}.")


@dataclass(frozen=True, slots=True)
class Opened:
    """
    Which sites are open, which client is served where, and why nothing is better.

    Parameters
    ----------
    sites
        Open, in rising order; shape (open,).
    serves
        The site of each client; shape (clients,).
    proof
        Cases that together show the bound; None where there is none to show. Of a k-centre, that
        no sites among `kept` reach every client at less than the bound.
    kept
        Of a k-centre: sites such that each other reaches, below the bound, no client that one of
        them does not reach. None otherwise.
    """

    sites: Ints
    serves: Ints
    proof: Proof | None = None
    kept: Ints | None = None


def checked(cost: Ints, most: int) -> None:
    """
    See that costs are such that sums of them are exact.

    Raises
    ------
    ValueError
        They are not.
    """
    if cost.ndim != 2 or cost.dtype != np.int64:
        raise ValueError("cost: expected a table of whole numbers, clients by sites.")
    if most < 0:
        raise ValueError(f"most: expected 0 or more, found {most}.")
    if cost.size and (cost.min() < 0 or int(cost.max()) * cost.shape[0] ** 2 >= DEAREST):
        raise ValueError(f"cost: expected none negative or above {DEAREST} / clients^2.")
