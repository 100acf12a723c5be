"""What homes answered, put into a supply and a referral."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from constraints.vocabulary import (
    Answer,
    ClinicalTask,
    Condition,
    HomeFact,
    Mitigation,
    MitigationState,
    Need,
    Sex,
    SexTaken,
)
from fixtures.stories.homes import has, home, world
from fixtures.stories.people import STARTS, child, referral
from fixtures.stories.towns import near
from matcher.entities import HomeCondition, Reply, Vacancy
from matcher.records.joins.replies import SAID_BY, with_replies
from tests.api.cli.evening import FIVE

URN = "SC100001"
LATER = FIVE + timedelta(hours=4)


def said(at=FIVE, until=LATER, urn=URN, **what):
    return Reply(urn, at, until, **what)


def put(*replies, now=FIVE, **of_home):
    supply = world((home(URN, near("Manchester"), **of_home),))
    about = referral(99, "Manchester", child("Manchester", 13, Sex.FEMALE))
    return with_replies(about, supply, replies, now)


def only_home(*replies, **how):
    (found,) = put(*replies, **how)[1].homes
    return found


def told(*replies, **how):
    return {vacancy.place: vacancy.free_from for vacancy in put(*replies, **how)[1].vacancies}


def test_no_place_holds_for_every_place():
    assert told(said(no_place=True)) == {"*": None, "1": None, "2": None, "3": None}


def test_a_place_by_the_start_leaves_what_is_known_of_each():
    assert told(said(place_from=STARTS))["*"] == STARTS
    assert told(said(place_from=STARTS))["1"] == date(2026, 3, 2)


def test_a_place_after_the_start_holds_for_every_place():
    after = STARTS + timedelta(days=1)
    assert set(told(said(place_from=after)).values()) == {after}


def test_a_vacancy_says_who_told_it_and_how_long_it_stands():
    vacancies = put(said(place_from=STARTS))[1].vacancies
    (found,) = (one for one in vacancies if one.place == "*")
    assert found == Vacancy(URN, "*", STARTS, FIVE.date(), SAID_BY, LATER.date())


def test_what_the_home_says_of_itself_stands_in_place_of_what_was_known():
    found = only_home(
        said(
            age_from_years=12,
            sex_taken=SexTaken.FEMALE,
            needs={Need.AUTISM: False},
            tasks={ClinicalTask.INSULIN: False},
            facts={HomeFact.KEEPS_ANIMALS: True},
            mitigations={Mitigation.SOLO: MitigationState.CANNOT},
        ),
        mitigations=has(Mitigation.SOLO, Mitigation.ROOM_PLAN),
    )
    assert (found.age_from_years, found.age_to_years) == (12, 17)
    assert found.sex_taken is SexTaken.FEMALE
    assert found.needs[Need.AUTISM] is False
    assert found.needs[Need.MENTAL_HEALTH] is True
    assert found.tasks[ClinicalTask.INSULIN] is False
    assert found.facts[HomeFact.KEEPS_ANIMALS] is True
    assert found.facts[HomeFact.NOISY] is False
    steps = {step.mitigation: (step.state, step.by) for step in found.mitigations}
    assert steps[Mitigation.SOLO] == (MitigationState.CANNOT, SAID_BY)
    assert steps[Mitigation.ROOM_PLAN][0] is MitigationState.VERIFIED


def test_clear_conditions_settle_those_nobody_read_and_no_other():
    unread = HomeCondition(Condition.UNREAD, "No more than two.")
    breaks = HomeCondition(Condition.SHORT_BREAKS_ONLY, "Short breaks only.")
    how = {
        "conditions": (unread, breaks),
        "conditions_listed": False,
        "short_breaks_only": None,
    }
    before = only_home(said(no_place=True), **how)
    assert (before.conditions, before.conditions_listed) == ((unread, breaks), False)
    after = only_home(said(conditions_clear=True), **how)
    assert (after.conditions, after.conditions_listed) == ((breaks,), True)
    assert after.short_breaks_only is False
    assert only_home(said(conditions_clear=True), short_breaks_only=True).short_breaks_only is True


def test_later_answers_stand_where_two_differ_and_add_up_where_not():
    first = said(age_from_years=8, age_to_years=12)
    second = said(at=FIVE + timedelta(minutes=1), age_to_years=15, sex_taken=SexTaken.MALE)
    for order in ((first, second), (second, first)):
        found = only_home(*order, now=FIVE + timedelta(minutes=1))
        assert (found.age_from_years, found.age_to_years) == (8, 15)
        assert found.sex_taken is SexTaken.MALE


@pytest.mark.parametrize(
    ("now", "stands"),
    [
        (FIVE - timedelta(seconds=1), False),
        (FIVE, True),
        (LATER, True),
        (LATER + timedelta(seconds=1), False),
    ],
)
def test_a_reply_stands_from_its_moment_to_its_last(now, stands):
    referral, supply = put(said(no_place=True, residents_check=Answer.CLEAR), now=now)
    assert any(vacancy.place == "*" for vacancy in supply.vacancies) is stands
    assert bool(referral.replies) is stands


def test_a_refusal_outlives_the_rest_of_the_reply():
    refused = said(refuses="the mix", residents_check=Answer.CLEAR, no_place=True)
    referral, supply = put(refused, now=LATER + timedelta(days=30))
    assert referral.replies == (replace(refused, residents_check=None),)
    assert all(vacancy.place != "*" for vacancy in supply.vacancies)


def test_a_refusal_that_is_still_to_come_is_not_known():
    assert put(said(refuses="the mix"), now=FIVE - timedelta(minutes=1))[0].replies == ()


def test_moments_are_compared_and_not_their_clocks():
    elsewhere = datetime.fromisoformat("2026-03-02T18:00:00+01:00")
    assert told(said(at=elsewhere, no_place=True), now=FIVE)["*"] is None


def test_a_home_that_is_not_in_the_supply_is_refused():
    with pytest.raises(ValueError, match="SC999999, which is not in the supply"):
        put(said(urn="SC999999", no_place=True))


def test_a_refusal_that_was_taken_back_is_not_kept_once_both_have_lapsed():
    refused = said(refuses="the mix")
    offers = said(at=FIVE + timedelta(hours=1), place_from=STARTS)
    month_later = LATER + timedelta(days=30)
    assert put(refused, offers, now=month_later)[0].replies == ()
    again = replace(refused, at=FIVE + timedelta(hours=2))
    assert put(refused, offers, again, now=month_later)[0].replies == (again,)
