"""Branch and bound on sites with Lagrangian bounds, which keeps its own proof."""

from __future__ import annotations

import numpy as np

from matcher.solver.location.problem import Floats, Ints, Median
from matcher.solver.location.relaxed import Relaxed, Shown
from matcher.solver.location.states import CLOSED, FREE, OPEN, States
from matcher.solver.location.tree import Case, Tree
from matcher.solver.location.watch import Watch

ROUNDS_AT_ROOT = 100
"""Steps of ascent between two looks at the whole; at most so many looks in `LOOKS`."""
LOOKS = 30
ROUNDS_IN_A_CASE = 60
FIRST_RATE, CASE_RATE, LAST_RATE = 1.0, 0.25, 1e-3
"""Lengths of a step at the start, of the first in a case, and at which the root is done."""
PATIENCE, CASE_PATIENCE = 30, 8
"""Rounds without a better bound after which the step is halved."""
SWAPS = 64
"""Between two looks at the clock."""


class Search(Tree[Case]):
    """
    One search.

    Parameters
    ----------
    problem
        With at least one client and one site that may be open.
    watch
        Told of values and bounds as they improve.
    below
        Only answers that cost less are of interest; None where all are.
    """

    def __init__(self, problem: Median, watch: Watch, below: int | None = None) -> None:
        super().__init__(watch, problem.clients)
        self._problem = problem
        self._below = below
        self._cost: Ints = np.ascontiguousarray(problem.cost)
        self._by_site = np.ascontiguousarray(problem.cost.T)
        self.best: Ints = np.empty(0, dtype=np.int64)
        generator = np.random.default_rng(watch.limits.seed)
        self._try(generator.permutation(problem.sites)[: problem.most])
        self._relaxed = Relaxed(problem, np.arange(problem.sites, dtype=np.int64))

    @property
    def _value(self) -> int:
        assert self._watch.value is not None  # noqa: S101 - set by the first answer
        return self._watch.value if self._below is None else min(self._watch.value, self._below)

    def _try(self, sites: Ints) -> None:
        """Improve a choice of sites by interchange, and keep it if it is the best."""
        from matcher.solver.location.swap import interchange

        chosen = np.zeros(self._problem.sites, dtype=np.bool_)
        chosen[sites] = True
        while interchange(self._cost, self._by_site, chosen, SWAPS) == SWAPS:
            if self._watch.is_over():
                break
        places = np.flatnonzero(chosen)
        value = int(self._cost[:, places].min(axis=1).sum())
        if self._watch.value is None or value < self._watch.value:
            self.best = places
            self._watch.note(value=value)

    def _root(self) -> Case | None:
        """Bound the whole, drop sites that no better answer opens; None where that settles it."""
        prices = self._first_prices()
        case = self._case(self._writer.case(), self._fresh_state(), prices)
        rate = FIRST_RATE
        for _ in range(LOOKS):
            if self._watch.is_over():
                break
            settled, rate = self._improve(case, ROUNDS_AT_ROOT, rate, PATIENCE)
            if settled:
                return None
            self._watch.note(bound=case.bound)
            self._drop_closed(case)
            if rate < LAST_RATE:
                break
        return case

    def _first_prices(self) -> Floats:
        """Between the nearest and the second nearest site of the first answer."""
        near = np.sort(self._cost[:, self.best], axis=1)[:, :2]
        return np.asarray(near.mean(axis=1), dtype=np.float64)

    def _fresh_state(self) -> States:
        return np.full(self._relaxed.sites.size, FREE, dtype=np.int8)

    def _case(self, number: int, state: States, prices: Floats) -> Case:
        share = np.full(state.size, min(1.0, self._problem.most / state.size))
        # Prices of nothing show a bound of nothing, which is more than first ones may.
        nothing = self._writer.keep(np.zeros(self._clients, dtype=np.int64))
        return Case(0, 0, number, state, prices, share, nothing)

    def _improve(self, case: Case, rounds: int, rate: float, patience: int) -> tuple[bool, float]:
        """Raise a case's bound and settle sites in it; says whether that ended it."""
        from matcher.solver.location.ascent import ascend

        relaxed = self._relaxed
        _, prices, chosen, least, rate = ascend(
            relaxed.order,
            relaxed.cost,
            case.state,
            relaxed.most,
            case.prices,
            case.share,
            float(self._value),
            rounds,
            rate,
            patience,
        )
        if least < 2 * self._value - case.bound:
            self._try(relaxed.sites[chosen])
        shown = relaxed.show(case.state, prices, self._value)
        if shown.bound >= case.bound:
            case.bound, case.prices = shown.bound, prices
            case.shown_by = self._writer.keep(shown.prices)
        if case.bound >= self._value:
            self._writer.end(case.number, case.shown_by)
            return True, rate
        if case.prices is prices:
            self._settle(case, shown)
        return self._is_single(case), rate

    def _settle(self, case: Case, shown: Shown) -> None:
        """Close and open what the prices settle."""
        if shown.closed.size or shown.opened.size:
            case.number = self._writer.narrow(case.number, case.shown_by)
            case.state[shown.closed] = CLOSED
            case.state[shown.opened] = OPEN

    def _is_single(self, case: Case) -> bool:
        """End a case that leaves one choice of sites; its own costs are the prices."""
        only = self._relaxed.only(case.state)
        if only is None:
            return False
        self._try(self._relaxed.sites[only])
        shown = self._relaxed.show(case.state, self._relaxed.nearest(only), self._value)
        self._writer.end(case.number, self._writer.keep(shown.prices))
        return True

    def _drop_closed(self, case: Case) -> None:
        """Renumber the sites without those closed for good."""
        kept = np.flatnonzero(case.state != CLOSED)
        if kept.size < case.state.size:
            self._relaxed = Relaxed(self._problem, self._relaxed.sites[kept])
            case.state, case.share = case.state[kept], case.share[kept]

    def _work_on(self, case: Case) -> None:
        """Improve a case, and split it where that does not end it."""
        settled, _ = self._improve(case, ROUNDS_IN_A_CASE, CASE_RATE, CASE_PATIENCE)
        if settled:
            return
        free = np.flatnonzero(case.state == FREE)
        place = int(free[np.argmin(np.abs(case.share[free] - 0.5))])
        opened, closed = self._writer.split(case.number, int(self._relaxed.sites[place]))
        # What waits last is worked on first among equals: the open site, which leads to answers.
        for number, value in ((closed, CLOSED), (opened, OPEN)):
            state = case.state.copy()
            state[place] = value
            shown = self._relaxed.show(state, case.prices, self._value)
            self._wait(
                Case(
                    bound=shown.bound,
                    age=self._next_age(),
                    number=number,
                    state=state,
                    prices=case.prices,
                    share=case.share.copy(),
                    shown_by=case.shown_by,
                )
            )
