"""Why something cannot be done with a proposal: a kind to act on, and words to read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from constraints.errors import PlacementError


class Kind(StrEnum):
    """What kind of thing stands in the way."""

    WRONG_STATE = "wrong_state"
    NOT_YOUR_ROLE = "not_your_role"
    NOT_YOUR_HOME = "not_your_home"
    SAME_PERSON = "same_person"
    NOT_SAID = "not_said"
    NO_SUCH_THING = "no_such_thing"
    TIME_IS_UP = "time_is_up"
    START_IS_PAST = "start_is_past"
    CHANGED = "changed"
    BARRED = "barred"
    NOT_DECIDED = "not_decided"
    GATE_OPEN = "gate_open"
    NO_TASK = "no_task"
    INCOMPLETE = "incomplete"
    CHALLENGED = "challenged"
    UNSAFE_TOGETHER = "unsafe_together"


STATUS: Mapping[Kind, int] = {
    Kind.NOT_YOUR_ROLE: 403,
    Kind.NOT_YOUR_HOME: 403,
    Kind.NOT_SAID: 422,
    Kind.NO_SUCH_THING: 422,
    Kind.CHANGED: 412,
}
"""HTTP status of a kind; a conflict with how things stand (409) where it is not listed."""
CONFLICT = 409


@dataclass(frozen=True, slots=True)
class Refusal:
    """
    One thing that stands in the way.

    Parameters
    ----------
    kind
        What kind of thing.
    words
        What it is and what to do; nothing of the child's name, address or risks.
    rules
        Ids of the rules it rests on.
    who
        Who can put it right, where it is not whoever asked.
    """

    kind: Kind
    words: str
    rules: tuple[str, ...] = ()
    who: str = ""


class RefusedError(PlacementError):
    """
    Something cannot be done with a proposal, which is as it was before.

    Parameters
    ----------
    refusals
        Everything that stands in the way, at least one.
    """

    def __init__(self, *refusals: Refusal) -> None:
        if not refusals:
            raise TypeError("A refusal says why.")
        self.refusals = refusals
        super().__init__(" ".join(refusal.words for refusal in refusals))

    @property
    def status(self) -> int:
        """HTTP status: that of who may ask, then of what changed, then of all else."""
        found = {STATUS.get(refusal.kind, CONFLICT) for refusal in self.refusals}
        return next(status for status in (403, 422, 412, CONFLICT) if status in found)
