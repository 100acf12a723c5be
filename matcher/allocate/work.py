"""The steps of one allocation, within one allowance of time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from time import monotonic

from matcher.allocate.aims import aims_of
from matcher.allocate.in_place import breached_in_place
from matcher.allocate.near import near_limits
from matcher.allocate.places import AtMost
from matcher.allocate.problem import Posed, pose, worth_of
from matcher.allocate.question import Question
from matcher.allocate.siblings import Group, KeptGroups, most_kept
from matcher.profiles.allocation import Siblings
from matcher.solver.limits import Limits
from matcher.solver.outcome import Outcome, Step
from matcher.solver.tiers import Tiered, solve

LEAST_SECONDS = 0.05
"""What a step is given when the time is up: it then says at once how far it came."""


@dataclass(frozen=True, slots=True)
class Kinship:
    """
    What becomes of brothers and sisters.

    Parameters
    ----------
    together
        Groups that share a home, and those that do not.
    near
        Of the latter, groups whose homes are near each other, and those whose homes need not be.
    """

    together: KeptGroups
    near: KeptGroups


@dataclass(frozen=True, slots=True)
class Work:
    """
    One question as it is worked on.

    Parameters
    ----------
    question
        What is asked.
    limits
        Of all steps together.
    began
        On the clock of `monotonic`.
    should_stop
        Asked between rounds.
    """

    question: Question
    limits: Limits
    began: float
    should_stop: Callable[[], bool] | None

    @property
    def undecided(self) -> bool:
        """Whether a bar that is not decided may stand as a condition."""
        return self.question.policy.undecided_as_conditions

    def kinship(self) -> Kinship:
        """Keep together, then near, as many groups as leaves nobody more without a place."""
        groups, policy = self.question.groups, self.question.policy
        if not groups:
            return Kinship(KeptGroups((), (), most=True), KeptGroups((), (), most=True))
        least = self._without_a_place(())
        together = most_kept(groups, lambda kept: self._without_a_place(kept) == least)
        wanted = together.dropped if policy.siblings is Siblings.NEAR else ()
        near = most_kept(wanted, lambda kept: self._without_a_place(together.kept, kept) == least)
        return Kinship(together, near)

    def pose(
        self, together: Sequence[Group], near: Sequence[Group], kept_apart: Sequence[AtMost] = ()
    ) -> Posed:
        """Pose the problem with some groups kept together, some near, and some sets apart."""
        question = self.question
        posed = pose(
            question.open_to,
            question.places,
            question.newcomers,
            undecided=self.undecided,
            together=together,
            kept_apart=kept_apart,
        )
        if not near:
            return posed
        more = near_limits(posed, question.engine.supply.xy, near, question.policy.siblings_near_km)
        problem = replace(posed.problem, limits=(*posed.problem.limits, *more))
        return replace(posed, problem=problem)

    def solve(
        self,
        posed: Posed,
        *,
        fair: bool,
        ties: bool,
        on_step: Callable[[str, Step], None] | None = None,
    ) -> Outcome[Tiered]:
        """Solve for every aim in sequence."""
        worth = worth_of(posed, self.question.judged)
        return solve(
            posed.problem,
            aims_of(worth, posed.problem.items, fair=fair),
            self._left(),
            self.should_stop,
            on_step,
            ties=ties,
            order=worth.standing,
        )

    def breached(self, home_of: Sequence[int]) -> Iterator[AtMost]:
        """Give the sets of children who do not fit together after all."""
        question = self.question
        return breached_in_place(question.engine, question.pool, home_of, undecided=self.undecided)

    def _without_a_place(
        self, together: tuple[Group, ...], near: tuple[Group, ...] = ()
    ) -> int | None:
        """Give how few can be left without a place; None where that is not proved."""
        posed = self.pose(together, near)
        worth = worth_of(posed, self.question.judged)
        first = aims_of(worth, posed.problem.items, fair=False)[:1]
        order = worth.standing
        found = solve(posed.problem, first, self._left(), self.should_stop, ties=False, order=order)
        return found.value

    def _left(self) -> Limits:
        left = self.limits.seconds - (monotonic() - self.began)
        return replace(self.limits, seconds=max(left, LEAST_SECONDS))
