"""Every rule and row at one home: what it came to, and what a reader is told of it."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest

from constraints.base import Effect
from constraints.catalogue import CATALOGUE
from constraints.compatibility.matrix import MATRIX
from matcher.answer import explanation_of
from matcher.answer.model.applied import Applied, Outcome, Span
from matcher.judge import Stated
from matcher.readers import Reader, looks_at_residents
from matcher.voices import audit_of
from tests.worlds.judged import each_judged, ends, judged

RULES: dict[str, Stated] = {
    **{rule.id: rule for rule in CATALOGUE},
    **{row.id: row for row in MATRIX},
    **{one.id: one for row in MATRIX for one in row.follow_ups},
}


def applied(seed: int, column: int, reader: Reader = Reader.AUDITOR) -> tuple[Applied, ...]:
    found = judged(seed)
    urn = found.world.snapshot.homes[column].urn
    return explanation_of(found.engine, found.world.referrals[0], urn, reader=reader).applied


def test_every_rule_and_every_row_is_there_once_in_order() -> None:
    assert [one.rule for one in applied(3, 0)] == list(RULES)


def test_a_rule_is_what_its_finding_says() -> None:
    seen = Counter[Outcome]()
    for found in each_judged(range(12)):
        shape = found.judgement.frame.shape
        verdicts = {v.rule.id: ends(v.finding, shape) for v in found.judgement.verdicts}
        for column, home in enumerate(found.world.snapshot.homes):
            told = explanation_of(found.engine, found.world.referrals[0], home.urn).applied
            for one in told:
                seen[one.outcome] += 1
                if one.row_of_the_matrix or one.outcome is Outcome.NOT_IN_FORCE:
                    continue
                low, high = verdicts[one.rule][:, 0, column]
                assert one.finding == Span(low, high)
                expected = (
                    Outcome.MET
                    if high == 0
                    else Outcome.BREACHED
                    if low == high
                    else Outcome.UNDECIDED
                )
                assert one.outcome is expected
                assert (one.asked_of is not None) == (expected is Outcome.UNDECIDED)
                assert (one.points is not None) == (one.effect == Effect.COST.value)
    assert all(seen[one] for one in (Outcome.MET, Outcome.BREACHED, Outcome.UNDECIDED))


def test_a_row_is_breached_where_it_fires_or_is_signed_for() -> None:
    fired = 0
    for found in each_judged(range(20)):
        shape = found.judgement.frame.shape
        for column, home in enumerate(found.world.snapshot.homes):
            told = explanation_of(found.engine, found.world.referrals[0], home.urn).applied
            rows = {one.rule: one for one in told if one.row_of_the_matrix}
            for outcome in found.judgement.matrix.rows:
                if np.broadcast_to(outcome.fires.surely, shape)[0, column]:
                    assert rows[outcome.row.id].outcome is Outcome.BREACHED
                    fired += 1
    assert fired > 20


def test_what_a_homes_check_settled_with_steps_is_neither_breached_nor_met() -> None:
    settled = 0
    for found in each_judged(range(40)):
        for column, home in enumerate(found.world.snapshot.homes):
            told = explanation_of(found.engine, found.world.referrals[0], home.urn)
            of = {one.rule: one.outcome for one in told.applied}
            signed = of["residents_check_signed"] is Outcome.BREACHED
            gates = [gate for gate in told.match.gates if gate.rule == "residents_check_signed"]
            assert [gate.only_if for gate in gates] == [None] * signed
            for row in found.judgement.matrix.rows:
                if of[row.row.id] is Outcome.SETTLED:
                    assert signed
                    assert row.with_steps is not None
                    assert row.with_steps[0, column]
                    assert not row.bar or row.bar.high[0, column] == 0
                    assert row.row.id not in {gate.rule for gate in told.match.gates}
                    settled += 1
    assert settled > 20


def test_a_rule_not_in_force_is_there_and_says_so() -> None:
    found = judged(3)
    told = {one.rule: one for one in applied(3, 0)}
    for rule in CATALOGUE:
        off = not rule.in_force(found.world.referrals[0].decided_on)
        assert (told[rule.id].outcome is Outcome.NOT_IN_FORCE) == off
        if off:
            assert told[rule.id].finding is None


@pytest.mark.parametrize("reader", [Reader.OFFICER, Reader.CHILD])
def test_facts_of_residents_are_told_to_who_may_know_them_and_to_no_other(reader: Reader) -> None:
    for known, told in zip(applied(3, 1), applied(3, 1, reader), strict=True):
        if told.outcome is Outcome.NOT_IN_FORCE:
            continue
        hidden = looks_at_residents(RULES[told.rule])
        assert (told.facts is None) == hidden
        assert known.facts is not None
        if hidden and told.row_of_the_matrix:
            assert told.residual is None
            assert known.residual is not None


def test_the_source_is_that_of_the_rule() -> None:
    for one in applied(3, 0):
        source = RULES[one.rule].source
        assert (one.source, one.provision, one.url, one.evidence) == (
            source.instrument,
            source.provision,
            source.url,
            source.evidence.value,
        )


def test_the_record_counts_its_rules_and_what_they_came_to() -> None:
    found = judged(3)
    urn = found.world.snapshot.homes[0].urn
    told = explanation_of(found.engine, found.world.referrals[0], urn, reader=Reader.AUDITOR)
    audit = audit_of(told)
    assert (audit.counted.rules, audit.counted.matrix) == (len(RULES) - len(MATRIX), len(MATRIX))
    assert sum(audit.counted.outcomes.values()) == len(audit.rules) == len(RULES)
    assert audit.law_of == found.world.referrals[0].decided_on
    assert audit.versions.ruleset == found.engine.version(audit.law_of)


def test_every_outcome_is_said_in_words_between_spaces() -> None:
    assert [one.value for one in Outcome if "_" in one.value] == []
