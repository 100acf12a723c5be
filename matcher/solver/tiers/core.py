"""What is left of a problem once earlier tiers are settled: pairs, duties and limits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from matcher.solver.problem import MUST_BE_PLACED, Ints, Problem, SideLimit
from matcher.solver.tiers.tier import Tier

Bools = npt.NDArray[np.bool_]
NOWHERE = -1


@dataclass(frozen=True, slots=True)
class Held:
    """A sum that may not exceed what it reached."""

    tier: Tier
    most: int


@dataclass(frozen=True, slots=True)
class Core:
    """
    A problem narrowed to what answers may use that are as good in the tiers so far.

    Parameters
    ----------
    problem
        As it was asked.
    kept
        Which pairs such an answer may use; shape (pairs,).
    must
        Which items none leaves out; shape (items,).
    held
        Sums kept at what they reached; those that pairs and duties imply are not among them.
    """

    problem: Problem
    kept: Bools
    must: Bools
    held: tuple[Held, ...] = ()

    @classmethod
    def of(cls, problem: Problem) -> Core:
        """Give all of a problem."""
        return cls(
            problem, np.ones(problem.item.size, np.bool_), problem.left_out == MUST_BE_PLACED
        )

    def least(self, tier: Tier) -> Ints:
        """Give the least that each item can cost in a tier; shape (items,)."""
        return self.least_of(tier.cost[self.kept], tier.left_out)

    def least_of(self, cost: Ints, left_out: Ints) -> Ints:
        """Give the least of each item's options, 0 where it has none; shape (items,)."""
        never = np.iinfo(np.int64).max
        found = np.where(self.must, never, left_out)
        np.minimum.at(found, self.problem.item[self.kept], cost)
        return np.where(found == never, 0, found)

    def most(self, tier: Tier) -> Ints:
        """Give the most that each item can cost in a tier; shape (items,)."""
        found = np.where(self.must, 0, tier.left_out)
        np.maximum.at(found, self.problem.item[self.kept], tier.cost[self.kept])
        return found

    def at_most(self, tier: Tier, each: Ints) -> Core:
        """Drop what costs an item more in a tier than its own mark; shape (items,)."""
        return replace(
            self,
            kept=self.kept & (tier.cost <= each[self.problem.item]),
            must=self.must | (tier.left_out > each),
        )

    def holding(self, tier: Tier, most: int) -> Core:
        """Keep a sum at what it reached: by what it leaves open where that is enough."""
        least = self.least(tier)
        if int(least.sum()) == most:
            return self.at_most(tier, least).without_idle()
        return replace(self, held=(*self.held, Held(tier, most))).without_idle()

    def without_idle(self) -> Core:
        """Drop limits that no answer can exceed any more."""
        held = tuple(h for h in self.held if int(self.most(h.tier).sum()) > h.most)
        return replace(self, held=held)

    def only(self, item: int, agents: Sequence[int]) -> Core:
        """Let an item go only to some agents, of which -1 is left out."""
        pairs = self.problem.pairs_of(item)
        kept, must = self.kept.copy(), self.must.copy()
        kept[pairs] &= np.isin(self.problem.agent[pairs], agents)
        must[item] |= NOWHERE not in agents
        return replace(self, kept=kept, must=must)

    def used_by(self, answers: Sequence[Ints]) -> Core:
        """Keep only what some of these answers use."""
        problem = self.problem
        kept, out = np.zeros_like(self.kept), np.zeros_like(self.must)
        for agent in answers:
            kept |= agent[problem.item] == problem.agent
            out |= agent == NOWHERE
        return replace(self, kept=kept & self.kept, must=self.must | ~out).without_idle()

    def keeps(self, agent: Ints) -> bool:
        """Say whether an answer keeps the sums that are held."""
        return all(value_in(self.problem, agent, held.tier) <= held.most for held in self.held)

    @property
    def spare(self) -> int:
        """How many options items have beyond one each."""
        return int(self.kept.sum()) + int((~self.must).sum()) - self.problem.items

    def options(self, item: int) -> list[int]:
        """Give the agents an item may go to, -1 last if it may be left out."""
        pairs = self.problem.pairs_of(item)
        agents: list[int] = self.problem.agent[pairs][self.kept[pairs]].tolist()
        return agents if self.must[item] else [*agents, NOWHERE]

    def limits(self) -> list[SideLimit]:
        """Give the sums that are held as limits over the pairs kept."""
        found = []
        for held in self.held:
            # Above the least of each item, which is paid in any case: numbers stay small.
            least = self.least(held.tier)
            above = (held.tier.cost - least[self.problem.item])[self.kept]
            pairs, most = np.flatnonzero(above), held.most - int(least.sum())
            left = np.where(self.must, 0, held.tier.left_out - least)
            found.append(SideLimit(held.tier.name, pairs, above[pairs], most, left))
        return found

    def posed(self, cost: Ints, left_out: Ints) -> Problem:
        """
        Pose the narrowed problem at other costs.

        Parameters
        ----------
        cost
            Of each pair kept; shape (pairs kept,).
        left_out
            Of each item; shape (items,).
        """
        problem, at = self.problem, np.flatnonzero(self.kept)
        place = np.full(self.kept.size, NOWHERE, dtype=np.int64)
        place[at] = np.arange(at.size)
        limits = [_narrowed(limit, place) for limit in problem.limits]
        limits += self.limits()
        return replace(
            problem,
            item=problem.item[at],
            agent=problem.agent[at],
            cost=cost,
            left_out=np.where(self.must, MUST_BE_PLACED, left_out),
            limits=tuple(limits),
        )


def _narrowed(limit: SideLimit, place: Ints) -> SideLimit:
    at = place[limit.pairs]
    return replace(limit, pairs=at[at >= 0], weights=limit.weights[at >= 0])


def costs_at(problem: Problem, agent: Ints, tier: Tier) -> Ints:
    """Give what each item costs in a tier where it goes; shape (items,)."""
    keys = problem.item * (problem.agents + 1) + problem.agent
    placed = np.flatnonzero(agent >= 0)
    found = tier.left_out.copy()
    at = np.searchsorted(keys, placed * (problem.agents + 1) + agent[placed])
    found[placed] = tier.cost[at]
    return found


def value_in(problem: Problem, agent: Ints, tier: Tier) -> int:
    """Give what an answer costs in a tier."""
    each = costs_at(problem, agent, tier)
    return int(each.max(initial=0) if tier.worst else each.sum())
