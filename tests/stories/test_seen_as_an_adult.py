"""Failure 40: 16 and 17 are very often seen as young adults."""

import pytest

from fixtures.stories.people import born
from fixtures.stories.seen_as_an_adult import (
    BESIDE_HARM,
    HOME,
    SUPPORTED,
    UNREGISTERED,
    seen_as_an_adult,
)
from matcher.rank import Group
from tests.stories.answers import (
    ask,
    bars,
    gates,
    group_of,
    match_at,
    open_bars,
    order,
    source_of,
    with_child,
    with_referral,
)

CARE = "care_where_care_is_needed"
REGISTERED = "registered_setting_from_16"


def test_a_girl_of_17_who_needs_care_is_not_placed_where_there_is_only_support():
    answer = ask(seen_as_an_adult())
    assert bars(answer, SUPPORTED)[CARE].says == (
        "The child needs continuing care or supervision and supported accommodation gives "
        "support alone."
    )
    assert "Care Standards Act 2000" in source_of(answer, CARE)
    assert order(answer) == [HOME]


def test_accommodation_that_is_not_registered_may_not_be_proposed():
    answer = ask(seen_as_an_adult())
    assert bars(answer, UNREGISTERED)[REGISTERED].says == (
        "A child of 16 or 17 may not be placed there: supported accommodation, not registered."
    )
    assert "reg. 27C" in source_of(answer, REGISTERED)


def test_whether_she_needs_care_is_asked_and_not_assumed():
    answer = ask(with_referral(seen_as_an_adult(), needs_care=None))
    assert list(open_bars(answer, SUPPORTED)) == [CARE]
    assert group_of(answer, UNREGISTERED) is Group.MAY_NOT


def test_where_support_is_enough_suitability_is_recorded_first():
    answer = ask(with_referral(seen_as_an_adult(), needs_care=False))
    assert group_of(answer, SUPPORTED) is Group.CAN_PROPOSE
    assert "Not a children's home" in gates(answer, SUPPORTED)["other_setting_found_suitable"].says


def test_under_16_supported_accommodation_is_never_lawful():
    scene = with_child(with_referral(seen_as_an_adult(), needs_care=False), born=born(15))
    answer = ask(scene)
    assert {"listed_setting_under_16"} <= set(bars(answer, SUPPORTED))


@pytest.mark.parametrize("years", [15, 16, 17])
def test_a_victim_is_kept_from_harm_alike_at_15_16_and_17(years):
    answer = ask(with_child(seen_as_an_adult(), born=born(years)))
    assert "victims_apart_from_sexual_harm" in bars(answer, BESIDE_HARM)
    assert order(answer) == [HOME]


def test_every_gate_duty_and_cost_of_a_home_is_the_same_at_17_as_at_15():
    at_15 = match_at(ask(with_child(seen_as_an_adult(), born=born(15))), HOME)
    at_17 = match_at(ask(seen_as_an_adult()), HOME)
    assert at_15.gates == at_17.gates
    assert at_15.duties == at_17.duties
    assert at_15.costs == at_17.costs
    assert at_15.points_high == at_17.points_high
