"""The steps of one allocation, within one allowance of time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from time import monotonic

import numpy as np

from constraints.arrays import Ints
from matcher.allocate.aims import aims_of
from matcher.allocate.in_place import NOWHERE, Sharing, breached_in_place
from matcher.allocate.near import near_limits
from matcher.allocate.places import AtMost
from matcher.allocate.problem import Posed, pose, worth_of
from matcher.allocate.question import Question
from matcher.allocate.siblings import Group, KeptGroups, most_kept
from matcher.profiles.allocation import Siblings
from matcher.solver.certificate.errors import NotCertified
from matcher.solver.limits import Limits
from matcher.solver.outcome import Outcome, Status, Step
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
    kept_apart
        Sets of children who do not fit together after all; added to as answers are judged in place.
    fitting
        Who fits together in which home, judged in place before.
    """

    question: Question
    limits: Limits
    began: float
    should_stop: Callable[[], bool] | None
    kept_apart: list[AtMost] = field(default_factory=list)
    fitting: set[Sharing] = field(default_factory=set)

    @property
    def undecided(self) -> bool:
        """Whether a bar that is not decided may stand as a condition."""
        return self.question.policy.undecided_as_conditions

    def kinship(self) -> Kinship:
        """Keep together, then near, as many groups as leaves nobody more without a place."""
        groups, near_too = self.question.groups, self.question.policy.siblings is Siblings.NEAR
        none = KeptGroups((), (), most=True)
        if not groups:
            return Kinship(none, none)
        least = self._placing((), ())
        if least.value is None:
            # Whether keeping a group costs somebody a place cannot be said: none is promised.
            wanted = groups if near_too else ()
            return Kinship(
                KeptGroups((), groups, most=False), KeptGroups((), wanted, most=not wanted)
            )
        together = most_kept(groups, lambda kept: _as_many(self._placing(kept, ()), least))
        near = none
        if near_too:
            near = most_kept(
                together.dropped,
                lambda kept: _as_many(self._placing(together.kept, kept), least),
            )
        if least.status is not Status.OPTIMAL:
            together = replace(together, most=False)
        return Kinship(together, near)

    def pose(self, together: Sequence[Group], near: Sequence[Group]) -> Posed:
        """Pose the problem with some groups kept together and some near."""
        question = self.question
        posed = pose(
            question.open_to,
            question.places,
            question.newcomers,
            undecided=self.undecided,
            together=together,
            kept_apart=self.kept_apart,
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

    def fits_in_place(self, home_of: Sequence[int]) -> bool:
        """
        Say whether all fit together as they would live; keep those apart who do not.

        Raises
        ------
        NotCertified
            Children who were kept apart before share a home: the answer is wrong.
        """
        question = self.question
        found = tuple(
            breached_in_place(
                question.engine, question.pool, home_of, self.fitting, undecided=self.undecided
            )
        )
        for one in found:
            if any(
                one.home == was.home and {*was.children} <= {*one.children}
                for was in self.kept_apart
            ):
                urn = question.engine.supply.snapshot.homes[one.home].urn
                raise NotCertified((f"Children who were kept apart all come to {urn}.",))
        self.kept_apart.extend(found)
        return not found

    def _placing(self, together: tuple[Group, ...], near: tuple[Group, ...]) -> Outcome[Tiered]:
        """Place as many as can be, in a way that holds in place too."""
        while True:
            posed = self.pose(together, near)
            worth = worth_of(posed, self.question.judged)
            first = aims_of(worth, posed.problem.items, fair=False)[:1]
            found = solve(posed.problem, first, self._left(), self.should_stop, ties=False)
            if self.fits_in_place(home_of_each(posed, found)):
                return found

    @property
    def is_over(self) -> bool:
        """Whether the time is up, or somebody asked for the end."""
        stopped = self.should_stop is not None and self.should_stop()
        return stopped or monotonic() - self.began >= self.limits.seconds

    def _left(self) -> Limits:
        left = self.limits.seconds - (monotonic() - self.began)
        return replace(self.limits, seconds=max(left, LEAST_SECONDS))


def home_of_each(posed: Posed, outcome: Outcome[Tiered]) -> tuple[int, ...]:
    """Give the column of the home of each child, or -1; of no answer all -1."""
    if outcome.solution is None:
        return (NOWHERE,) * posed.problem.items
    return homes_at(posed, outcome.solution.agent)


def homes_at(posed: Posed, agent: Ints) -> tuple[int, ...]:
    """Give the column of the home of each child by the numbers of the agents, or -1."""
    return tuple(np.append(posed.home, NOWHERE)[agent].tolist())


def _as_many(found: Outcome[Tiered], least: Outcome[Tiered]) -> bool | None:
    """Say whether as many are placed as ever; None where it is not proved that they are not."""
    if found.value is not None and least.value is not None and found.value <= least.value:
        return True
    return False if found.status is Status.OPTIMAL else None
