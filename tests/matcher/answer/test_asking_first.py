from __future__ import annotations

from functools import cache

from matcher.answer import answer_for, explanation_of
from matcher.answer.model import Answer
from matcher.rank import Group
from tests.worlds.judged import judged

SEEDS = range(100)


@cache
def answered(seed: int) -> Answer:
    found = judged(seed)
    return answer_for(found.engine, found.world.referrals[0], every_home=True)


def test_a_set_names_its_home_the_one_before_it_and_questions_that_can_be_asked() -> None:
    sets = 0
    for seed in SEEDS:
        answer = answered(seed)
        first = answer.can_propose[0].urn if answer.can_propose else None
        assert len(answer.asking_first.sets) == min(3, answer.asking_first.found)
        for one in answer.asking_first.sets:
            assert one.in_place_of == first != one.urn
            assert len(one.questions) >= 1
            assert one.points_well <= one.points_badly
            assert one.if_well.startswith(one.urn)
            assert one.if_badly.startswith(one.urn)
            for question in one.questions:
                assert question.words
                assert question.settles
                assert "{" not in question.words
                assert question.rules
            sets += 1
    assert sets > 40


def test_a_question_on_a_list_is_that_of_its_number() -> None:
    numbered = 0
    for seed in SEEDS:
        answer = answered(seed)
        for one in answer.asking_first.sets:
            for question in one.questions:
                if question.number is not None:
                    listed = (
                        answer.about_the_child if question.about_the_child else answer.questions
                    )
                    same = listed[question.number - 1]
                    assert (same.topic, same.asked_of) == (question.topic, question.asked_of)
                    assert question.words.startswith(same.words)
                    assert question.settles == same.settles
                    numbered += 1
                else:
                    assert not question.decides
    assert numbered > 20


def test_a_home_to_ask_is_decided_by_a_set_and_one_that_can_be_proposed_is_not() -> None:
    for seed in SEEDS:
        answer = answered(seed)
        groups = {listed.urn: listed.group for listed in answer.order or ()}
        for one in answer.asking_first.sets:
            decides = any(question.decides for question in one.questions)
            assert decides == (groups[one.urn] is Group.ASK_FIRST)
            assert ("may not be proposed" in one.if_badly) == decides


def test_how_much_nearer_is_the_difference_of_the_miles_that_are_shown() -> None:
    compared = 0
    for seed in SEEDS:
        answer = answered(seed)
        miles = {
            match.urn: None if match.distance is None else match.distance.miles
            for match in (*answer.can_propose, *answer.ask_first)
        }
        for one in answer.asking_first.sets:
            here, there = miles[one.urn], miles.get(one.in_place_of or "")
            if here is None or there is None:
                assert one.nearer_miles is None
            else:
                assert one.nearer_miles is not None
                assert abs(one.nearer_miles - (there - here)) < 1e-9
                compared += 1
    assert compared > 10


def test_an_explanation_says_what_would_put_the_home_first_and_is_one_of_the_sets() -> None:
    agree = 0
    for seed in range(40):
        answer, found = answered(seed), judged(seed)
        for one in answer.asking_first.sets:
            explained = explanation_of(found.engine, found.world.referrals[0], one.urn)
            assert explained.to_come_first is not None
            assert explained.to_come_first.tried == answer.asking_first.tried
            assert one in explained.to_come_first.sets or explained.to_come_first.found > 3
            agree += 1
    assert agree > 15


def test_the_first_home_and_one_that_may_not_be_proposed_are_asked_nothing_to_come_first() -> None:
    for seed in range(15):
        found = judged(seed)
        for home in found.world.snapshot.homes:
            explained = explanation_of(found.engine, found.world.referrals[0], home.urn)
            first = explained.match.rank == 1 and explained.match.group is Group.CAN_PROPOSE
            barred = explained.match.group is Group.MAY_NOT
            assert (explained.to_come_first is None) == (first or barred)
