"""Failures 6 and 7: over 50 miles away, a third more than 100."""

import pytest

from constraints.vocabulary import RegistrationStatus
from fixtures.stories.over_fifty_miles import (
    NEXT_DOOR,
    OVER_A_HUNDRED,
    OVER_THIRTY,
    OWN_AREA,
    over_fifty_miles,
)
from fixtures.stories.towns import near
from tests.stories.answers import (
    ask,
    costs,
    duties,
    gates,
    match_at,
    order,
    with_home,
    with_referral,
)

NEAREST_FIRST = [OWN_AREA, NEXT_DOOR, OVER_THIRTY, OVER_A_HUNDRED]
DISTANCE = "at_a_distance_approval"
NEXT_AREA = "out_of_area_approval"


def test_homes_alike_in_all_else_stand_nearest_first():
    assert order(ask(over_fifty_miles())) == NEAREST_FIRST


def test_the_miles_are_said_of_each_home():
    answer = ask(over_fifty_miles())
    assert costs(answer, OVER_A_HUNDRED)["near_home"].sentence == (
        "118.9 miles from home in a straight line."
    )
    assert match_at(answer, OVER_A_HUNDRED).distance.high > 100


def test_a_home_in_the_own_area_needs_no_approval_of_its_place():
    answer = ask(over_fifty_miles())
    assert match_at(answer, OWN_AREA).area == "own area"
    assert {DISTANCE, NEXT_AREA}.isdisjoint(gates(answer, OWN_AREA))
    assert "area_authority_notified_before" not in duties(answer, OWN_AREA)


def test_a_home_next_door_is_approved_by_the_nominated_officer():
    answer = ask(over_fifty_miles())
    assert gates(answer, NEXT_DOOR)[NEXT_AREA].approver == "the nominated officer"
    assert "reg. 11(1)(a)" in gates(answer, NEXT_DOOR)[NEXT_AREA].source
    assert DISTANCE not in gates(answer, NEXT_DOOR)


def test_a_home_at_a_distance_is_approved_by_the_director():
    answer = ask(over_fifty_miles())
    for urn in (OVER_THIRTY, OVER_A_HUNDRED):
        gate = gates(answer, urn)[DISTANCE]
        assert gate.approver == "the director of children's services"
        assert "reg. 11(1)(b)" in gate.source
        assert "the most appropriate placement available" in gate.says
        assert NEXT_AREA not in gates(answer, urn)


def test_boundaries_and_not_miles_decide_the_approval():
    scene = with_home(
        over_fifty_miles(), OVER_THIRTY, where=near("Leeds", east_km=-45, north_km=-32)
    )
    answer = ask(scene)
    assert match_at(answer, OVER_THIRTY).distance.high < 5
    assert DISTANCE in gates(answer, OVER_THIRTY)


def test_the_area_authority_is_told_before_the_child_comes():
    duty = duties(ask(over_fifty_miles()), OVER_A_HUNDRED)["area_authority_notified_before"]
    assert duty.due == "before the move on 5 March 2026"
    assert (duty.owner, duty.recipient) == ("the child's social worker", "the area authority")


def test_when_every_nearer_home_is_closed_each_is_listed_with_its_reason():
    scene = over_fifty_miles()
    for urn in NEAREST_FIRST[:3]:
        scene = with_home(scene, urn, status=RegistrationStatus.SUSPENDED)
    answer = ask(scene)
    assert order(answer) == [OVER_A_HUNDRED]
    assert [home.urn for home in answer.barred_homes] == NEAREST_FIRST[:3]
    assert all(home.bars for home in answer.barred_homes)


@pytest.mark.parametrize(("emergency", "said"), [(False, False), (True, True), (None, True)])
def test_what_an_emergency_defers_is_said_where_it_may_be_one(emergency, said):
    answer = ask(with_referral(over_fifty_miles(), emergency=emergency))
    for urn, rule in ((NEXT_DOOR, NEXT_AREA), (OVER_THIRTY, DISTANCE)):
        assert ("in an emergency" in gates(answer, urn)[rule].says) is said


def test_what_of_the_regulation_was_read_is_said_with_the_approval():
    answer = ask(over_fifty_miles())
    for urn, rule in ((NEXT_DOOR, NEXT_AREA), (OVER_THIRTY, DISTANCE)):
        source = gates(answer, urn)[rule].source
        assert "(2)(d)" in source
        assert "the rest of (2), and (3), not read" in source
