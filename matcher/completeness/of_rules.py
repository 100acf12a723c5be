"""What the rules still require of one child and one home before anybody confirms."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from constraints.base import Effect
from matcher.answer.anchors import ASKS_DAY
from matcher.answer.circumstances import circumstances_question
from matcher.answer.tasks import (
    About,
    approvers_of,
    asked_of,
    clock_of,
    day_of_duty,
    owner_of,
    precedes,
)
from matcher.answer.waiting import EMERGENCY, YOUTH_JUSTICE
from matcher.completeness.blocks import block_of
from matcher.completeness.missing import Block, Missing, Stage
from matcher.completeness.of_referral import CIRCUMSTANCES, SOCIAL_WORKER
from matcher.explain import Reason, State

_BLOCK_OF_QUESTION = {EMERGENCY: Block.CHILD, YOUTH_JUSTICE: Block.ORDERS}


def missing_of_rules(about: About) -> tuple[Missing, ...]:
    """
    Give what the rules still require: each question once, with the rules that wait for it.

    Parameters
    ----------
    about
        What bears on the child and the home.
    """
    found: dict[tuple[str, str], Missing] = {}
    for reason in about.reasons:
        for one in _missing(reason, about):
            key = one.what, one.supplied_by
            before = found.get(key)
            found[key] = one if before is None else _both(before, one)
    return tuple(found.values())


def _both(one: Missing, other: Missing) -> Missing:
    return replace(one, rules=tuple(dict.fromkeys((*one.rules, *other.rules))))


def _missing(reason: Reason, about: About) -> Iterator[Missing]:
    if reason.effect is Effect.COST or about.done_on(reason) is not None:
        return
    if reason.effect is Effect.DUTY and not _before_confirming(reason, about):
        return
    if reason.state is State.UNDECIDED:
        yield _question(reason, about)
    elif reason.effect is Effect.BAR:
        nobody = f"nobody: {reason.changed_by[:1].lower()}{reason.changed_by[1:-1]}"
        who = nobody if reason.lifted_by is None else reason.lifted_by.value
        yield _of(reason, f"May not be proposed. {reason.sentence}", who)
    elif reason.effect is Effect.GATE:
        yield _of(reason, reason.sentence, approvers_of(reason))
    elif day_of_duty(reason, about) is None and clock_of(reason).anchor in ASKS_DAY:
        yield _of(reason, ASKS_DAY[clock_of(reason).anchor], SOCIAL_WORKER)
    else:
        yield _of(reason, reason.sentence, owner_of(reason))


def _of(reason: Reason, what: str, who: str) -> Missing:
    return Missing(block_of(reason), Stage.CONFIRMING, what, who, (reason.rule,))


def _question(reason: Reason, about: About) -> Missing:
    """Put what a rule waits for; many wait for the same."""
    question = about.only_if(reason) or reason.sentence
    missing = _of(reason, question, asked_of(reason, about))
    if reason.of_matrix:
        return replace(missing, block=Block.VACANCY)
    if question in _BLOCK_OF_QUESTION:
        return replace(missing, block=_BLOCK_OF_QUESTION[question])
    if question == circumstances_question(about.referral):
        return replace(missing, block=Block.CHILD, rules=(CIRCUMSTANCES, reason.rule))
    # What the social worker knows of a home's requirement stands with the child.
    own = reason.child_side and missing.block is Block.VACANCY
    return replace(missing, block=Block.CHILD) if own else missing


def _before_confirming(reason: Reason, about: About) -> bool:
    """Whether a task must be done, or its day be known, before anybody confirms."""
    clock, day = clock_of(reason), day_of_duty(reason, about)
    if reason.before_confirming:
        return True
    if day is None:
        return clock.before or clock.anchor in ASKS_DAY
    return precedes(clock, day, about.referral.starts_on)
