"""Approvals, and duties as dated tasks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from constraints.base import Clock, Effect
from constraints.vocabulary import Anchor
from matcher.answer.anchors import days_of
from matcher.answer.done import done_of
from matcher.answer.model import Duty, Gate
from matcher.calendar import clock_words, due_on, due_words
from matcher.entities import Referral
from matcher.explain import Reason, State


@dataclass(frozen=True, slots=True)
class About:
    """
    What bears on one child and one home, and what the approvals and tasks among it wait for.

    Parameters
    ----------
    referral, urn
        The request, and the home.
    reasons
        Every rule that bears on them.
    question
        The one question that asks for all of the child's circumstances; None where they were gone
        through.
    waiting
        Ids of the approvals and tasks that wait for it.
    """

    referral: Referral
    urn: str
    reasons: tuple[Reason, ...]
    question: str | None = None
    waiting: frozenset[str] = frozenset()

    def only_if(self, reason: Reason) -> str | None:
        """Give the question that an approval or a task waits for; None where it is sure."""
        if reason.state is not State.UNDECIDED:
            return None
        return self.question if reason.rule in self.waiting and self.question else reason.sentence

    def done_on(self, reason: Reason) -> date | None:
        """Give the day on which it was done or given; None where that is not on record."""
        done = done_of(self.referral, reason, self.urn)
        return None if done is None else done.on


def gates_of(about: About) -> tuple[Gate, ...]:
    """Give the approvals of one home, in the order of the reasons."""
    return tuple(_gate(reason, about) for reason in about.reasons if reason.effect is Effect.GATE)


def duties_of(about: About) -> tuple[Duty, ...]:
    """Give the tasks of one home, by their day; those without one last."""
    duties = [_duty(reason, about) for reason in about.reasons if reason.effect is Effect.DUTY]
    return tuple(sorted(duties, key=lambda duty: (duty.due_on is None, duty.due_on)))


def _gate(reason: Reason, about: About) -> Gate:
    return Gate(
        rule=reason.rule,
        title=reason.title,
        topic=reason.topic.value,
        says=reason.title if reason.state is State.UNDECIDED else reason.sentence,
        approver=approvers_of(reason),
        source=reason.source,
        only_if=about.only_if(reason),
        done_on=about.done_on(reason),
    )


def _duty(reason: Reason, about: About) -> Duty:
    clock = clock_of(reason)
    days = days_of(about.referral, about.urn).get(clock.anchor)
    due, day = dated(clock, days[0] if days else None)
    return Duty(
        rule=reason.rule,
        title=reason.title,
        says=reason.title if reason.state is State.UNDECIDED else reason.sentence,
        owner=owner_of(reason),
        recipient=recipient_of(reason),
        due=due,
        due_on=day,
        source=reason.source,
        only_if=about.only_if(reason),
        done_on=about.done_on(reason),
    )


@lru_cache(maxsize=4_096)
def dated(clock: Clock, anchor: date | None) -> tuple[str, date | None]:
    """Give the due day in words and as a day; kept, since all homes of one child share it."""
    if anchor is None:
        return clock_words(clock), None
    anchors: Mapping[Anchor, date] = {clock.anchor: anchor}
    return due_words(clock, anchors), due_on(clock, anchors)


def approvers_of(reason: Reason) -> str:
    """Name who gives an approval; two sign for living together."""
    roles = [role.value for role in (reason.approver, reason.second_approver) if role is not None]
    return " and ".join(roles)


def clock_of(reason: Reason) -> Clock:
    """Give the clock of a duty."""
    if reason.clock is None:
        raise TypeError(f"{reason.rule} is no duty.")
    return reason.clock


def owner_of(reason: Reason) -> str:
    """Name who does a duty."""
    if reason.owner is None:
        raise TypeError(f"{reason.rule} is no duty.")
    return reason.owner.value


def recipient_of(reason: Reason) -> str:
    """Name who is told by a duty."""
    if reason.recipient is None:
        raise TypeError(f"{reason.rule} is no duty.")
    return reason.recipient.value
