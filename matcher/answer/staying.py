"""Staying put, judged by the same rules: beside the homes, never among them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from constraints.vocabulary import Circumstance
from matcher.answer.asking import asking_of, child_questions, home_questions
from matcher.answer.barring import bar_at, breached
from matcher.answer.changing import changes_of
from matcher.answer.living_there import of_living_there
from matcher.answer.matching import Ranked, residual_words
from matcher.answer.model.barred import Bar
from matcher.answer.model.changes import HomeChanges
from matcher.answer.model.match import Gate
from matcher.answer.model.staying import Present, Staying
from matcher.answer.phrases import day_words, points_words
from matcher.answer.refusals import refusal_words, with_refusal
from matcher.answer.tasks import About, gates_of
from matcher.answer.waiting import waiting_for
from matcher.engine import Engine
from matcher.entities import ELSEWHERE, Referral
from matcher.explain import explain
from matcher.rank import Group, rank
from matcher.rank_range import rank_range
from matcher.staying import staying_at

STANDS = {
    Group.CAN_PROPOSE: "can be proposed",
    Group.ASK_FIRST: "must be asked first",
    Group.MAY_NOT: "may not be proposed",
}
SETTING = frozenset(
    {
        "registered_home",
        "no_temporary_lodging",
        "listed_setting_under_16",
        "registered_setting_from_16",
    }
)
"""The bars on settings: what one of them surely bars is no lawful place for the child to be."""
RECORDED_BY = "crisis_arrangement_recorded"
"""The duty to record such an arrangement as the failure it is (handbook L-30)."""
NO_MOVE = (
    "Approvals and tasks that go with a move do not arise; the child keeps the place and is not "
    "counted among the others there. Staying is no part of the order."
)


def staying_of(ranked: Ranked) -> Staying:
    """Judge staying put where it is known where the child lives; say what is known where not."""
    there = ranked.engine.supply.column.get(ranked.referral.lives_at or "")
    listed = (group for group in Group if there in ranked.ranking.of(group))
    return replace(_staying(ranked), listed=None if there is None else next(listed))


def _staying(ranked: Ranked) -> Staying:
    referral, column = ranked.referral, ranked.engine.supply.column
    urn = referral.lives_at
    if in_crisis(referral):
        return _failure(ranked.engine, referral, None if urn == ELSEWHERE else urn)
    if urn is None:
        return Staying(Present.NOT_KNOWN, None, ())
    if urn == ELSEWHERE:
        said = "The child lives in no children's home now; whether to stay is a question."
        return Staying(Present.ELSEWHERE, None, (said,))
    if urn not in column:
        said = f"The child lives at {urn}, which is no home of this list: not judged."
        return Staying(Present.NOT_LISTED, urn, (said,))
    return _judged(ranked, urn)


def in_crisis(referral: Referral) -> bool:
    """Whether the child is known to live in an arrangement that is not registered or lawful."""
    return referral.circumstances.get(Circumstance.IN_UNREGISTERED_ARRANGEMENT) is True


def _failure(
    engine: Engine, referral: Referral, urn: str | None, why: tuple[str, ...] = ()
) -> Staying:
    """Say that staying is no option, and what has to be recorded instead."""
    on = referral.decided_on
    duty = next(rule for rule in engine.rules(on) if rule.id == RECORDED_BY)
    where = "where the child lives now" if urn is None else f"at {urn}"
    says = [
        f"Staying {where} is not an option: it is not lawful, and can only be recorded as the "
        "failure it is.",
        *why,
        duty.says,
        f"To record today: {'; '.join(duty.content)}.",
    ]
    if not in_crisis(referral):
        says.append("Put the circumstance in_unregistered_arrangement into the referral.")
    return Staying(Present.FAILURE, urn, tuple(says))


def _judged(ranked: Ranked, urn: str) -> Staying:
    there = _ranked_there(ranked, urn)
    judgement = there.judgement
    bars = _bars(there, urn)
    if any(bar.rule in SETTING for bar in bars):
        why = tuple(bar.says for bar in bars if bar.rule in SETTING)
        return _failure(ranked.engine, ranked.referral, urn, why)
    group = next(group for group in Group if there.ranking.of(group).size)
    low, high = int(judgement.welfare.low[0, 0]), int(judgement.welfare.high[0, 0])
    remains = judgement.matrix.residual
    residual = residual_words(float(remains.low[0, 0]), float(remains.high[0, 0]))
    gates = _gates(there, urn)
    return Staying(
        present=Present.JUDGED,
        urn=urn,
        says=(
            f"Staying put at {urn}: {STANDS[group]}; {residual}; {points_words(low, high)} points"
            f"{_beside_first(ranked, urn)}.",
            NO_MOVE,
        ),
        group=group,
        points_low=low,
        points_high=high,
        residual=residual,
        bars=bars,
        asks=_asks(there),
        signed=tuple(_signed(gate) for gate in gates if gate.only_if is None),
        waiting=_waiting(gates),
        changes=_changes(there, urn) if group is Group.MAY_NOT else None,
    )


def _ranked_there(ranked: Ranked, urn: str) -> Ranked:
    """Judge the one home for the child who stays there."""
    engine, referral = staying_at(ranked.engine, ranked.referral, urn)
    judgement = engine.judge([referral])
    ranking = rank(judgement)
    asking = asking_of(judgement, 0, np.array([ranking.ask_first.size > 0]))
    ranks = rank_range(judgement, ranking)
    return Ranked(engine, referral, judgement, ranking, asking, ranks, ranked.reader)


def _bars(there: Ranked, urn: str) -> tuple[Bar, ...]:
    found = [bar_at(there.judgement, v, 0, there.reader) for v, _ in breached(there.judgement)]
    return tuple(with_refusal(found, refusal_words(there.referral).get(urn)))


def _asks(there: Ranked) -> tuple[str, ...]:
    asked = (
        *home_questions(there.asking, there.referral),
        *child_questions(there.asking, there.referral),
    )
    return tuple(f"{question.words} ({question.asked_of})" for question in asked)


def _gates(there: Ranked, urn: str) -> tuple[Gate, ...]:
    """Give the approvals that go with living there, open or given; others go with a move."""
    reasons = explain(there.judgement, 0, 0, there.reader)
    waits = waiting_for(there.judgement, there.referral, (0,))[0]
    living = tuple(reason for reason in reasons if of_living_there(reason))
    return gates_of(About(there.referral, urn, living, waits))


def _waiting(gates: Sequence[Gate]) -> tuple[str, ...]:
    """Put each question on which approvals depend, and name them after it."""
    titles: dict[str, list[str]] = {}
    for gate in gates:
        if gate.only_if is not None and gate.done_on is None:
            titles.setdefault(gate.only_if, []).append(gate.title)
    return tuple(f"{question} It decides: {'; '.join(of)}." for question, of in titles.items())


def _signed(gate: Gate) -> str:
    done = "" if gate.done_on is None else f", done on {day_words(gate.done_on)}"
    return f"{gate.says.rstrip('.')} ({gate.approver}{done})."


def _changes(there: Ranked, urn: str) -> HomeChanges | None:
    """Give the smallest changes; one who is there already is helped by no later start."""
    found = changes_of(there, urn)
    if found is None:
        return None
    return replace(found, sets=tuple(one for one in found.sets if not one.later_start))


def _beside_first(ranked: Ranked, urn: str) -> str:
    """Set it beside the first home of the list, unless that is the same home."""
    ranking, welfare = ranked.ranking, ranked.judgement.welfare
    for columns, words in (
        (ranking.can_propose, "the first choice"),
        (ranking.ask_first, "the first home to ask"),
    ):
        if columns.size:
            first = int(columns[0])
            if ranked.engine.supply.snapshot.homes[first].urn == urn:
                return ""
            low, high = int(welfare.low[0, first]), int(welfare.high[0, first])
            return f" against {points_words(low, high)} of {words}"
    return ""
