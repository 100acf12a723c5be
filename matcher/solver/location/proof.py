"""A proof that no answer costs less: cases, and in each the prices of clients that show it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
SCALE = 1 << 10
"""Prices are kept in parts of a unit of cost, so that the bound is reckoned in whole numbers."""
NONE = -1


@dataclass(frozen=True, slots=True)
class Proof:
    """
    A tree of cases: each ends in prices that bound it, is narrowed by prices, or is split in two.

    For prices u of clients, no answer with sites O open, C closed and at most p open in all costs
    less than sum(u) + sum of rho_j over O + the least sum of rho_j over p - |O| others outside C.
    Without capacities, rho_j is the sum over clients of min(0, cost_ij - u_i) (Cornuejols, Fisher
    and Nemhauser 1977); with them, the least such sum over clients that fit.

    Parameters
    ----------
    site, client
        A case with a site and no client is split by whether the site is open; one with both by
        whether the site serves the client. `NONE` where it is not split.
    yes, no
        The cases that follow, which stand after their own; a case narrowed has the first only.
    prices
        A row of `multipliers`: what bounds the case where nothing follows, and otherwise what
        shows that sites, or pairs, are no part of any answer below the value. `NONE` in a split.
    multipliers
        Prices of clients in parts of `SCALE`; shape (vectors, clients).
    """

    site: Ints
    client: Ints
    yes: Ints
    no: Ints
    prices: Ints
    multipliers: Ints


class ProofWriter:
    """Writes down the cases of a search as it goes."""

    def __init__(self) -> None:
        self._rows: list[list[int]] = []
        self._multipliers: list[Ints] = []

    def case(self) -> int:
        """Begin a case; what becomes of it is said later."""
        self._rows.append([NONE] * 5)
        return len(self._rows) - 1

    def keep(self, multipliers: Ints) -> int:
        """Keep prices and give their row."""
        self._multipliers.append(multipliers)
        return len(self._multipliers) - 1

    def end(self, case: int, prices: int) -> None:
        """End a case by prices that were kept."""
        self._rows[case][4] = prices

    def narrow(self, case: int, prices: int) -> int:
        """Settle what prices settle; gives the case that is left."""
        rest = self.case()
        self._rows[case] = [NONE, NONE, rest, NONE, prices]
        return rest

    def split(self, case: int, site: int, client: int = NONE) -> tuple[int, int]:
        """Split a case by a site, or by whether it serves a client; gives both cases."""
        yes, no = self.case(), self.case()
        self._rows[case] = [site, client, yes, no, NONE]
        return yes, no

    def written(self, clients: int) -> Proof:
        """Give the proof; every case has to have been ended, narrowed or split."""
        rows = np.array(self._rows, dtype=np.int64).reshape(-1, 5)
        prices = np.array(self._multipliers, dtype=np.int64).reshape(
            len(self._multipliers), clients
        )
        site, client, yes, no, bound_by = (np.ascontiguousarray(column) for column in rows.T)
        return Proof(site, client, yes, no, bound_by, prices)
