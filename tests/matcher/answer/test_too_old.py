"""What is too old is asked again, with what it was and since when."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from constraints.vocabulary import Domain, Topic
from fixtures.stories.fire_not_known import NOT_ASKED, fire_not_known
from fixtures.stories.people import DECIDED
from matcher.answer.model import Answer
from matcher.answer.too_old import too_old_words
from matcher.entities import Grade, RiskProfile, State
from matcher.rank import Group
from tests.matcher.frame.small import CHILD, DECIDED_ON, REFERRAL, referral
from tests.stories.answers import ask, group_of, with_child

FIRES = Domain.HAS_SET_FIRES


def words(*grades: Grade) -> str:
    asked = replace(REFERRAL, child=replace(CHILD, profile=RiskProfile(grades)))
    return too_old_words(Topic.RISK, asked)


def test_each_level_that_is_too_old_is_named_with_its_day_and_the_day_it_lapsed() -> None:
    old = Grade(FIRES, State.KNOWN, 3, DECIDED_ON - timedelta(days=91), "police")
    none = Grade(
        Domain.BULLIES, State.NONE_KNOWN, None, DECIDED_ON - timedelta(days=200), "social worker"
    )
    fresh = Grade(Domain.GOES_MISSING, State.KNOWN, 3, DECIDED_ON, "police")
    assert words(old, none, fresh) == (
        "Graded too long ago, so to be graded again: may bully others (none known on Thursday "
        "14 August 2025, too old since Sunday 15 February 2026); has set fires (level 3 on Monday "
        "1 December 2025, too old since Monday 2 March 2026)."
    )
    assert words(fresh) == words(Grade(FIRES, State.UNKNOWN)) == ""


@pytest.mark.parametrize(
    ("topic", "field"), [(Topic.ORDERS, "orders_checked_on"), (Topic.NEEDS, "needs_checked_on")]
)
def test_a_list_gone_through_long_ago_says_when(topic: Topic, field: str) -> None:
    long_ago = DECIDED_ON - timedelta(days=400)
    assert too_old_words(topic, referral(**{field: long_ago})) == (
        "They were last gone through on Sunday 26 January 2025, too long ago."
    )
    assert too_old_words(topic, referral()) == ""
    assert too_old_words(topic, referral(**{field: None})) == ""
    assert too_old_words(Topic.CHILD, referral(**{field: long_ago})) == ""


def graded_fires(grade: Grade) -> Answer:
    scene = fire_not_known()
    others = tuple(g for g in scene.referral.child.profile.grades if g.domain is not FIRES)
    profile = replace(scene.referral.child.profile, grades=(*others, grade), fire_intent=True)
    return ask(with_child(scene, profile=profile))


def test_a_level_that_lapsed_is_judged_as_one_not_known_and_asked_about() -> None:
    told = DECIDED - timedelta(days=91)
    lapsed = graded_fires(Grade(FIRES, State.KNOWN, 3, told, "police", proven=True))
    unknown = graded_fires(Grade(FIRES, State.UNKNOWN))
    assert lapsed.counts == unknown.counts
    assert group_of(lapsed, NOT_ASKED) is group_of(unknown, NOT_ASKED) is Group.ASK_FIRST
    said = "has set fires (level 3 on Monday 1 December 2025, too old since Monday 2 March 2026)"
    assert any(said in question.words for question in lapsed.about_the_child)
    assert not any("too old" in question.words for question in unknown.about_the_child)
