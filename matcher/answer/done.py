"""What is on record as done: tasks and approvals, each for one home or for the child."""

from __future__ import annotations

from datetime import date

from constraints.base import Clock, Effect
from matcher.answer.anchors import AT_THE_HOME, COMES_AGAIN
from matcher.entities import DutyDone, Referral
from matcher.explain import Reason


def done_of(
    referral: Referral, reason: Reason, urn: str, day: date | None = None
) -> DutyDone | None:
    """
    Give the first record that a task was done or an approval given; None where there is none.

    What was done for another home says nothing of this one, and what concerns one home is not done
    by a record that names none. Of a task that comes again, what was done before the day counted
    from was done for an earlier one. A bar is never done.

    Parameters
    ----------
    referral
        The request.
    reason
        Of any rule that bears on the home.
    urn
        The home.
    day
        The day that the task counts from; None where that is not known.
    """
    if not referral.done or reason.effect not in {Effect.GATE, Effect.DUTY}:
        return None
    found = [
        done
        for done in referral.done
        if done.rule == reason.rule
        and (done.urn == urn or (done.urn is None and not at_the_home(reason.clock)))
        and not _for_an_earlier(done, reason, day)
    ]
    return min(found, key=lambda done: (done.on, done.by), default=None)


def _for_an_earlier(done: DutyDone, reason: Reason, day: date | None) -> bool:
    """Whether a record is of an earlier time that the task fell due."""
    if day is None or reason.clock is None or reason.rule not in COMES_AGAIN:
        return False
    # What is to be done on the day itself may have been; what is to follow it was not.
    return done.on < day or (done.on == day and reason.clock.count > 0)


def at_the_home(clock: Clock | None) -> bool:
    """Whether a task with a clock, or an approval, concerns one home: every approval does."""
    return clock is None or clock.anchor in AT_THE_HOME
