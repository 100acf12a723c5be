"""The child's page: what is said of what is known, and what is asked for."""

from __future__ import annotations

from dataclasses import replace

from constraints.vocabulary import Domain, Sex
from fixtures.stories.people import child, graded, resident, wishes
from matcher.voices import page_of
from tests.matcher.alike import alike, groups
from tests.matcher.voices.girl import MANCHESTER, asked, engine, page
from tests.matcher.voices.pages import explained, text_of


def test_whoever_lives_there_the_child_reads_the_same_where_the_rules_say_the_same():
    seen = 0
    for seed in range(12):
        found = alike(seed)
        for columns in groups(found, residual=False):
            pages = {
                text_of(page_of(explained(*found.alone(column), found.snapshot.homes[0].urn)))
                for column in columns[:2]
            }
            assert len(pages) == 1, (seed, columns)
            seen += 1
    assert seen > 30


def test_danger_from_others_and_an_order_are_said_alike():
    boy = resident("BOY", MANCHESTER, 15, Sex.MALE, graded(Domain.MAY_CAUSE_SEXUAL_HARM, 3))
    hurt = {
        "profile": child(
            "Leeds", 13, Sex.FEMALE, graded(Domain.HAS_BEEN_SEXUALLY_ABUSED, 2)
        ).profile
    }
    text = page(MANCHESTER, boy, child=hurt)
    assert (
        "It cannot be your home just now: we do not think it would work for you just now." in text
    )


def test_the_strengths_and_the_childs_own_words_are_said_as_they_were_written():
    text = page(wishes=wishes("I want my dog."))
    assert "You are good at and like: “Draws, looks after animals.”" in text
    assert "You said: “I want my dog.”" in text
    assert "Ask what we did about what you want." in text


def test_what_is_not_recorded_is_asked_for_and_not_passed_over():
    text = page(
        child={"strengths": None, "contacts": ()},
        wishes=None,
        has_school=None,
        relations_checked_on=None,
    )
    for asks in (
        "What are you good at? Please tell us.",
        "We have not heard yet what you want.",
        "Tell us who matters to you",
        "Tell us which school you go to",
        "Tell us about your brothers and sisters.",
    ):
        assert asks in text
    untold = replace(wishes("x"), text=None, not_ascertainable="a baby")
    assert "We could not find out yet what you want." in page(wishes=untold)


def test_a_secure_home_is_said_to_have_locked_doors():
    told = explained(engine(), asked(), MANCHESTER)
    locked = replace(told, match=replace(told.match, kind="secure children's home"))
    assert "That means the doors are kept locked." in text_of(page_of(locked))
