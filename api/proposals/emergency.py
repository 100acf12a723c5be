"""When each gate and duty falls due: in an emergency tonight, the next working day, or five."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from constraints.base import Tick
from matcher.answer.model.duties import Task
from matcher.calendar import add_working_days

NEXT, FIVE = 1, 5
"""Working days after the start."""


class Due(StrEnum):
    """By when something is due, as an emergency is talked about."""

    BEFORE_START = "before_start"
    """Of a planned move: before the child moves in."""
    TONIGHT = "tonight"
    """Of an emergency: before the child moves in, or on that day."""
    NEXT_WORKING_DAY = "next_working_day"
    """Within 24 hours on a working day; the rules count working days."""
    FIVE_WORKING_DAYS = "within_5_working_days"
    LATER = "later"
    NO_DAY_YET = "no_day_yet"
    """Counted from a day that is not known."""


def gate_due(*, emergency: bool | None) -> Due:
    """Say when a gate is due: always before the child moves in, since what may wait is a duty."""
    return Due.TONIGHT if emergency else Due.BEFORE_START


def task_due(task: Task, starts_on: date, *, emergency: bool | None) -> Due:
    """Say when a task is due; its day is the rule's own."""
    day = task.due_on
    if day is None:
        return Due.NO_DAY_YET
    if task.before_start or day <= starts_on:
        return gate_due(emergency=emergency)
    if day <= add_working_days(starts_on, NEXT):
        return Due.NEXT_WORKING_DAY
    return Due.FIVE_WORKING_DAYS if day <= add_working_days(starts_on, FIVE) else Due.LATER


def ticks_now(ticks: tuple[Tick, ...], *, emergency: bool | None) -> tuple[str, ...]:
    """
    Give what an approver must be satisfied of before the child moves in.

    An emergency lets some of it follow, as the rule says; the approval itself never. Where it is
    not said whether it is one, all of it.
    """
    return tuple(tick.says for tick in ticks if not (emergency and tick.waits_in_emergency))
