"""A case of the search for the capacitated p-median, and what prices settle in it."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from matcher.solver.location.problem import Bools, Ints
from matcher.solver.location.proof import SCALE
from matcher.solver.location.states import CLOSED, OPEN
from matcher.solver.location.tree import Case


@dataclass(order=True, slots=True)
class PackedCase(Case):
    """
    As `Case`, with what is known of pairs.

    Parameters
    ----------
    barred
        Pairs that are no part of a better answer; shape (clients, sites).
    served
        The site that serves each client, -1 where that is open; shape (clients,).
    """

    barred: Bools = field(compare=False)
    served: Ints = field(compare=False)

    def possible(self, demand: Ints, capacity: Ints, most: int) -> Bools:
        """Say which pairs may still come about; shape (clients, sites)."""
        room = capacity.copy()
        fixed = np.flatnonzero(self.served >= 0)
        np.subtract.at(room, self.served[fixed], demand[fixed])
        full = int((self.state == OPEN).sum()) >= most
        usable = self.state == OPEN if full else self.state != CLOSED
        possible = ~self.barred & usable & (demand[:, None] <= room)
        possible[fixed] = False
        return np.asarray(possible, dtype=np.bool_)


@dataclass(frozen=True, slots=True)
class Worth:
    """
    What prices show of a case, in parts of a unit of cost.

    Parameters
    ----------
    rho, extra
        What sites are worth, and what pairs add where their site is open; -1 where they cannot be.
    base
        The bound of the case.
    chosen, others
        The free sites that the bound opens and those it does not, best first.
    """

    rho: Ints
    extra: Ints
    base: int
    chosen: Ints
    others: Ints

    @property
    def bound(self) -> int:
        """The bound in units of cost: the least whole number that is not below it."""
        return -(-self.base // SCALE)


def settled(case: PackedCase, worth: Worth, enough: int) -> tuple[Ints, Ints, Bools]:
    """
    Give the sites to close, the sites to open, and the pairs to bar.

    Parameters
    ----------
    case
        The case.
    worth
        What prices show of it.
    enough
        A bound above it beats the value.
    """
    rho, base, chosen, others = worth.rho, worth.base, worth.chosen, worth.others
    # What opening a site adds: that of the last site chosen is lost, where none is spare.
    opening = np.zeros(rho.size, dtype=np.int64)
    opening[others] = rho[others] - int(rho[chosen[-1]]) if chosen.size else 2 * (enough - base) + 1
    following = int(rho[others[0]]) if others.size else 0
    closed = others[base + opening[others] > enough]
    opened = chosen[base - rho[chosen] + following > enough]
    barred = (worth.extra >= 0) & (base + opening + worth.extra > enough) & ~case.barred
    return closed, opened, barred
