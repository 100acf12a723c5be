"""Failure 22: placed in bed and breakfast after the discharge from a ward."""

import pytest

from constraints.vocabulary import RegistrationStatus
from fixtures.stories.bed_and_breakfast_after_ward import (
    BED_AND_BREAKFAST,
    HOME,
    HOTEL,
    LODGINGS,
    bed_and_breakfast_after_ward,
)
from fixtures.stories.people import born
from matcher.rank import Group
from tests.stories.answers import (
    ask,
    bars,
    group_of,
    order,
    source_of,
    with_child,
    with_home,
    with_referral,
)

RULE = "no_temporary_lodging"


@pytest.mark.parametrize("years", range(8, 18))
def test_no_lodging_may_be_proposed_at_any_age(years):
    answer = ask(with_child(bed_and_breakfast_after_ward(), born=born(years)))
    for urn in LODGINGS:
        assert RULE in bars(answer, urn)
    assert order(answer) == [HOME]


def test_the_sentence_names_what_it_is_and_that_age_does_not_matter():
    answer = ask(bed_and_breakfast_after_ward())
    assert bars(answer, BED_AND_BREAKFAST)[RULE].says == (
        "A looked-after child may not be placed in this at any age: bed and breakfast."
    )
    assert bars(answer, HOTEL)[RULE].says.endswith("hotel or hostel.")


def test_the_source_is_named_and_nobody_can_lift_it():
    answer = ask(bed_and_breakfast_after_ward())
    assert "Care Planning, Placement and Case Review" in source_of(answer, RULE)
    assert bars(answer, BED_AND_BREAKFAST)[RULE].lifted_by is None


@pytest.mark.parametrize("emergency", [True, None])
def test_no_emergency_makes_it_lawful(emergency):
    answer = ask(with_referral(bed_and_breakfast_after_ward(), emergency=emergency))
    assert group_of(answer, BED_AND_BREAKFAST) is Group.MAY_NOT


def test_not_even_where_it_says_that_it_is_registered():
    scene = with_home(
        bed_and_breakfast_after_ward(), BED_AND_BREAKFAST, status=RegistrationStatus.ACTIVE
    )
    assert RULE in bars(ask(scene), BED_AND_BREAKFAST)


def test_a_setting_of_which_nobody_said_what_it_is_is_asked_about():
    scene = with_home(bed_and_breakfast_after_ward(), HOTEL, kind=None)
    answer = ask(with_child(scene, born=born(17)))
    assert group_of(answer, HOTEL) is not Group.CAN_PROPOSE


def test_under_16_the_closed_list_bars_it_too():
    answer = ask(with_child(bed_and_breakfast_after_ward(), born=born(15)))
    assert "listed_setting_under_16" in bars(answer, HOTEL)


def test_where_a_wall_stands_it_is_not_said_that_a_change_would_do():
    found = {one.rule: one for one in ask(bed_and_breakfast_after_ward()).may_not}
    assert found[RULE].changed_by == "A legal wall."
    assert found[RULE].walled == 0
    others = [one for one in found.values() if one.lifted_by is not None]
    assert others
    assert all(one.walled == one.homes for one in others)
