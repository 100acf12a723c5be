from __future__ import annotations

import re
from dataclasses import replace

import numpy as np
import pytest

from constraints.base import Effect
from constraints.compatibility.matrix import MATRIX
from constraints.logic import NOT_KNOWN
from constraints.rules.risk.residents_check_signed import ResidentsCheckSigned
from constraints.vocabulary import Answer, Mitigation, Role
from fixtures.pair import one_pair
from matcher.engine import Engine
from matcher.explain import Reason, State, explain, explain_each, looked_into
from matcher.judge import judge
from matcher.rank import Group, rank
from matcher.readers import Reader
from matcher.words import words_of
from tests.constraints.compatibility.tables import home
from tests.matcher.answer.replies import checked
from tests.worlds.judged import Judged, each_judged, ends, judged


def reasons(found: Judged, column: int) -> tuple[Reason, ...]:
    return explain(found.judgement, 0, column)


def test_may_not_if_and_only_if_a_breached_bar_is_explained() -> None:
    for found in each_judged():
        for column in range(len(found.world.snapshot.homes)):
            bars = [r for r in reasons(found, column) if r.effect is Effect.BAR]
            barred = any(bar.state is State.BREACHED for bar in bars)
            assert barred == (column in found.ranking.may_not)
            if not barred:
                assert bool(bars) == (column in found.ranking.ask_first)


def test_each_breached_or_undecided_rule_is_a_reason_and_no_other_in_the_order_judged() -> None:
    for found in each_judged(range(60)):
        shape = found.judgement.frame.shape
        for column in range(shape[1]):
            expected = [
                (verdict.rule.id, verdict.effect)
                for verdict in found.judgement.verdicts
                if ends(verdict.finding, shape)[1, 0, column] > 0
            ]
            assert [(r.rule, r.effect) for r in reasons(found, column)] == expected


def test_welfare_points_are_the_sum_of_the_points_shown() -> None:
    for found in each_judged():
        for column in range(len(found.world.snapshot.homes)):
            costs = [r for r in reasons(found, column) if r.effect is Effect.COST]
            welfare = found.judgement.welfare
            assert sum(cost.points_low for cost in costs) == welfare.low[0, column]
            assert sum(cost.points_high for cost in costs) == welfare.high[0, column]


def test_what_is_undecided_is_put_as_a_question_to_somebody() -> None:
    seen = 0
    for found in each_judged():
        for column in range(len(found.world.snapshot.homes)):
            for reason in reasons(found, column):
                undecided = reason.state is State.UNDECIDED
                assert (reason.asked_of is not None) == undecided
                if undecided and reason.effect is not Effect.COST:
                    assert "?" in reason.sentence, reason.sentence
                    assert reason.is_asked
                if not undecided:
                    assert not reason.child_side
                    assert not reason.is_asked
                seen += undecided
    assert seen > 1000


def test_each_reason_has_the_people_of_its_effect_and_plain_values() -> None:
    for found in each_judged(range(40)):
        for column in range(len(found.world.snapshot.homes)):
            for reason in reasons(found, column):
                assert (reason.approver is not None) == (reason.effect is Effect.GATE)
                for part in (reason.owner, reason.recipient, reason.clock):
                    assert (part is not None) == (reason.effect is Effect.DUTY)
                assert type(reason.child_side) is bool
                assert type(reason.is_asked) is bool
                assert type(reason.points_low) is int
                if reason.effect is not Effect.COST:
                    assert (reason.points_low, reason.points_high) == (0, 0)


def test_a_cost_known_in_part_is_said_with_its_range() -> None:
    said = {
        reason.sentence
        for found in each_judged()
        for column in range(len(found.world.snapshot.homes))
        for reason in reasons(found, column)
        if reason.rule == "near_home" and reason.state is State.UNDECIDED and not reason.is_asked
    }
    assert any(" to " in sentence and "miles" in sentence for sentence in said)


