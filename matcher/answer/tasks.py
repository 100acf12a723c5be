"""Approvals, and duties as dated tasks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from constraints.base import Clock, Effect
from constraints.vocabulary import Anchor, Role
from matcher.answer.anchors import days_of
from matcher.answer.done import done_of
from matcher.answer.model import Duty, Gate
from matcher.answer.waiting import TOGETHER, TOGETHER_ASKED
from matcher.calendar import clock_words, due_on, due_words
from matcher.entities import Referral
from matcher.explain import Reason, State

Told = tuple[int, str | None, date | None, date | None]
"""A reason, by its identity; what it waits for, when it was done, the day it counts from."""


FEW_TOGETHER = 2
"""So many approvals of living together, if no more, are asked about one by one."""


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
    waiting
        By id of an approval or a task, the question that it waits for with others; what is left
        out waits for its own.
    said
        Approvals and tasks put together for other homes of the same child, whose reasons live as
        long; homes of which the same is said share them.
    days
        The days that clocks count from; see `days_of`.
    together
        The approvals of living together that are not decided. Where there are more than a few one
        question stands for them all; what a few wait for, and each task, is asked in its own words.
    """

    referral: Referral
    urn: str
    reasons: tuple[Reason, ...]
    waiting: Mapping[str, str] = field(default_factory=dict)
    said: dict[Told, Gate | Duty] = field(default_factory=dict, repr=False, compare=False)
    days: Mapping[Anchor, tuple[date, ...]] = field(init=False, repr=False, compare=False)
    together: tuple[Reason, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "days", days_of(self.referral, self.urn))
        together = tuple(reason for reason in self.reasons if _signed_together(reason))
        object.__setattr__(self, "together", together)

    def only_if(self, reason: Reason) -> str | None:
        """Give the question that an approval or a task waits for; None where it is sure."""
        if reason.state is not State.UNDECIDED:
            return None
        return self.waiting.get(reason.rule) or self._own_question(reason)

    def _own_question(self, reason: Reason) -> str:
        """Give the question of a reason, or of the one approval that a task follows."""
        if _signed_together(reason):
            return TOGETHER if len(self.together) > FEW_TOGETHER else reason.sentence
        followed = [one for one in self.together if set(one.handbook) & set(reason.handbook)]
        if reason.of_matrix and len(followed) == 1:
            return followed[0].sentence
        return reason.sentence

    def done_on(self, reason: Reason) -> date | None:
        """Give the day on which it was done or given, each time; None where not on record."""
        days = () if reason.clock is None else self.days.get(reason.clock.anchor, ())
        done = done_of(self.referral, reason, self.urn, days[-1] if days else None)
        return None if done is None else done.on

    def next_day(self, reason: Reason) -> date | None:
        """Give the first day a task counts from for which it is not done; else the last."""
        days = anchor_days(reason, self)
        left = (day for day in days if done_of(self.referral, reason, self.urn, day) is None)
        return next(left, days[-1] if days else None)


def _signed_together(reason: Reason) -> bool:
    """Whether it is an approval of who lives together, and not decided."""
    undecided = reason.state is State.UNDECIDED
    return undecided and reason.of_matrix and reason.effect is Effect.GATE


def gates_of(about: About) -> tuple[Gate, ...]:
    """Give the approvals of one home, in the order of the reasons."""
    return tuple(_gate(reason, about) for reason in about.reasons if reason.effect is Effect.GATE)


def duties_of(about: About) -> tuple[Duty, ...]:
    """Give the tasks of one home, by their day; those without one last."""
    duties = [_duty(reason, about) for reason in about.reasons if reason.effect is Effect.DUTY]
    return tuple(sorted(duties, key=by_day))


def by_day(duty: Duty) -> tuple[bool, date | None, bool]:
    """Order by day; on one day, what must come before something first."""
    return duty.due_on is None, duty.due_on, not duty.due.startswith("before")


def _gate(reason: Reason, about: About) -> Gate:
    only_if, done_on = about.only_if(reason), about.done_on(reason)
    told = id(reason), only_if, done_on, None
    said = about.said.get(told)
    if isinstance(said, Gate):
        return said
    gate = Gate(
        rule=reason.rule,
        title=reason.title,
        topic=reason.topic.value,
        says=reason.title if reason.state is State.UNDECIDED else reason.sentence,
        approver=approvers_of(reason),
        source=reason.source,
        only_if=only_if,
        done_on=done_on,
    )
    about.said[told] = gate
    return gate


def _duty(reason: Reason, about: About) -> Duty:
    first = about.next_day(reason)
    only_if, done_on = about.only_if(reason), about.done_on(reason)
    told = id(reason), only_if, done_on, first
    said = about.said.get(told)
    if isinstance(said, Duty):
        return said
    due, day = dated(clock_of(reason), first)
    duty = Duty(
        rule=reason.rule,
        title=reason.title,
        says=reason.title if reason.state is State.UNDECIDED else reason.sentence,
        owner=owner_of(reason),
        recipient=recipient_of(reason),
        due=due,
        due_on=day,
        source=reason.source,
        only_if=only_if,
        done_on=done_on,
    )
    about.said[told] = duty
    return duty


def anchor_days(reason: Reason, about: About) -> tuple[date, ...]:
    """Give the days that a duty counts from; none where that is not known."""
    return about.days.get(clock_of(reason).anchor, ())


def day_of_duty(reason: Reason, about: About) -> date | None:
    """Give the first day a duty still falls due; None where that is not known."""
    first = about.next_day(reason)
    return None if first is None else dated(clock_of(reason), first)[1]


def precedes(clock: Clock, day: date, starts_on: date) -> bool:
    """Whether a task due on a day must be done before the child moves in."""
    return day < starts_on or (clock.before and day == starts_on)


@lru_cache(maxsize=4_096)
def dated(clock: Clock, anchor: date | None) -> tuple[str, date | None]:
    """Give the due day in words and as a day; kept, since all homes of one child share it."""
    if anchor is None:
        return clock_words(clock), None
    anchors: Mapping[Anchor, date] = {clock.anchor: anchor}
    return due_words(clock, anchors), due_on(clock, anchors)


def asked_of(reason: Reason, about: About) -> str:
    """Say who can answer the question that an approval or a task waits for."""
    question = about.only_if(reason)
    if question == TOGETHER:
        return TOGETHER_ASKED
    # A task is asked of whoever can answer for the one approval that it follows.
    reason = next((one for one in about.together if one.sentence == question), reason)
    if reason.of_matrix and reason.rule not in about.waiting and not reason.child_side:
        return TOGETHER_ASKED
    own = reason.child_side or reason.asked_of is None or reason.rule in about.waiting
    return Role.SOCIAL_WORKER.value if own or reason.asked_of is None else reason.asked_of.value


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
