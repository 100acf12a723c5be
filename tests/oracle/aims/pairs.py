"""Aims at a row of the matrix: who is graded what, and which step the home lacks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from constraints.vocabulary import Answer, Domain, Mitigation, MitigationState
from matcher.entities import Reply
from tests.oracle.aims.shared import Aim
from tests.oracle.scene import Scene

Graded = Mapping[Domain, int]
Steps = tuple[Mitigation, ...]
EVIDENCE_DAYS = (5,) * 8 + (20, 28, 29, 90, 91, 181, 182, 731)
"""Days since the evidence: recent, and about the ends of what the handbook counts."""
STEPS_LESS = {Mitigation.NIGHT_SUPERVISION: Mitigation.WAKING_NIGHT_STAFF}
"""Without staff awake either, nobody supervises the night."""


@dataclass(frozen=True)
class PairAim:
    """
    Grades of the two children and steps of the home that make a row fire.

    Parameters
    ----------
    poser, exposed
        Levels, by domain.
    steps
        Those of which one is not in place, or may not be.
    also
        What the row asks besides.
    child_poses
        Whether the referred child is the poser; None for either.
    """

    poser: Graded
    exposed: Graded
    steps: Steps = ()
    also: tuple[Aim, ...] = ()
    child_poses: bool | None = None

    def __call__(self, s: Scene) -> None:
        poses = s.draw.chance(0.5) if self.child_poses is None else self.child_poses
        for graded, child in ((self.poser, poses), (self.exposed, not poses)):
            for domain, level in graded.items():
                _grade(s, domain, level, child=child)
        if self.steps:
            _lack(s, s.draw.pick(self.steps))
        for change in self.also:
            change(s)
        if s.draw.chance(0.25):
            _checked(s)


def _grade(s: Scene, domain: Domain, level: int, *, child: bool) -> None:
    """Grade at a level or, now and then, one lower; old, alleged, or with nothing said of proof."""
    level = max(level - s.draw.chance(0.08), 0)
    days = s.draw.pick(EVIDENCE_DAYS)
    proven = s.draw.pick((True,) * 6 + (False, None))
    on = s.on - timedelta(days)
    graded_on = None if s.draw.chance(0.1) else max(on, s.on - timedelta(9))
    s.grade(domain, level, child=child, on=on, proven=proven, graded_on=graded_on)


def _lack(s: Scene, step: Mitigation) -> None:
    states = (MitigationState.CANNOT,) * 5 + (MitigationState.CAN_BE_ARRANGED, None)
    state = s.draw.pick(states)
    s.step(step, state)
    if step in STEPS_LESS:
        s.step(STEPS_LESS[step], state)
    if Mitigation.WAKING_NIGHT_STAFF in {step, STEPS_LESS.get(step)}:
        s.step(Mitigation.TWO_WAKING_NIGHT_STAFF, None)


def _checked(s: Scene) -> None:
    """The home's own check, and perhaps the names compared."""
    at = datetime(s.on.year, s.on.month, s.on.day, 9, tzinfo=UTC)
    answer = s.draw.pick((Answer.CLEAR, Answer.CLEAR_WITH_MITIGATIONS))
    compared = s.draw.pick((None, True, False))
    reply = Reply(
        s.home.urn, at, at + timedelta(1), residents_check=answer, names_compared=compared
    )
    s.refer(replies=(reply,))
