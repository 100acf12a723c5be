"""What holds of every story."""

from collections import Counter
from pathlib import Path

import pytest

from fixtures.stories import STORIES, demo_referral
from matcher.engine import Engine
from tests.stories.answers import ask

NO_STORY = {7, 17, 24, 25, 37, 38}
"""Answered by tests of their own, or by the simulation: the page of failures says which."""
IDS = [story.name for story in STORIES]
HERE = Path(__file__).parent


def test_every_failure_that_the_rules_answer_has_its_story():
    assert {story.number for story in STORIES} == set(range(1, 46)) - NO_STORY


def test_no_story_has_the_name_of_another():
    assert not [name for name, times in Counter(IDS).items() if times > 1]


@pytest.mark.parametrize("story", STORIES, ids=IDS)
def test_a_story_is_the_same_each_time(story):
    assert story.build() == story.build()


@pytest.mark.parametrize("story", STORIES, ids=IDS)
def test_the_reference_is_that_of_the_story(story):
    assert story.build().referral.reference == f"STORY-{story.number:02}"


@pytest.mark.parametrize("story", STORIES, ids=IDS)
def test_a_story_is_asserted_by_some_test(story):
    builder = story.build.__name__
    assert any(builder in path.read_text("utf-8") for path in HERE.glob("test_*.py"))


@pytest.mark.parametrize("story", STORIES, ids=IDS)
def test_every_home_stands_in_one_group_and_no_bar_is_without_words(story):
    scene = story.build()
    answer = ask(scene)
    assert sum(answer.counts.values()) == len(scene.snapshot.homes)
    assert len(answer.barred_homes) == answer.counts["may_not"]
    assert all(bar.says for home in answer.barred_homes for bar in home.bars)


@pytest.mark.parametrize("story", STORIES, ids=IDS)
def test_every_home_to_ask_first_has_a_question_that_is_asked_of_someone(story):
    answer = ask(story.build())
    asked = {rule for q in (*answer.questions, *answer.about_the_child) for rule in q.rules}
    for match in answer.ask_first:
        assert {reason.rule for reason in match.bars} <= asked


@pytest.mark.parametrize("story", STORIES, ids=IDS)
def test_no_sentence_of_the_answer_names_a_person(story):
    scene = story.build()
    answer = ask(scene)
    read = [bar.says for home in answer.barred_homes for bar in home.bars]
    read += [question.words for question in (*answer.questions, *answer.about_the_child)]
    for match in (*answer.can_propose, *answer.ask_first):
        read += [gate.says for gate in match.gates] + [duty.says for duty in match.duties]
        read += [reason.sentence for reason in (*match.bars, *match.costs)]
    people = {one.person for one in scene.snapshot.residents} | {scene.referral.child.reference}
    assert not [sentence for sentence in read for person in people if person in sentence]


@pytest.mark.parametrize("story", STORIES, ids=IDS)
def test_a_story_child_alone_ranks_as_in_a_batch(story):
    scene = story.build()
    engine = Engine.over(scene.snapshot)
    alone = engine.judge([scene.referral])
    batch = engine.judge([scene.referral, scene.referral])
    assert (alone.welfare.low[0] == batch.welfare.low[1]).all()
    assert (alone.barred.surely[0] == batch.barred.surely[1]).all()
    assert (alone.barred.possibly[0] == batch.barred.possibly[1]).all()


def test_the_story_child_of_the_demonstration_has_a_story_reference_and_no_name():
    referral = demo_referral()
    assert referral.reference == "STORY-12"
    assert referral.child.contacts[0].label == "mother"
    assert referral == demo_referral()
