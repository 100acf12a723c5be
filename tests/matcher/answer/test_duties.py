"""Every task of a proposed match: in order, with what it has to say, and for whom."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from constraints.base import Clock
from constraints.vocabulary import Anchor, Domain, Sex, TimeUnit
from fixtures.stories import STORIES
from fixtures.stories.homes import home, world
from fixtures.stories.people import child, graded, referral
from fixtures.stories.towns import near
from matcher.answer.duties import duties_for
from matcher.answer.tasks import precedes
from matcher.engine import Engine
from matcher.rank import Group
from tests.matcher.answer.listing_duties import DECIDED, listed

IDS = [story.name for story in STORIES]


def test_what_comes_before_the_move_comes_first_and_then_the_days_in_order():
    found = listed().tasks
    order = [(not t.before_start, t.due_on is None, t.due_on or date.max) for t in found]
    assert order == sorted(order)
    assert found[0].before_start
    assert found[-1].due_on is None


def test_a_task_precedes_the_start_on_an_earlier_day_or_where_the_clock_says_before():
    start = date(2026, 3, 5)
    before, by = (Clock(0, TimeUnit.DAYS, Anchor.START, before=side) for side in (True, False))
    assert precedes(before, start, start)
    assert not precedes(by, start, start)
    assert precedes(by, start - timedelta(days=1), start)
    assert not precedes(before, start + timedelta(days=1), start)


@pytest.mark.parametrize("emergency", [False, True], ids=["planned", "emergency"])
@pytest.mark.parametrize("story", STORIES, ids=IDS)
def test_each_task_of_each_home_of_each_story_names_who_does_what_for_whom(story, emergency):
    scene = story.build()
    engine = Engine.over(scene.snapshot)
    request = replace(scene.referral, emergency=emergency)
    for one in scene.snapshot.homes:
        found = duties_for(engine, request, one.urn, as_at=DECIDED)
        assert found.tasks
        for task in (*found.tasks, *found.done):
            assert task.owner
            assert task.recipient
            assert task.owner != task.recipient, task.rule
            assert task.content, task.rule
            assert task.url.startswith("https://")
            assert task.evidence
            assert task.due.split()[0] in {"before", "by", "within", "at", "on"}
            assert "{" not in task.says
        for waiting in found.waiting:
            assert waiting.approvals or waiting.tasks
            assert waiting.question.endswith(("?", "."))
        questions = [(one.question, one.asked_of) for one in found.waiting]
        assert len(set(questions)) == len(questions)


def test_the_group_of_the_home_is_given_and_a_home_that_may_not_is_listed_all_the_same():
    girl = child("Manchester", 13, Sex.FEMALE)
    homes = world((home("9111009", near("Stockport"), age_from_years=16),))
    engine = Engine.over(homes)
    found = duties_for(engine, referral(99, "Manchester", girl), "9111009", as_at=DECIDED)
    assert found.group is Group.MAY_NOT
    assert any("May not be proposed." in one.what for one in found.completeness.missing)
    assert listed().group is Group.CAN_PROPOSE


def test_a_home_nobody_knows_is_a_key_error():
    with pytest.raises(KeyError):
        listed(urn="9999999")


def test_a_girl_who_set_a_fire_brings_the_fire_service_and_the_host_team():
    girl = child("Manchester", 13, Sex.FEMALE, graded(Domain.HAS_SET_FIRES, 3))
    girl = replace(girl, profile=replace(girl.profile, fire_intent=True))
    told = {task.recipient for task in listed(child=girl).tasks}
    assert {"the fire service", "the host youth justice service"} <= told
