"""
Which other answers are as good, and which of all comes first.

Answers as good are asked for one after the other, each to use as little as it can of what those
before it used. Once none uses anything new, every pair of every answer as good has been seen.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np

from matcher.solver.outcome import Outcome, Status
from matcher.solver.problem import Ints, Placed
from matcher.solver.tiers.blend import blended
from matcher.solver.tiers.core import NOWHERE, Core
from matcher.solver.tiers.run import Run
from matcher.solver.tiers.tier import Tier

SHARE = 0.5
"""Of the time left, for what ties; the rest is for which comes first."""


@dataclass(slots=True)
class Equals:
    """
    Answers as good as the best.

    Parameters
    ----------
    run
        With the best answer.
    core
        What all tiers left.
    seen
        The answers, without those that use nothing that others do not.
    complete
        Whether every pair of every answer as good is in one of them.
    """

    run: Run
    core: Core
    seen: list[Ints] = field(default_factory=list)
    complete: bool = False

    def known(self) -> Tier:
        """Give a tier in which what answers used that are known costs 1."""
        problem = self.core.problem
        cost, left = np.zeros_like(problem.item), np.zeros(problem.items, dtype=np.int64)
        for agent in self.seen:
            cost[agent[problem.item] == problem.agent] = 1
            left[agent == NOWHERE] = 1
        return Tier("used already", cost, left)

    def look(self) -> None:
        """Find answers that use something new until there are none, or the time is up."""
        until = self.run.seconds + SHARE * self.run.left
        items = self.core.problem.items
        while not self.complete and not self.run.is_over() and self.run.seconds < until:
            known = self.known()
            if int(self.core.least(known).sum()) == items:
                self.complete = True
                return
            outcome, below = _asked(self.run, self.core, known, until, items)
            self.complete = below >= items
            if not self.complete and not self._took(outcome):
                return

    def _took(self, outcome: Outcome[Placed]) -> bool:
        if outcome.solution is None:
            return False
        before = self.known()
        self.seen.append(outcome.solution.agent)
        after = self.known()
        return bool((before.cost < after.cost).any() or (before.left_out < after.left_out).any())

    def options(self, item: int) -> list[int]:
        """Give the agents that an answer as good may name for an item."""
        if not self.complete:
            return self.core.options(item)
        return sorted({int(agent[item]) for agent in self.seen})

    def first(self, rank: Ints) -> tuple[Ints, bool]:
        """
        Give the first of all answers as good: item by item, the earliest that is left to it.

        Parameters
        ----------
        rank
            Of each pair, lower is earlier; being left out comes last.

        Returns
        -------
        agent
            Of each item.
        proved
            Whether the time was enough to prove it the first.
        """
        core, like = self.core, list(self.seen)
        for item in range(core.problem.items):
            places = _ranked(core, item, self.options(item), rank)
            best = min(places.index(int(agent[item])) for agent in like)
            if best:
                here = core.only(item, places[: best + 1])
                found = self._earliest(here, item, places[: best + 1])
                if found is None:
                    return _earliest_known(like, core, rank), False
                like.append(found)
                self.seen.append(found)
                best = places.index(int(found[item]))
            like = [agent for agent in like if int(agent[item]) == places[best]]
            core = core.only(item, [places[best]])
        return like[0], True

    def _earliest(self, core: Core, item: int, places: list[int]) -> Ints | None:
        problem, run = core.problem, self.run
        cost, left = np.zeros_like(problem.item), np.zeros(problem.items, dtype=np.int64)
        for at, agent in enumerate(places):
            if agent == NOWHERE:
                left[item] = at
            else:
                pairs = problem.pairs_of(item)
                cost[pairs][problem.agent[pairs] == agent] = at
        if run.is_over():
            return None
        outcome, _ = _asked(run, core, Tier("comes first", cost, left), run.limits.seconds, None)
        proved = outcome.status is Status.OPTIMAL and outcome.solution is not None
        return outcome.solution.agent if proved and outcome.solution is not None else None


def _asked(
    run: Run, core: Core, aim: Tier, until: float, target: int | None
) -> tuple[Outcome[Placed], float]:
    """Minimise an aim among answers as good; give what is found and what is proved."""
    blend = blended(core, aim)
    share = min(max(until - run.seconds, 0) / max(run.left, 1e-9), 1.0)
    outcome = run.ask(
        blend.problem,
        share,
        lambda step: (
            target is not None and step.bound is not None and step.bound + blend.known >= target
        ),
    )
    run.expect(outcome)
    return outcome, -np.inf if outcome.bound is None else outcome.bound + blend.known


def _ranked(core: Core, item: int, options: Iterable[int], rank: Ints) -> list[int]:
    pairs = core.problem.pairs_of(item)
    ranks = dict(zip(core.problem.agent[pairs].tolist(), rank[pairs].tolist(), strict=True))
    return sorted(options, key=lambda agent: (agent == NOWHERE, ranks.get(agent, 0), agent))


def _earliest_known(like: list[Ints], core: Core, rank: Ints) -> Ints:
    """Give the first of the answers that are known."""
    items = range(core.problem.items)
    ranked = [_ranked(core, i, {int(agent[i]) for agent in like}, rank) for i in items]
    return min(like, key=lambda agent: [ranked[i].index(int(agent[i])) for i in items])
