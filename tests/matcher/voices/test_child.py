"""The child's page: what is said, how it reads, and what is never on it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from constraints.catalogue import CATALOGUE
from constraints.compatibility.matrix import MATRIX
from constraints.vocabulary import Domain, Sex, Wish
from fixtures.stories.homes import home, world
from fixtures.stories.people import child, graded, referral, resident, wishes
from fixtures.stories.towns import authority_of, near
from matcher.answer.model import Distance
from matcher.engine import Engine
from matcher.entities import Contact, Refusal, Relation, RelationKind, School
from matcher.rank import Group
from matcher.voices import page_of
from matcher.voices.options import options_page
from matcher.voices.ways import about_miles
from matcher.voices.words import INSTEAD, not_said, said_by_us
from matcher.words import words_of
from tests.matcher.alike import alike, groups
from tests.matcher.voices.pages import all_written, explained, text_of
from tests.matcher.voices.reading import grade, syllables

MANCHESTER, LEEDS, FULL = "9100001", "9100002", "9100003"
AGE_NINE = 4.0
"""Grade 4 is the year in which a child is nine and ten."""
MOST_WORDS = 20
"""In a sentence, so that no hard one hides among many easy ones."""
PROMISES = ("we will", "you will", "for sure", "always", "never", "safe home", "definitely")


def asked(**changes):
    plain = {
        "strengths": "Draws, looks after animals.",
        "contacts": (Contact("mother", near("Manchester"), 8.0),),
    }
    girl = child("Manchester", 13, Sex.FEMALE, **{**plain, **changes.pop("child", {})})
    return referral(99, "Manchester", girl, **changes)


def engine(*residents):
    homes = (
        home(MANCHESTER, near("Manchester"), name="Ashgrove"),
        home(LEEDS, near("Leeds")),
        home(FULL, near("Salford"), name="Beech House"),
    )
    return Engine.over(world(homes, residents, full=(FULL,)))


def page(urn=MANCHESTER, *residents, **changes):
    return text_of(page_of(explained(engine(*residents), asked(**changes), urn)))


def test_no_word_is_said_to_a_child_that_is_not_for_children():
    for one in all_written():
        assert not not_said(one.text), (one.name, one.text)


def test_every_page_reads_as_one_for_a_child_of_nine():
    for one in all_written():
        assert grade(one.text) <= AGE_NINE, one.name
        for sentence in re.split(r"[.!?]+|\n", said_by_us(one.text)):
            assert len(sentence.split()) <= MOST_WORDS, sentence


def test_the_grade_is_that_of_the_formula():
    assert [syllables(word) for word in ("home", "little", "sister", "asked", "said")] == [
        1,
        2,
        2,
        1,
        1,
    ]
    assert grade("The cat sat on the mat.") == pytest.approx(0.39 * 6 + 11.8 - 15.59)
    assert grade("It is hers. “Incomprehensible individual responsibilities.”") < 0


def test_no_page_has_an_id_a_title_or_a_code_of_a_rule():
    known = {rule.id for rule in (*CATALOGUE, *MATRIX)} | {r.title for r in (*CATALOGUE, *MATRIX)}
    codes = {f" {code}" for row in MATRIX for code in row.handbook}
    for one in all_written():
        assert not [words for words in (*known, *codes) if words in one.text]


def test_no_page_says_what_the_child_did_or_may_do():
    domains = {words_of(domain) for domain in Domain}
    for one in all_written():
        assert not [domain for domain in domains if domain in one.text]


def test_no_page_names_a_person_or_a_birthday():
    for one in all_written():
        people = {resident.person for resident in one.snapshot.residents}
        born = {str(r.born) for r in one.snapshot.residents if r.born}
        assert not [word for word in one.text.split() if word.strip(".,“”") in people | born]


def test_no_page_promises():
    for one in all_written():
        assert not [words for words in PROMISES if words in one.text.lower()], one.name


def test_strengths_come_first_and_who_decides_is_always_said():
    for one in all_written():
        headings = [part.heading for part in one.page.parts]
        assert headings[:2] == ["You", "What you asked for"]
        assert headings[-2:] == ["Who decides, and your say", "What happens next"]
        say = " ".join(one.page.parts[-2].sentences)
        assert "You can say yes, no or not sure." in say
        assert "You can ask for an advocate." in say


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


@pytest.mark.parametrize(
    ("urn", "wish", "said"),
    [
        (MANCHESTER, Wish.WANTS, "You asked for this home. We could ask for it for you."),
        (MANCHESTER, Wish.OBJECTS, "You said you do not want this home. The people who decide"),
        (MANCHESTER, Wish.NEUTRAL, "You said you do not mind about this home."),
        (LEEDS, Wish.WANTS, "You asked for a home in Leeds. We could ask for it for you."),
        (LEEDS, Wish.OBJECTS, "You said you do not want a home in Leeds."),
        (
            FULL,
            Wish.WANTS,
            "You asked for Beech House. We could not, because there is",
        ),
        ("9999999", Wish.WANTS, "You asked for one of the other homes. It is not on our list."),
    ],
)
def test_each_home_that_was_asked_for_is_answered(urn, wish, said):
    assert said in page(wishes=wishes("This.", homes={urn: wish}))


def test_a_home_the_child_said_no_to_is_said_with_the_no():
    text = page(wishes=wishes("No.", homes={MANCHESTER: Wish.OBJECTS}))
    assert "It could be a home for you, but you told us that you do not want it." in text


def test_a_home_that_refused_is_not_said_to_be_full_and_no_reason_is_given():
    refused = (Refusal(MANCHESTER, date(2026, 1, 5), "too hard to manage"),)
    text = page(refusals=refused, wishes=wishes("Here.", homes={MANCHESTER: Wish.WANTS}))
    assert "just now: the people who run it say they cannot look after you now." in text
    assert "We could not, because the people who run it say" in text
    assert "no room" not in text
    assert "too hard" not in text


def test_a_home_that_may_not_be_safe_is_not_said_to_be_full():
    text = page(avoid_urns=frozenset({MANCHESTER}))
    assert "just now: we do not think it would work for you just now." in text
    assert "no room" not in text


def test_no_to_a_home_without_a_name_and_to_its_area_is_said_once():
    no = {"homes": {LEEDS: Wish.OBJECTS}, "areas": {authority_of("Leeds"): Wish.OBJECTS}}
    text = page(wishes=wishes("No.", **no))
    assert "You said you do not want to live in Leeds." in text
    assert "a home in Leeds" not in text
    yes = {"homes": {LEEDS: Wish.WANTS}, "areas": {authority_of("Leeds"): Wish.WANTS}}
    assert "You asked for a home in Leeds. We could" in page(wishes=wishes("Yes.", **yes))


@pytest.mark.parametrize(
    ("town", "wish", "said"),
    [
        ("Manchester", Wish.WANTS, "You asked to live in Manchester. This home is there."),
        (
            "Leeds",
            Wish.WANTS,
            "You asked to live in Leeds. This home is not there. You can",
        ),
        ("Manchester", Wish.OBJECTS, "This home is there. You can ask why."),
        (
            "Leeds",
            Wish.OBJECTS,
            "do not want to live in Leeds. This home is not there.",
        ),
        ("Leeds", Wish.NEUTRAL, "You said you do not mind living in Leeds."),
    ],
)
def test_each_area_that_was_asked_for_is_answered(town, wish, said):
    assert said in page(wishes=wishes("There.", areas={authority_of(town): wish}))


def test_an_area_is_not_known_of_a_home_whose_area_is_not_known():
    homes = (replace(home(MANCHESTER, near("Manchester")), authority=None),)
    request = asked(wishes=wishes("There.", areas={authority_of("Leeds"): Wish.WANTS}))
    found = explained(Engine.over(world(homes)), request, MANCHESTER)
    assert "We do not know yet if this home is there." in text_of(page_of(found))


def test_school_family_and_brothers_and_sisters_are_said_with_the_way():
    text = page(
        LEEDS,
        child={
            "relations": (
                Relation("S1", RelationKind.SIBLING, True, near("Manchester"), 4.0),
                Relation("S2", RelationKind.SIBLING, True, near("Manchester"), 4.0),
            )
        },
        has_school=True,
        school=School(near("Manchester"), None, False, False),
    )
    assert "Your school is about 55 to 115 minutes away by car." in text
    assert "Your mother is about 55 to 115 minutes away by car." in text
    assert "We want you to live with your brothers and sisters if we can." in text
    assert "They do not live at this home." in text
    assert "Those who live elsewhere are about 55 to 115 minutes away by car." in text


def test_a_brother_who_lives_there_is_said_and_nobody_else():
    brother = resident("B", LEEDS, 15, Sex.MALE)
    other = resident("O", LEEDS, 14, Sex.FEMALE)
    relations = (Relation("B", RelationKind.SIBLING, to_live_with=True),)
    text = page(LEEDS, brother, other, child={"relations": relations})
    assert "1 of them lives at this home." in text
    assert "live there" not in text.replace("all who live there", "")


def test_where_the_address_is_withheld_or_nobody_decided_nothing_says_where_it_is():
    for confidential in (True, None):
        text = page(
            address_confidential=confidential,
            has_school=True,
            school=School(near("Manchester"), None, False, False),
            wishes=wishes(
                "x", homes={LEEDS: Wish.WANTS}, areas={authority_of("Leeds"): Wish.WANTS}
            ),
        )
        for word in ("Ashgrove", "Manchester", "Leeds", "Salford", "mile", "minute"):
            assert word not in text, word
        assert "Your social worker can tell you where this home is." in text
        assert "Your school is not far away." in text


def test_a_far_home_whose_address_is_withheld_is_said_to_be_far():
    far = Contact("mother", near("Blackpool", east_km=-60), 1)
    text = page(LEEDS, address_confidential=True, child={"contacts": (far,)})
    assert "Your mother is a long way away." in text


def test_a_secure_home_is_said_to_have_locked_doors():
    told = explained(engine(), asked(), MANCHESTER)
    locked = replace(told, match=replace(told.match, kind="secure children's home"))
    assert "That means the doors are kept locked." in text_of(page_of(locked))


def test_two_homes_are_put_side_by_side_where_there_are_two():
    supply, request = (
        engine(),
        asked(wishes=wishes("x", homes={FULL: Wish.WANTS, LEEDS: Wish.WANTS})),
    )
    each = [explained(supply, request, urn) for urn in (MANCHESTER, LEEDS)]
    assert all(one.match.group is Group.CAN_PROPOSE for one in each)
    text = text_of(options_page(each))
    assert "Home 1: Manchester" in text
    assert "Home 2: Leeds\nYou asked for this home." in text
    assert "You asked for Beech House. We could not, because" in text
    assert "You can say no to all of them." in text


def test_miles_are_those_that_the_officer_reads():
    assert about_miles(Distance(61.2, 61.7, 61.6)) == "about 62 miles"
    assert about_miles(Distance(61.2, 61.7, None)) == "about 61 miles"


def test_other_homes_are_counted_and_named():
    text = page()
    assert "There is 1 other home to look at." in text
    assert "- A home in Leeds, about 36 miles from where you used to live." in text


def test_words_not_said_are_found_with_their_endings_but_not_in_what_somebody_said():
    assert not_said("Two units and a placement.") == ("placement", "unit")
    assert not_said("“My unit.” A home.") == ()
    assert not_said("The community is united.") == ()
    assert all(word == word.lower() and instead for word, instead in INSTEAD.items())
