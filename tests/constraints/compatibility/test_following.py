"""Duties that follow rows: each is due just where a row that names it fires and is signed for."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from constraints.columns import Frame
from constraints.compatibility.evaluate import evaluate
from constraints.compatibility.follow_up import FollowUp
from constraints.compatibility.following import NOT_DUE
from constraints.compatibility.matrix import FOLLOW_UPS, MATRIX
from constraints.logic import NOT_KNOWN
from constraints.vocabulary import Answer, Domain, Mitigation, Role
from fixtures.pair import child, one_pair
from tests.constraints.compatibility.crowds import crowd, frame_of
from tests.constraints.compatibility.tables import MAYBE, NO, YES, Ends, ends, home

FIRES, SELF_HARM = Domain.HAS_SET_FIRES, Domain.SELF_HARMS
SET_A_FIRE = child(level={FIRES: 3})
BY_ID = {one.id: one for one in FOLLOW_UPS}


def due(frame: Frame) -> dict[str, Ends]:
    """Every follow-up that may be due."""
    found = {one.id: ends(finding) for one, finding in evaluate(frame).follow_ups}
    assert list(found) == list(BY_ID), "Each stands there once, due or not."
    return {name: answer for name, answer in found.items() if answer != NO}


def away(person=SET_A_FIRE, **values: object) -> Frame:
    return one_pair(person, own_area=False, youth_justice_open=True, **values)


def test_after_a_grave_fire_fire_service_and_host_youth_justice_are_told_before_arrival() -> None:
    assert due(away()) == {
        "fire_service_told_first": YES,
        "fire_service_visits": YES,
        "host_team_told_of_fires": YES,
    }
    told = BY_ID["host_team_told_of_fires"], BY_ID["fire_service_told_first"]
    assert [one.recipient for one in told] == [Role.HOST_YJS, Role.FIRE_SERVICE]
    assert all(one.clock.before and one.clock.count == 0 for one in told)


@pytest.mark.parametrize(
    ("values", "expect"),
    [
        ({"own_area": True}, None),
        ({"own_area": NOT_KNOWN}, MAYBE),
        ({"youth_justice_open": False}, None),
        ({"youth_justice_open": NOT_KNOWN}, MAYBE),
    ],
)
def test_the_host_youth_justice_service_is_told_where_there_is_one(values, expect) -> None:
    given = {"own_area": False, "youth_justice_open": True, **values}
    found = due(one_pair(SET_A_FIRE, **given))
    assert found.get("host_team_told_of_fires") == expect
    assert found["fire_service_told_first"] == YES


def test_a_duty_is_one_whichever_rows_it_follows_and_surely_due_if_one_surely_fires() -> None:
    other = child(level={FIRES: NOT_KNOWN})
    assert due(one_pair(SET_A_FIRE, residents=(other,)))["fire_service_visits"] == YES
    lesser = child(level={FIRES: 2})
    assert due(one_pair(lesser, residents=(other,)))["fire_service_visits"] == MAYBE
    assert "fire_service_visits" not in due(one_pair(lesser))


def test_of_a_block_that_bars_nothing_follows() -> None:
    stuck = child(level={Domain.CANNOT_SELF_EVACUATE: 2})
    lesser = child(level={FIRES: 2})
    assert "fire_service_visits" not in due(one_pair(lesser, residents=(stuck,), mitigation=home()))
    ready = home(Mitigation.SPRINKLERS, Mitigation.WAKING_NIGHT_STAFF)
    assert due(one_pair(lesser, residents=(stuck,), mitigation=ready))["fire_service_visits"] == YES


@pytest.mark.parametrize(("emergency", "expect"), [(False, YES), (True, None), (NOT_KNOWN, MAYBE)])
def test_only_a_planned_admission_is_staggered(emergency, expect) -> None:
    both = child(level={SELF_HARM: 3}, self_harm_method_bits=1.0)
    found = due(one_pair(both, residents=(both,), emergency=emergency))
    assert found.get("admission_staggered") == expect
    assert found["mental_health_view"] == YES


def test_a_note_is_said_as_a_task() -> None:
    nights = child(level={Domain.NIGHT_TIME_NEEDS: 3})
    assert due(one_pair(nights, residents=(child(),))) == {"nights_agreed": YES}


@pytest.mark.parametrize("seed", range(12))
def test_nothing_is_surely_due_for_what_a_homes_check_settled_with_steps(seed: int) -> None:
    # Beside the same world unanswered: the answer makes no task sure, and takes away no question.
    # What may have been barred before, and no step would have done, may be a task now.
    given = crowd(seed, doubt=0.4)
    unanswered = [[None for _ in row] for row in given.answers]
    steps = [[Answer.CLEAR_WITH_MITIGATIONS for _ in row] for row in given.answers]
    frames = [frame_of(replace(given, answers=answers)) for answers in (unanswered, steps)]
    before, after = (dict(evaluate(frame).follow_ups) for frame in frames)
    for follow_up, finding in after.items():
        assert np.array_equal(*np.broadcast_arrays(finding.low, before[follow_up].low))
        assert np.all(finding.high >= before[follow_up].high)


def test_of_a_plain_child_among_plain_children_nothing_follows() -> None:
    assert due(one_pair(residents=(child(), child()))) == {}


def truth_of(follow_up: FollowUp, frame: Frame) -> np.ndarray:
    """Both ends, from what the rows say alone, cell by cell."""
    found = np.zeros((2, *frame.shape))
    for outcome in evaluate(frame).rows:
        if follow_up not in outcome.row.follow_ups:
            continue
        of_row = (
            (outcome.gate.low, outcome.gate.high)
            if outcome.gate is not None
            else (outcome.fires.surely, outcome.fires.possibly)
        )
        found = np.maximum(found, [np.broadcast_to(end, frame.shape) for end in of_row])
        if outcome.with_steps is not None:
            found[1] = np.maximum(found[1], outcome.with_steps)
    return found


@pytest.mark.parametrize("seed", range(6))
def test_a_duty_is_due_just_where_a_row_that_names_it_is(seed: int) -> None:
    frame = frame_of(crowd(seed, doubt=0.2))
    for follow_up, finding in evaluate(frame).follow_ups:
        if follow_up.given:
            continue
        got = [np.broadcast_to(end, frame.shape) for end in (finding.low, finding.high)]
        assert np.array_equal(got, truth_of(follow_up, frame)), follow_up.id


def test_where_no_row_fires_the_duty_is_the_same_nothing() -> None:
    findings = [finding for _, finding in evaluate(one_pair()).follow_ups]
    assert len(findings) == len(FOLLOW_UPS)
    assert all(finding is NOT_DUE for finding in findings)


def test_every_follow_up_is_due_in_some_crowd() -> None:
    seen: set[str] = set()
    for seed in range(12):
        follow_ups = evaluate(frame_of(crowd(seed, doubt=0.1))).follow_ups
        seen |= {one.id for one, finding in follow_ups if finding.high.any()}
    assert seen == set(BY_ID) - {"host_team_told_of_fires"}, "The crowds live in our own area."


def test_no_row_names_a_follow_up_twice() -> None:
    for row in MATRIX:
        assert len(row.follow_ups) == len(set(row.follow_ups))
