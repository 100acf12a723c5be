from __future__ import annotations

from constraints.base import Effect, Rule
from constraints.catalogue import CATALOGUE
from constraints.compatibility.matrix import MATRIX
from constraints.compatibility.row import MatrixRow
from constraints.vocabulary import Role, Topic
from matcher.answer.asking import ORDER
from matcher.answer.words_to_ask import ABOUT_THE_CHILD, SETTLES, settles
from matcher.questions import TOGETHER

BARS: tuple[Rule | MatrixRow, ...] = (
    *(rule for rule in CATALOGUE if rule.effect is Effect.BAR),
    *(row for row in MATRIX if row.gates),
)
OWN_WORDS = {
    Topic.PLACE,
    Topic.AGE_AND_SEX,
    Topic.NEEDS,
    Topic.RESIDENTS,
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
