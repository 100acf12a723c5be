"""What homes answered, in words."""

from datetime import date, timedelta

import pytest

from constraints.vocabulary import Answer, HomeFact, Mitigation, MitigationState, Need, SexTaken
from matcher.entities import Reply
from matcher.records.joins.told import reply_words, told_words
from tests.api.cli.evening import FIVE

LATER = FIVE + timedelta(hours=4)


def said(urn="SC100001", at=FIVE, **what):
    return Reply(urn, at, LATER, **what)


@pytest.mark.parametrize(
    ("what", "words"),
    [
        ({"no_place": True}, "no place"),
        ({"place_from": date(2026, 3, 9)}, "a place from 9 March 2026"),
        ({"age_from_years": 8}, "takes ages from 8"),
        ({"age_to_years": 17}, "takes ages to 17"),
        ({"sex_taken": SexTaken.FEMALE}, "takes girls"),
        ({"residents_check": Answer.NOT_POSSIBLE}, "residents' check: not possible"),
        (
            {"mitigations": dict.fromkeys(list(Mitigation)[:2], MitigationState.VERIFIED)},
            "in place waking night staff, one-to-one staffing in waking hours",
        ),
        ({"needs": {Need.AUTISM: False}}, "does not meet autism"),
        (
            {"facts": {HomeFact.KEEPS_ANIMALS: True, HomeFact.NOISY: False}},
            "so: animals live there; not so: it is noisy or crowded",
        ),
        (
            {"refuses": "the mix.", "yes_if": "not tonight."},
            "refuses the child (the mix); yes if: “not tonight”",
        ),
    ],
)
def test_each_answer_has_its_words(what, words):
    assert reply_words(said(**what)) == words


def test_answers_stand_in_the_order_they_came():
    earlier = said("SC100002", at=FIVE - timedelta(minutes=5), no_place=True)
    found = told_words((said(no_place=True), earlier), FIVE)
    assert [words[:8] for words in found] == ["SC100002", "SC100001"]


@pytest.mark.parametrize(
    ("now", "what", "words"),
    [
        (LATER, {"no_place": True}, "Stands until 21:00 on 2 March 2026."),
        (
            LATER + timedelta(seconds=1),
            {"no_place": True},
            "Stood until 21:00 on 2 March 2026: a question again.",
        ),
        (
            LATER + timedelta(seconds=1),
            {"refuses": "the mix"},
            "The refusal is remembered; the rest is a question again.",
        ),
    ],
)
def test_whether_an_answer_still_stands_is_said(now, what, words):
    (found,) = told_words([said(**what)], now)
    assert found.endswith(words)
