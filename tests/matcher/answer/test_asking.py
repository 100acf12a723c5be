from __future__ import annotations

from datetime import date

import numpy as np

from constraints.base import Effect, Rule
from constraints.catalogue import CATALOGUE
from constraints.compatibility.matrix import MATRIX
from constraints.compatibility.row import MatrixRow
from constraints.vocabulary import Domain, Mitigation, Role, Sex, Topic
from fixtures.stories.homes import home, world
from fixtures.stories.people import child, graded, profile, resident
from fixtures.stories.people import referral as story_referral
from fixtures.stories.towns import near
from matcher.answer import explanation_of
from matcher.answer.asking import ORDER
from matcher.answer.residents_words import MOST_STEPS, NOT_THE_HOMES, _steps
from matcher.answer.waiting import TOGETHER as TOGETHER_QUESTION
from matcher.answer.words_to_ask import ABOUT_THE_CHILD, SETTLES, settles
from matcher.asking_first import answered, waits_of
from matcher.engine import Engine
from matcher.entities import Referral
from matcher.questions import TOGETHER
from matcher.words import words_of
from tests.matcher.frame.small import referral
from tests.worlds.judged import each_judged

BARS: tuple[Rule | MatrixRow, ...] = (
    *(rule for rule in CATALOGUE if rule.effect is Effect.BAR),
    *(row for row in MATRIX if row.gates),
)
OWN_WORDS = {
    Topic.PLACE,
    Topic.AGE_AND_SEX,
    Topic.NEEDS,
    Topic.RESIDENTS,
    Topic.MITIGATIONS,
    Topic.REGISTRATION,
}
"""Topics a home is asked about in one question of our own and not in the words of each rule."""


def test_every_topic_of_a_bar_has_its_place_in_a_call_and_says_what_it_settles() -> None:
    for bar in BARS:
        topic = TOGETHER.get(bar.topic, bar.topic)
        assert topic in ORDER, bar.id
        assert settles(topic, bar.asked_of), bar.id
    assert set(ORDER) <= SETTLES.keys()


def test_words_that_need_facts_are_never_read_out_without_them() -> None:
    for bar in BARS:
        if "{" in bar.asks:
            assert TOGETHER.get(bar.topic, bar.topic) in OWN_WORDS, bar.id
            assert bar.topic in ABOUT_THE_CHILD or bar.topic in {Topic.PLACE, Topic.CLINICAL}, (
                bar.id
            )


def test_a_home_is_told_nothing_of_an_order() -> None:
    assert "told nothing" in settles(Topic.ORDERS, Role.REGISTERED_MANAGER)
    assert settles(Topic.ORDERS, Role.SOCIAL_WORKER) == SETTLES[Topic.ORDERS]


def test_every_topic_of_a_bar_says_what_a_good_answer_does_and_what_a_bad_one() -> None:
    for bar in BARS:
        said = settles(TOGETHER.get(bar.topic, bar.topic), bar.asked_of)
        assert "may not be proposed" in said, bar.id
        assert any(good in said for good in ("settled", "nothing more", "wait no longer")), bar.id


def test_each_question_does_what_it_says_a_good_and_a_bad_answer_do() -> None:
    seen: set[tuple[Topic, bool]] = set()
    for found in each_judged():
        judgement, homes = found.judgement, found.judgement.frame.shape[1]
        waits = waits_of(judgement)
        before = waits.bars()
        for bit, (topic, _) in enumerate(waits.keys):
            waiting = (before >> bit & 1 == 1) & ~judgement.barred.surely[0]
            given = np.full(homes, 1 << bit, dtype=np.int64)
            well, badly = (answered(judgement, waits, given, well=w) for w in (True, False))
            left = waits_of(well).bars()
            assert not (left >> bit & 1).any() or waits_of(well).keys[bit] != waits.keys[bit]
            assert not well.barred.surely[0, waiting].any()
            assert (well.barred.possibly[0, waiting] == (before[waiting] != 1 << bit)).all()
            assert badly.barred.surely[0, waiting].all()
            if waiting.any():
                seen.add((topic, bool((before[waiting] == 1 << bit).any())))
    assert {topic for topic, alone in seen if alone} >= {
        Topic.PLACE,
        Topic.RESIDENTS,
        Topic.NEEDS,
        Topic.AGE_AND_SEX,
        Topic.REGISTRATION,
    }


def test_a_home_is_not_asked_for_steps_that_others_take() -> None:
    rows = [row for row in MATRIX if Mitigation.VIEWS_OF_BOTH_CHILDREN in row.minimum]
    assert rows
    for row in rows:
        asked = _steps([row], referral())
        assert words_of(Mitigation.VIEWS_OF_BOTH_CHILDREN) not in asked
        others = set(row.minimum) - NOT_THE_HOMES
        assert all(words_of(step) in asked for step in sorted(others)[:MOST_STEPS])


def test_what_the_social_worker_answers_is_not_said_as_if_a_home_had() -> None:
    for topic in (Topic.AGE_AND_SEX, Topic.REGISTRATION):
        assert "revises the statement" not in settles(topic, Role.SOCIAL_WORKER)
        assert "homes may take the child" in settles(topic, Role.SOCIAL_WORKER)
        assert settles(topic, Role.REGISTERED_MANAGER) == SETTLES[topic]
    assert settles(Topic.NEEDS, Role.SOCIAL_WORKER).startswith("None: settled for every home.")


URN = "9300001"


def set_a_fire() -> Referral:
    fire = graded(Domain.HAS_SET_FIRES, 3, on=date(2025, 5, 3))
    return story_referral(
        90, "Manchester", child("Manchester", 13, Sex.FEMALE, profile=profile(fire))
    )


def test_an_empty_home_whose_own_steps_alone_are_open_is_asked_for_the_steps_alone() -> None:
    empty = world((home(URN, near("Manchester")),))
    asked = explanation_of(Engine.over(empty), set_a_fire(), URN)
    (question,) = asked.questions
    assert question.words == (
        "Which of these are in place, or could be by Thursday 5 March 2026: room plan, night "
        "supervision, supervision plan, bedroom detection and ignition control?"
    )
    assert question.rules == ("home_protected_from_fire",)
    assert not [gate for gate in asked.match.gates if gate.only_if == TOGETHER_QUESTION]


def test_a_home_where_children_live_is_asked_of_them_and_of_its_own_steps() -> None:
    stuck = resident("BOY", URN, 14, Sex.MALE, graded(Domain.CANNOT_SELF_EVACUATE, 2))
    asked = explanation_of(
        Engine.over(world((home(URN, near("Manchester")),), (stuck,))), set_a_fire(), URN
    )
    by_topic = {question.topic: question for question in asked.questions}
    assert list(by_topic) == [Topic.RESIDENTS.value, Topic.MITIGATIONS.value]
    assert by_topic[Topic.MITIGATIONS.value].rules == ("home_protected_from_fire",)
    assert "home_protected_from_fire" not in by_topic[Topic.RESIDENTS.value].rules
