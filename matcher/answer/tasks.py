"""Duties as dated tasks."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

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
    due, day = _due(reason.clock, referral.decided_on, referral.starts_on)
    return Duty(
        rule=reason.rule,
        title=reason.title,
        says=reason.title if reason.state is State.UNDECIDED else reason.sentence,
        owner=reason.owner.value,
        recipient=reason.recipient.value,
        due=due,
        due_on=day,
        source=reason.source,
        only_if=reason.sentence if reason.state is State.UNDECIDED else None,
    )


@lru_cache(maxsize=4_096)
def _due(clock: Clock, decided_on: date, starts_on: date) -> tuple[str, date | None]:
    """Give the due day in words and as a day; kept, since all homes of one child share it."""
    anchors = {
        Anchor.START: starts_on,
        Anchor.ADMISSION: starts_on,
        Anchor.DECISION: decided_on,
    }
    if clock.anchor not in anchors:
        return _relative(clock), None
    return due_words(clock, anchors), due_on(clock, anchors)


def _relative(clock: Clock) -> str:
    return f"within {clock.count} {clock.unit.value} of {clock.anchor.value}"
