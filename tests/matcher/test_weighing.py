"""What weighs most in the risk that remains is named, with who poses it."""

from __future__ import annotations

from typing import Any

import pytest

from constraints.columns import Children
from constraints.compatibility.matrix import MATRIX
from constraints.logic import NOT_KNOWN
from constraints.rules.welfare.residual_peer_risk import ResidualPeerRisk
from constraints.vocabulary import Answer, Domain
from fixtures.pair import child, one_pair
from matcher.explain import explain
from matcher.judge import judge
from matcher.readers import Reader
from matcher.weighing import weighs_most
from tests.constraints.compatibility.tables import home
from tests.worlds.judged import each_judged

HARM, ABUSED = Domain.MAY_CAUSE_SEXUAL_HARM, Domain.HAS_BEEN_SEXUALLY_ABUSED
SAYS = {row.id: row.says for row in MATRIX}
RULE = ResidualPeerRisk()


def said(comes: Children, lives: Children, reader: Reader = Reader.MANAGER, **values: Any) -> str:
    frame = one_pair(comes, residents=(lives,), mitigation=home(), **values)
    judgement = judge(frame, (RULE,), MATRIX, {RULE.id: 100})
    (reason,) = [one for one in explain(judgement, 0, 0, reader) if one.rule == RULE.id]
    assert reason.sentence.endswith(weighs_most(judgement, 0, (0,), reader)[0])
    return reason.sentence


def test_a_warning_is_named_though_nobody_signs_for_it() -> None:
    sentence = said(child(age_years=16.0), child(age_years=10.5))
    assert sentence.endswith(f" What weighs most: {SAYS['ages_close']}")


def test_of_several_rows_two_are_named_and_the_others_counted() -> None:
    sentence = said(child(level={HARM: 2}), child(level={ABUSED: 1, HARM: 2}))
    assert sentence.endswith(
        " What weighs most: A child who may cause sexual harm (this child) would live with a child "
        "who has been sexually harmed or exploited. A child who may cause sexual harm (both) would "
        "live with other children. And 1 more."
    )


def test_a_row_that_leaves_less_is_not_named() -> None:
    sentence = said(child(age_years=16.0, level={HARM: 2}), child(age_years=10.5))
    assert SAYS["ages_close"] not in sentence
    assert "may cause sexual harm (this child)" in sentence


def test_what_is_not_known_is_asked_and_not_stated() -> None:
    sentence = said(child(level={HARM: NOT_KNOWN}), child(age_years=14.0))
    assert "(this child)" not in sentence
    assert "is alleged and not proven" not in sentence
    assert "Would a child who may cause sexual harm live with other children there?" in sentence


def test_what_a_homes_check_settled_is_not_stated() -> None:
    sentence = said(
        child(level={Domain.BULLIES: 3}),
        child(level={Domain.HAS_BEEN_BULLIED: NOT_KNOWN}),
        residents_check=Answer.CLEAR_WITH_MITIGATIONS,
    )
    assert "answered clear with steps in place" in sentence
    assert "this child) would live with" not in sentence.partition("What weighs most")[2]


@pytest.mark.parametrize("seeds", [range(40)])
def test_something_is_named_just_where_some_risk_remains(seeds: range) -> None:
    named = 0
    for found in each_judged(seeds):
        judgement = found.judgement
        homes = range(judgement.frame.shape[1])
        highs = judgement.matrix.residual.high[0].tolist()
        for words, high in zip(
            weighs_most(judgement, 0, homes, Reader.MANAGER), highs, strict=True
        ):
            assert bool(words) == (high > 0)
            assert "{" not in words
            named += bool(words)
    assert named > 20


def test_who_may_not_know_a_resident_is_told_the_rows_that_count_by_code() -> None:
    comes, lives = child(level={HARM: 2}), child(level={ABUSED: 1, HARM: 2})
    sentence = said(comes, lives, Reader.OFFICER)
    assert sentence.endswith("on a scale from 0 to 6. Counted: M-03, M-04, M-05.")
    assert "this child" not in sentence


def test_who_may_not_know_a_resident_is_told_how_many_rows_may_count() -> None:
    sentence = said(child(level={HARM: NOT_KNOWN}), child(age_years=14.0), Reader.OFFICER)
    assert sentence.endswith(" 1 row of the matrix may count.")


def test_what_a_homes_check_settled_may_count_for_who_may_not_know_a_resident() -> None:
    # No file says that the row fires: the home's steps settled it, and it is not counted as a fact.
    sentence = said(
        child(level={Domain.VIOLENT_TO_PEERS: 3}),
        child(level={Domain.HAS_BEEN_BULLIED: NOT_KNOWN}),
        Reader.OFFICER,
        residents_check=Answer.CLEAR_WITH_MITIGATIONS,
    )
    assert sentence.endswith(" Counted: M-17. 1 more row of the matrix may count.")
