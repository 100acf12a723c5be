"""The circumstances that nobody has gone through, as one question."""

from dataclasses import replace
from datetime import date

from constraints.vocabulary import Circumstance, LegalStatus, Sex
from fixtures.stories.people import child, referral
from matcher.answer.circumstances import ASKED, circumstances_question, not_gone_through

PLAIN = referral(99, "Manchester", child("Manchester", 13, Sex.FEMALE), legal_status=None)
UNSAID = replace(
    PLAIN, circumstances_checked_on=None, last_review_on=None, unaccompanied=None, circumstances={}
)


def test_every_circumstance_has_its_words():
    assert set(ASKED) == set(Circumstance)
    assert len(set(ASKED.values())) == len(ASKED)


def test_nothing_is_asked_once_somebody_went_through_them_of_late():
    assert not_gone_through(PLAIN) == ()
    assert circumstances_question(PLAIN) is None


def test_all_are_asked_as_one_where_nobody_did_and_again_where_that_is_long_ago():
    for request in (UNSAID, replace(UNSAID, circumstances_checked_on=date(2025, 1, 1))):
        assert set(not_gone_through(request)) == set(Circumstance)
        question = circumstances_question(request)
        assert question.count("?") == len(Circumstance) + 1
        for words in ASKED.values():
            assert words[1:] in question


def test_what_was_said_or_follows_from_another_field_is_not_asked():
    said = replace(UNSAID, circumstances={Circumstance.HAS_EHCP: True}, legal_status=LegalStatus.C2)
    asked = not_gone_through(said)
    assert Circumstance.HAS_EHCP not in asked
    assert Circumstance.NOT_YET_LOOKED_AFTER not in asked
    assert Circumstance.MOVES_FROM_PLACEMENT in asked
