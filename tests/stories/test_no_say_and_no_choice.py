"""Failures 43 and 45: who is told what, and a say and a choice for the child."""

import io
from dataclasses import replace

import pytest
from rich.console import Console

from api.cli.show.lines import Lines
from api.cli.show.match import show_match
from api.cli.show.shared import Shared
from constraints.vocabulary import Role, Wish
from fixtures.stories.no_say_and_no_choice import (
    NO,
    OTHER,
    REFUSED,
    THIRD,
    not_in_control,
    not_told_who_knows,
)
from fixtures.stories.people import wishes
from matcher.answer import answer_for, explanation_of
from matcher.engine import Engine
from matcher.profile import load_profile
from matcher.readers import Reader
from matcher.voices import child, page_of
from matcher.voices.options import options_page
from matcher.voices.sharing import TOLD
from tests.controls import fails_without, replaced
from tests.matcher.voices.pages import text_of
from tests.stories.answers import ask, costs, duties, match_at, order, with_referral

HEADING = "Who we tell, and what"


def explained(scene, urn):
    engine = Engine.over(scene.snapshot)
    return explanation_of(engine, scene.referral, urn, reader=Reader.CHILD)


def shared(scene, urn):
    parts = page_of(explained(scene, urn)).parts
    return next((part.sentences for part in parts if part.heading == HEADING), ())


def test_who_will_be_told_what_stands_on_the_childs_page():
    def check():
        said = "\n".join(shared(not_told_who_knows(), OTHER))
        assert "- Your doctor: your new home, and what you need to be well." in said
        assert "- Your youth justice worker" not in said
        assert "- The youth justice team near the home" in said
        assert "- The council where the home is: that you come to the area." in said
        assert "You can ask what was told, to whom and when." in said

    without = tuple(part for part in child.PARTS if part[0] != HEADING)
    fails_without(check, replaced("matcher.voices.child.PARTS", without))


def test_only_those_are_named_who_are_told_of_this_home():
    own_area = "\n".join(shared(not_told_who_knows(), REFUSED))
    assert "council where the home is" not in own_area
    assert "youth justice" not in own_area


@pytest.mark.parametrize("urn", [REFUSED, OTHER, THIRD])
def test_each_of_a_list_who_is_told_by_a_task_is_on_the_page_and_nobody_else(urn):
    scene = not_told_who_knows()
    sure = {duty.recipient for duty in duties(ask(scene), urn).values() if duty.only_if is None}
    said = shared(scene, urn)
    for role, words in TOLD.items():
        assert (f"- {words}" in said) is (role.value in sure)


def test_who_is_told_of_a_danger_is_on_no_list_that_a_child_could_read_it_from():
    assert not {Role.POLICE, Role.FIRE_SERVICE, Role.MENTAL_HEALTH_SERVICE} & TOLD.keys()


def test_of_a_home_that_cannot_be_hers_nobody_is_told():
    scene = not_told_who_knows()
    full = replace(scene, snapshot=replace(scene.snapshot, vacancies=_none_free(scene)))
    assert shared(full, OTHER) == ()


def _none_free(scene):
    return tuple(replace(one, free_from=None) for one in scene.snapshot.vacancies)


def test_her_no_stands_beside_the_home_in_words_with_who_heard_it_and_when():
    def check():
        assert match_at(ask(not_in_control()), REFUSED).objection == (
            "The child says no to this home or its area (advocate, Friday 27 February 2026)."
        )

    fails_without(check, replaced("matcher.answer.matching.objection_words", lambda *_: None))


@pytest.mark.parametrize("points", [0, 1, 900])
def test_it_stands_there_whatever_it_counts_and_however_much_speaks_for_the_home(points):
    scene, profile = not_in_control(), load_profile()
    bounds = {**profile.bounds, "wishes_followed": (0, 999)}
    weights = {**profile.points, "wishes_followed": points}
    engine = Engine.over(scene.snapshot, replace(profile, points=weights, bounds=bounds))
    answer = answer_for(engine, scene.referral, every_home=True)
    text = io.StringIO()
    show_match(
        match_at(answer, REFUSED),
        Lines(Console(file=text, width=100)),
        Shared.of(answer.can_propose, answer.ask_first),
    )
    assert "child   The child says no to this home or its area (advocate" in text.getvalue()
    assert answer.wishes.text == NO


def test_a_no_is_not_balanced_by_a_yes_to_another_home():
    both = wishes(NO, "advocate", homes={REFUSED: Wish.OBJECTS, OTHER: Wish.WANTS})
    answer = ask(with_referral(not_in_control(), wishes=both))
    assert match_at(answer, REFUSED).objection
    assert match_at(answer, OTHER).objection is None
    assert costs(answer, REFUSED)["wishes_followed"].points_high == 900
    assert "wishes_followed" not in costs(answer, OTHER)


def test_a_home_she_did_not_speak_of_has_no_objection():
    assert match_at(ask(not_in_control()), THIRD).objection is None


def test_a_no_brings_an_offer_of_someone_on_her_side():
    assert "advocate_offered" in duties(ask(not_in_control()), REFUSED)
    assert "advocate_offered" not in duties(ask(not_in_control()), THIRD)


def test_she_is_shown_every_home_that_could_be_hers_and_may_say_no_to_all():
    scene = not_in_control()
    homes = order(ask(scene))
    text = text_of(options_page([explained(scene, urn) for urn in homes]))
    assert len(homes) == 3
    assert "Home 1: Salford" in text
    assert "Home 3: Manchester" in text
    assert f"You said: “{NO}”" in text
    assert "You said you do not want this home." in text
    assert "You can say no to all of them." in text
