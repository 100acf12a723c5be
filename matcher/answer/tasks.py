"""Duties as dated tasks."""

from __future__ import annotations

from constraints.base import Clock
from constraints.vocabulary import Anchor
from matcher.answer.model import Duty
from matcher.calendar import due_on, due_words
from matcher.entities import Referral
from matcher.explain import Reason, State


def duty_of(reason: Reason, referral: Referral) -> Duty:
    """
    Date a duty.

    The approval has not been given when homes are ranked, so what counts from it is said in words
    and not as a day.
    """
    if reason.clock is None or reason.owner is None or reason.recipient is None:
        raise TypeError(f"{reason.rule} is no duty.")
    anchors = {
        Anchor.START: referral.starts_on,
        Anchor.ADMISSION: referral.starts_on,
        Anchor.DECISION: referral.decided_on,
    }
    dated = reason.clock.anchor in anchors
    return Duty(
        rule=reason.rule,
        title=reason.title,
        says=reason.title if reason.state is State.UNDECIDED else reason.sentence,
        owner=reason.owner.value,
        recipient=reason.recipient.value,
        due=due_words(reason.clock, anchors) if dated else _relative(reason.clock),
        due_on=due_on(reason.clock, anchors) if dated else None,
        source=reason.source,
        only_if=reason.sentence if reason.state is State.UNDECIDED else None,
    )


def _relative(clock: Clock) -> str:
    return f"within {clock.count} {clock.unit.value} of {clock.anchor.value}"