@pytest.mark.parametrize("seed", [3, 33])
def test_a_home_that_is_clear_with_steps_has_no_fact_of_a_child_claimed(seed: int) -> None:
    found = judged(seed)
    referral = found.world.referrals[0]
    homes = tuple(replace(home, residents_listed=False) for home in found.world.snapshot.homes)
    world = replace(found.world.snapshot, homes=homes, residents=())
    asked = replace(
        referral,
        replies=tuple(checked(h.urn, referral, Answer.CLEAR_WITH_MITIGATIONS) for h in homes),
    )
    judgement = Engine.over(world).judge([asked])
    rows = {outcome.row.id: outcome for outcome in judgement.matrix.rows}
    follow_ups = {one.id for row in MATRIX for one in row.follow_ups}
    for column in range(len(homes)):
        sure = [
            reason
            for reason in explain(judgement, 0, column, Reader.MANAGER)
            if reason.state is State.BREACHED and reason.effect is not Effect.COST
        ]
        # One signature for the check, with its steps; of the rows only what is known is stated.
        (signed,) = [reason for reason in sure if reason.rule == "residents_check_signed"]
        assert signed.second_approver is Role.SERVICE_MANAGER
        assert re.search(r"(In place there|It can arrange|No step is on record)", signed.sentence)
        for reason in sure:
            if reason.rule in rows:
                fires = np.broadcast_to(rows[reason.rule].fires.surely, judgement.frame.shape)
                assert fires[0, column]
        known = {
            one.id
            for outcome in judgement.matrix.rows
            if np.broadcast_to(outcome.fires.surely, judgement.frame.shape)[0, column]
            for one in outcome.row.follow_ups
        }
        assert {reason.rule for reason in sure} & follow_ups <= known
    assert rank(judgement).of(Group.MAY_NOT).size <= len(homes)


@pytest.mark.parametrize(
    ("steps", "said"),
    [
        (home(Mitigation.ROOM_PLAN), " In place there: room plan."),
        (home(arranged=(Mitigation.SENSORS,)), " It can arrange: sensors."),
        (
            home(Mitigation.ROOM_PLAN, arranged=(Mitigation.SENSORS,)),
            " In place there: room plan. It can arrange: sensors.",
        ),
        (NOT_KNOWN, " No step is on record there: ask which."),
    ],
)
def test_the_one_signature_for_a_homes_check_names_its_steps(steps, said) -> None:
    rule = ResidentsCheckSigned()
    check = Answer.CLEAR_WITH_MITIGATIONS
    frame = one_pair(residents_check=check, mitigation=steps)
    (reason,) = explain(judge(frame, (rule,), MATRIX, {}), 0, 0)
    assert (reason.rule, reason.sentence) == (rule.id, rule.says + said)


def test_homes_explained_together_are_each_told_what_they_are_told_alone() -> None:
    shared = 0
    for found in each_judged(range(60)):
        columns = range(len(found.world.snapshot.homes))
        together = explain_each(found.judgement, 0, columns)
        assert together == tuple(reasons(found, column) for column in columns)
        distinct = {id(reason) for each in together for reason in each}
        shared += sum(map(len, together)) - len(distinct)
    assert shared > 0


def test_no_homes_have_no_reasons() -> None:
    assert explain_each(judged(1).judgement, 0, ()) == ()


def test_what_a_social_worker_looked_into_is_not_asked_again() -> None:
    asked, settled = 0, 0
    for found in each_judged(range(40)):
        level = found.judgement.frame.child.level
        for child in range(found.judgement.frame.shape[0]):
            low, high = level.low[:, child, 0], level.high[:, child, 0]
            said = bool(((low == high) | (high <= 1.0)).all())
            assert looked_into(found.judgement, child) is said
            asked, settled = asked + (not said), settled + said
    assert asked
    assert settled


def test_a_home_is_asked_for_the_steps_where_they_alone_are_open() -> None:
    asked = 0
    for found in each_judged():
        rows = {outcome.row.id: outcome for outcome in found.judgement.matrix.rows}
        mitigation = found.judgement.frame.homes.mitigation
        for column in range(len(found.world.snapshot.homes)):
            for reason in reasons(found, column):
                if not (reason.of_matrix and reason.effect is Effect.BAR and reason.is_asked):
                    continue
                outcome = rows[reason.rule]
                steps = outcome.not_verified(mitigation, column)
                if outcome.fires.surely[0, column] and steps:
                    named = ", ".join(words_of(step) for step, _ in steps)
                    assert reason.sentence.endswith(f"in place by the start: {named}?")
                    assert reason.asked_of is Role.REGISTERED_MANAGER
                    asked += 1
                else:
                    assert reason.sentence == outcome.row.asks
    assert asked > 20
