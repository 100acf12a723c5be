"""Every page for a child: how it reads, and what is never on it."""

from __future__ import annotations

import re

import pytest

from constraints.catalogue import CATALOGUE
from constraints.compatibility.matrix import MATRIX
from constraints.vocabulary import Domain
from matcher.voices.words import INSTEAD, not_said, said_by_us
from matcher.words import words_of
from tests.matcher.voices.pages import all_written
from tests.matcher.voices.reading import grade, syllables

AGE_NINE = 4.0
"""Grade 4 is the year in which a child is nine and ten."""
MOST_WORDS = 20
"""In a sentence, so that no hard one hides among many easy ones."""
PROMISES = ("we will", "you will", "for sure", "always", "never", "safe home", "definitely")


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


def test_words_not_said_are_found_with_their_endings_but_not_in_what_somebody_said():
    assert not_said("Two units and a placement.") == ("placement", "unit")
    assert not_said("“My unit.” A home.") == ()
    assert not_said("The community is united.") == ()
    assert all(word == word.lower() and instead for word, instead in INSTEAD.items())
