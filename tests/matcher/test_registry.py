"""No rule is left out unnoticed: each is taken away in turn."""

from dataclasses import replace

import pytest

from constraints.base import Effect
from constraints.catalogue import CATALOGUE
from constraints.compatibility.matrix import MATRIX
from matcher.answer import answer_for, explanation_of
from matcher.engine import Engine
from matcher.rank import Group, rank
from matcher.readers import Reader
from matcher.registry import RuleMissingError, check_complete
from tests.worlds.judged import judged
from tests.worlds.world import DECIDED_ON

IN_FORCE = tuple(rule for rule in CATALOGUE if rule.in_force(DECIDED_ON))
FOLLOW_UPS = tuple(dict.fromkeys(one for row in MATRIX for one in row.follow_ups))
ROWS = tuple(row for row in MATRIX if row.in_force(DECIDED_ON))


def without(judgement, missing):
    verdicts = tuple(one for one in judgement.verdicts if one.rule.id != missing)
    rows = tuple(one for one in judgement.matrix.rows if one.row.id != missing)
    return replace(judgement, verdicts=verdicts, matrix=replace(judgement.matrix, rows=rows))


@pytest.mark.parametrize("rule", [*IN_FORCE, *ROWS, *FOLLOW_UPS], ids=lambda rule: rule.id)
def test_a_rule_in_force_that_was_not_applied_is_an_error_that_names_it(rule):
    found = judged(2)
    less = without(found.judgement, rule.id)
    with pytest.raises(RuleMissingError, match=rule.id) as error:
        found.engine.check_complete(less, DECIDED_ON)
    assert error.value.missing == (rule.id,)


def test_every_answer_lists_the_rules_applied_in_the_order_of_the_catalogue():
    found = judged(2)
    answer = answer_for(found.engine, found.world.referrals[0])
    assert answer.rules_applied == tuple(one.id for one in (*IN_FORCE, *ROWS, *FOLLOW_UPS))
    assert check_complete(found.judgement, ()) == ()


def test_nothing_is_answered_or_explained_where_a_rule_was_dropped(monkeypatch):
    found = judged(2)
    whole = Engine.rules
    monkeypatch.setattr(Engine, "rules", lambda self, on: whole(self, on)[1:])
    first = found.world.snapshot.homes[0].urn
    with pytest.raises(RuleMissingError, match=CATALOGUE[0].id):
        answer_for(found.engine, found.world.referrals[0])
    with pytest.raises(RuleMissingError, match=CATALOGUE[0].id):
        explanation_of(found.engine, found.world.referrals[0], first)


def failing(engine, effect):
    """Put an error into the first rule of an effect."""

    def evaluate(self, frame):
        raise ZeroDivisionError(self.id)

    rule = next(one for one in IN_FORCE if one.effect is effect)
    kind = type(rule.__class__.__name__, (type(rule),), {"evaluate": evaluate})
    catalogue = tuple(kind() if one is rule else one for one in engine.catalogue)
    return replace(engine, catalogue=catalogue), rule.id


@pytest.mark.parametrize("effect", [Effect.GATE, Effect.DUTY])
def test_what_moves_no_home_is_found_when_it_is_read_and_its_error_is_not_lost(effect):
    found = judged(2)
    engine, rule = failing(found.engine, effect)
    referral = found.world.referrals[0]
    judgement = engine.judge([referral])
    order = rank(judgement)
    assert all(order.of(g).tolist() == rank(found.judgement).of(g).tolist() for g in Group)
    urn = found.world.snapshot.homes[0].urn
    for read in (
        lambda: engine.check_complete(judgement, DECIDED_ON),
        lambda: answer_for(engine, referral, top=0),
        lambda: explanation_of(engine, referral, urn, reader=Reader.AUDITOR),
    ):
        with pytest.raises(ZeroDivisionError, match=rule):
            read()


@pytest.mark.parametrize("effect", [Effect.BAR, Effect.COST])
def test_what_moves_a_home_is_found_at_once(effect):
    found = judged(2)
    engine, rule = failing(found.engine, effect)
    with pytest.raises(ZeroDivisionError, match=rule):
        engine.judge([found.world.referrals[0]])


def test_the_engine_has_the_whole_catalogue_and_matrix():
    found = judged(2)
    assert found.engine.catalogue == CATALOGUE
    assert found.engine.matrix == MATRIX
