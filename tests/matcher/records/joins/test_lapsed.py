"""A newer word of a home that may be relied on no more does not bring the older one back."""

from datetime import date, timedelta

import pytest

from constraints.vocabulary import Answer, HomeFact, Mitigation, MitigationState, Need, SexTaken
from fixtures.stories.homes import has
from fixtures.stories.people import STARTS
from tests.api.cli.evening import FIVE
from tests.matcher.records.joins.test_replies import LATER, only_home, put, said, told

AFTER = LATER + timedelta(minutes=1)
LONG = LATER + timedelta(days=2)


def checks(*replies):
    return [reply.residents_check for reply in put(*replies, now=AFTER)[0].replies]


def newer(**what):
    return said(at=FIVE + timedelta(minutes=1), **what)


def test_no_place_makes_every_place_told_free_before_a_question():
    taken = {"2": None, "3": None}
    assert told(now=FIVE) == {"1": date(2026, 3, 2), **taken}
    assert told(newer(no_place=True), now=AFTER) == taken
    assert told(said(until=LONG, place_from=STARTS), newer(no_place=True), now=AFTER) == taken


def test_a_place_makes_no_place_a_question():
    assert told(said(until=LONG, no_place=True), newer(place_from=STARTS), now=AFTER) == {}


def test_what_agreed_with_the_newer_word_stands():
    before = told(now=FIVE)
    assert told(newer(place_from=STARTS), now=AFTER) == before
    kept = only_home(newer(needs={Need.AUTISM: True}), now=AFTER, needs={Need.AUTISM: True})
    assert kept.needs == {Need.AUTISM: True}


def test_a_fact_taken_back_is_a_question_and_one_said_again_stands():
    before = {HomeFact.KEEPS_ANIMALS: False, HomeFact.NOISY: True}
    for_now = newer(facts={HomeFact.KEEPS_ANIMALS: True, HomeFact.NOISY: True})
    assert only_home(for_now, now=FIVE + timedelta(minutes=2), facts=before).facts == for_now.facts
    assert only_home(for_now, now=AFTER, facts=before).facts == {HomeFact.NOISY: True}


@pytest.mark.parametrize(
    ("newest", "left"),
    [(Answer.NOT_POSSIBLE, None), (Answer.CLEAR, Answer.CLEAR), (None, Answer.CLEAR)],
)
def test_a_check_taken_back_is_a_question(newest, left):
    first = said(until=LONG, residents_check=Answer.CLEAR)
    assert checks(first, newer(residents_check=newest, no_place=True)) == [left]


def test_what_the_home_took_back_of_itself_is_a_question():
    found = only_home(
        newer(
            age_to_years=12,
            sex_taken=SexTaken.FEMALE,
            needs={Need.AUTISM: False},
            mitigations={Mitigation.ROOM_PLAN: MitigationState.CANNOT},
        ),
        now=AFTER,
        needs={Need.AUTISM: True, Need.MENTAL_HEALTH: True},
        mitigations=has(Mitigation.ROOM_PLAN, Mitigation.DEVICE_PLAN),
    )
    assert (found.age_to_years, found.sex_taken) == (None, None)
    assert found.needs == {Need.MENTAL_HEALTH: True}
    assert [step.mitigation for step in found.mitigations] == [Mitigation.DEVICE_PLAN]


def test_another_home_is_left_as_it_was():
    assert told(newer(urn="SC100001", needs={Need.AUTISM: False}), now=AFTER) == told(now=FIVE)
