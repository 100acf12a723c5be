"""Branch and bound on sites, then on pairs, for the capacitated p-median."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from matcher.solver.location.packed_case import PackedCase, settled
from matcher.solver.location.packed_relaxed import PackedRelaxed
from matcher.solver.location.problem import Bools, CapacitatedMedian, Floats, Ints
from matcher.solver.location.proof import SCALE
from matcher.solver.location.states import CLOSED, FREE, OPEN, States
from matcher.solver.location.tree import Tree
from matcher.solver.location.watch import Watch

ROUNDS_AT_ROOT, LOOKS, ROUNDS_IN_A_CASE = 50, 60, 40
"""Steps of ascent between two looks at the whole, how many looks, and steps in a case."""
FIRST_RATE, CASE_RATE, LAST_RATE = 1.0, 0.25, 1e-3
PATIENCE, CASE_PATIENCE = 20, 6
TORN = 0.05
"""Chosen at least so often, and so often not, a site is branched on before pairs are."""


class PackedSearch(Tree[PackedCase]):
    """
    One search.

    Parameters
    ----------
    problem
        With at least one client and one site that may be open.
    watch
        Told of values and bounds as they improve.
    """

    def __init__(self, problem: CapacitatedMedian, watch: Watch) -> None:
        super().__init__(watch, problem.clients)
        self._cost: Ints = np.ascontiguousarray(problem.cost)
        self._room: Ints = np.ascontiguousarray(problem.capacity)
        # More than any answer costs.
        self._ceiling = int(problem.cost.max(axis=1).sum()) + 1
        self.serves: Ints | None = None
        self._relaxed = PackedRelaxed(problem, np.arange(problem.sites, dtype=np.int64))

    @property
    def _value(self) -> int:
        return self._ceiling if self._watch.value is None else self._watch.value

    def _try(self, sites: Ints) -> None:
        """Serve every client from these sites as well as local search can; keep the best."""
        from matcher.solver.location.reassign import assign, improve, recentre

        chosen = np.zeros(self._room.size, dtype=np.bool_)
        chosen[sites] = True
        serves = np.empty(self._clients, dtype=np.int64)
        rest = (self._cost, self._relaxed.demand, self._room, chosen, serves)
        if not assign(*rest):
            return
        while True:
            improve(*rest)
            self._offer(serves)
            if self._watch.is_over() or not recentre(*rest):
                return

    def _offer(self, serves: Ints) -> None:
        value = int(self._cost[np.arange(self._clients), serves].sum())
        if self._watch.value is None or value < self._watch.value:
            self.serves = serves.copy()
            self._watch.note(value=value)

    def _root(self) -> PackedCase | None:
        nothing = self._writer.keep(np.zeros(self._clients, dtype=np.int64))
        case = self._relaxed.whole(self._writer.case(), nothing)
        rate = FIRST_RATE
        for _ in range(LOOKS):
            if self._watch.is_over():
                break
            rate, pairs = self._ascend(case, ROUNDS_AT_ROOT, rate, PATIENCE)
            if pairs is None:
                return None
            self._watch.note(bound=case.bound)
            if rate < LAST_RATE:
                break
        kept = np.flatnonzero(case.state != CLOSED)
        if not np.any(case.served >= 0):
            self._relaxed = self._relaxed.of(kept)
            case.state, case.share = case.state[kept], case.share[kept]
            case.barred = np.ascontiguousarray(case.barred[:, kept])
        return case

    def _ascend(
        self, case: PackedCase, rounds: int, rate: float, patience: int
    ) -> tuple[float, Floats | None]:
        """Raise a case's bound; gives the rate and how often pairs were chosen, None at its end."""
        risen = self._relaxed.ascend(case, self._value, rounds, rate, patience)
        if risen.found[0] >= 0:
            self._offer(self._relaxed.sites[risen.found])
        self._try(self._relaxed.sites[risen.chosen])
        case.prices = risen.prices.astype(np.float64)
        if self._narrow(case, risen.prices) or self._force(case):
            return risen.rate, None
        return risen.rate, risen.pairs

    def _narrow(self, case: PackedCase, prices: Ints) -> bool:
        """Reckon the bound that prices show and settle what they settle; True at the end."""
        worth = self._relaxed.worth(case, prices)
        if worth.bound > case.bound:
            case.bound, case.shown_by = worth.bound, self._writer.keep(prices)
        if case.bound >= self._value:
            self._writer.end(case.number, case.shown_by)
            return True
        closed, opened, barred = settled(case, worth, (self._value - 1) * SCALE)
        if closed.size or opened.size or barred.any():
            case.number = self._writer.narrow(case.number, self._writer.keep(prices))
            case.state[closed], case.state[opened] = CLOSED, OPEN
            case.barred |= barred
        return False

    def _force(self, case: PackedCase) -> bool:
        """Serve clients from the one site that is left to them; True where that ends the case."""
        while True:
            waiting = case.served < 0
            if not waiting.any():
                self._offer(self._relaxed.sites[case.served])
                break
            possible = self._relaxed.possible(case)
            choices = np.where(waiting, possible.sum(axis=1), 2)
            client = int(np.argmin(choices))
            if choices[client] == 0:
                break
            if choices[client] > 1:
                return False
            site = int(np.argmax(possible[client]))
            yes, no = self._writer.split(case.number, int(self._relaxed.sites[site]), client)
            self._writer.end(no, case.shown_by)
            case.number = yes
            case.served[client], case.state[site] = site, OPEN
        self._end_served(case)
        return True

    def _end_served(self, case: PackedCase) -> None:
        """End a case in which all is known, or nothing is possible, by prices of no weight."""
        self._writer.end(case.number, self._writer.keep(np.zeros(self._clients, dtype=np.int64)))

    def _work_on(self, case: PackedCase) -> None:
        _, pairs = self._ascend(case, ROUNDS_IN_A_CASE, CASE_RATE, CASE_PATIENCE)
        if pairs is None:
            return
        free = np.flatnonzero(case.state == FREE)
        torn = np.minimum(case.share[free], 1 - case.share[free])
        spare = self._relaxed.most - int((case.state == OPEN).sum())
        if free.size and spare and (float(torn.max()) > TORN or bool((case.served >= 0).all())):
            self._branch_on_site(case, int(free[np.argmax(torn)]))
        else:
            self._branch_on_pair(case, pairs)

    def _branch_on_site(self, case: PackedCase, site: int) -> None:
        numbers = self._writer.split(case.number, int(self._relaxed.sites[site]))
        for number, value in zip(reversed(numbers), (CLOSED, OPEN), strict=True):
            state = case.state.copy()
            state[site] = value
            self._follow(case, number, state, case.barred, case.served)

    def _branch_on_pair(self, case: PackedCase, pairs: Floats) -> None:
        """Branch on the client that sites agree on least, and the site that has it most."""
        often = np.where(self._relaxed.possible(case), pairs, -1.0)
        agreed = np.where(case.served >= 0, np.inf, np.abs(often.max(axis=1) - 0.5))
        client = int(np.argmin(agreed))
        site = int(np.argmax(often[client]))
        yes, no = self._writer.split(case.number, int(self._relaxed.sites[site]), client)
        barred = case.barred.copy()
        barred[client, site] = True
        self._follow(case, no, case.state, barred, case.served)
        served, state = case.served.copy(), case.state.copy()
        served[client], state[site] = site, OPEN
        self._follow(case, yes, state, case.barred, served)

    def _follow(
        self, case: PackedCase, number: int, state: States, barred: Bools, served: Ints
    ) -> None:
        self._wait(
            replace(
                case,
                age=self._next_age(),
                number=number,
                state=state.copy(),
                barred=barred.copy(),
                served=served.copy(),
                share=case.share.copy(),
            )
        )
