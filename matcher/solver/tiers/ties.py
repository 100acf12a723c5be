"""
Which other answers are as good, and which of all comes first.

Answers as good are asked for one after the other, each to use as little as it can of what those
before it used. Once none uses anything new, every pair of every answer as good has been seen.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np

from matcher.solver.outcome import Step
from matcher.solver.problem import Ints
from matcher.solver.tiers.blend import blended
from matcher.solver.tiers.core import NOWHERE, Core, value_in
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
        used = self.core.used_by(self.seen)
        return Tier("used already", used.kept.astype(np.int64), (~used.must).astype(np.int64))

    def look(self, rounds: int | None = None) -> None:
        """
        Find answers that use something new until there are none, or the time is up.

        Parameters
        ----------
        rounds
            Answers to look for at most; None for all.
        """
        until = self.run.seconds + SHARE * self.run.left
        while rounds is None or rounds > 0:
            used = self.core.used_by(self.seen)
            if used.spare == self.core.spare:
                self.complete = True
                return
            if self.run.is_over() or self.run.seconds >= until:
                return
            items = self.core.problem.items
            agent, below = _asked(self.run, self.core, self.known(), until, items)
            self.complete = below >= items
            if self.complete or agent is None:
                return
            self.seen.append(agent)
            self.run.reserve()
            if self.core.used_by(self.seen).spare == used.spare:
                return
            rounds = None if rounds is None else rounds - 1

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
                self.run.reserve()
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
        aim = Tier("comes first", cost, left)
        found, below = _asked(run, core, aim, run.limits.seconds, None)
        return found if found is not None and below >= value_in(problem, found, aim) else None


def _asked(
    run: Run, core: Core, aim: Tier, until: float, target: int | None
) -> tuple[Ints | None, float]:
    """Minimise an aim among answers as good; give what is found and what is proved."""
    below = -np.inf
    for limited in (False, True):
        blend = blended(core, aim, limited=limited)
        known = blend.known

        def enough(step: Step, known: int = known) -> bool:
            return target is not None and step.bound is not None and step.bound + known >= target

        outcome = run.ask(blend.problem, run.share_until(until), enough)
        run.expect(outcome)
        below = max(below, -np.inf if outcome.bound is None else outcome.bound + known)
        if target is not None and below >= target:
            return None, below
        if outcome.solution is not None and core.keeps(outcome.solution.agent):
            return outcome.solution.agent, below
    return None, below


def _ranked(core: Core, item: int, options: Iterable[int], rank: Ints) -> list[int]:
    pairs = core.problem.pairs_of(item)
    ranks = dict(zip(core.problem.agent[pairs].tolist(), rank[pairs].tolist(), strict=True))
    return sorted(options, key=lambda agent: (agent == NOWHERE, ranks.get(agent, 0), agent))


def _earliest_known(like: list[Ints], core: Core, rank: Ints) -> Ints:
    """Give the first of the answers that are known."""
    items = range(core.problem.items)
    ranked = [_ranked(core, i, {int(agent[i]) for agent in like}, rank) for i in items]
    return min(like, key=lambda agent: [ranked[i].index(int(agent[i])) for i in items])
