"""Failure 37: children described as promiscuous, and what was done to them as their choice."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from constraints.vocabulary import Domain
from fixtures.stories import STORIES, demo_referral
from matcher.entities import Contact, Hotspot, Refusal, Reply, Where, Wishes
from matcher.records.checks import report_file
from matcher.records.checks.language import (
    WRITE,
    free_text,
    language_problems,
    words_to_change,
)
from tests.controls import fails_without, replaced
from tests.matcher.records.documents.given import FULL, changed

DAY = date(2026, 3, 2)
BLAME = "She is promiscuous."


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("She is promiscuous.", ["promiscuous"]),
        ("Her promiscuity worries staff.", ["promiscuity"]),
        ("It is a lifestyle choice.", ["lifestyle choice"]),
        ("Such life-styles are known.", []),
        ("She keeps placing herself at risk.", ["placing herself at risk"]),
        ("He puts himself in danger, and PUTS  HIMSELF at risk.", 2 * [""]),
        ("They put themselves at risk", ["put themselves at risk"]),
        ("An absconder and fire-setter.", ["absconder", "fire-setter"]),
        ("A young offender; a failed match.", ["young offender", "failed match"]),
        ("Sexually active with an older boyfriend", ["Sexually active", "older boyfriend"]),
        ("Hard to place.", ["Hard to place"]),
        ("Set a fire on 3 May, alone. Nobody was hurt.", []),
        ("The offence was dealt with. The styles of life here are many.", []),
        ("", []),
    ],
)
def test_words_that_lay_blame_are_found_with_what_to_write(text, words):
    found = words_to_change(text)
    assert [one for one, _ in found] == words or len(found) == len(words) == words.count("")
    assert all(instead in WRITE.values() for _, instead in found)


@pytest.mark.parametrize("instead", sorted(set(WRITE.values())))
def test_what_to_write_instead_is_itself_free_of_such_words(instead):
    assert words_to_change(instead) == ()


@given(st.text(max_size=300))
def test_any_text_can_be_looked_through(text):
    assert all(
        " ".join(words.split()).lower() in " ".join(text.split()).lower()
        for words, _ in words_to_change(text)
    )


def _blamed():
    """A referral with such words in every text that somebody other than the child writes."""
    plain = demo_referral()
    child = plain.child
    profile = child.profile
    grades = (replace(profile.grades[0], source=BLAME), *profile.grades[1:])
    at = datetime(2026, 3, 2, 9, tzinfo=UTC)
    return replace(
        plain,
        child=replace(
            child,
            contacts=(Contact(BLAME, None, 1.0),),
            profile=replace(profile, grades=grades),
        ),
        wishes=Wishes(
            None,
            DAY,
            "social worker",
            not_ascertainable=BLAME,
            parents_on=DAY,
            parents_by="social worker",
            parents_not_ascertainable=BLAME,
        ),
        refusals=(Refusal("9000001", DAY, BLAME),),
        replies=(Reply("9000001", at, at, refuses=BLAME, yes_if=BLAME),),
        hotspots=(Hotspot(Where(1.0, 1.0, 0.0, "postcode", None), True, BLAME, DAY),),
    )


def test_every_text_of_others_is_looked_at():
    fields = [(one.place, one.field) for one in language_problems(_blamed(), "r.json")]
    assert fields == [
        ("child.contacts[0]", "label"),
        (f"child.risks.{Domain.HAS_SET_FIRES.name.lower()}", "source"),
        ("wishes", "not_ascertainable"),
        ("wishes", "parents_not_ascertainable"),
        ("refusals[0]", "reason"),
        ("replies[0]", "refuses"),
        ("replies[0]", "yes_if"),
        ("places_to_avoid[0]", "source"),
    ]


def test_what_the_child_says_is_the_childs_own():
    plain = demo_referral()
    said = replace(
        plain,
        child=replace(plain.child, strengths=BLAME),
        wishes=replace(plain.wishes, text=BLAME),
    )
    assert BLAME not in [text for _, _, text in free_text(said)]
    assert language_problems(said, "r.json") == ()


def test_a_check_of_the_file_shows_it_and_does_not_refuse_it(tmp_path):
    path = tmp_path / "referral.json"
    path.write_text(
        json.dumps(
            changed(
                FULL,
                refusals=[
                    {"urn": "1234567", "on": "2026-02-10", "reason": "Puts herself at risk."}
                ],
            )
        )
    )

    def check():
        report = report_file(path, DAY)
        assert not report.rejected
        found = [(one.found, one.expected) for one in report.findings if one.place == "refusals[0]"]
        assert found == [
            ("Puts herself at risk", "who or what puts the child in danger, where and when")
        ]

    fails_without(check, replaced("matcher.records.checks.language._FOUND", {}))


def test_no_story_is_told_in_such_words():
    for story in STORIES:
        assert words_to_change(story.told) == ()
        assert language_problems(story.build().referral, story.name) == ()
