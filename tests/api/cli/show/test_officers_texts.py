"""What holds of every text that an officer can have printed, over all stories."""

import re
from itertools import pairwise

import pytest

from constraints.base import Effect
from constraints.catalogue import CATALOGUE
from constraints.compatibility.matrix import FOLLOW_UPS, MATRIX
from constraints.vocabulary import Domain, Mitigation, Role, Topic
from fixtures.stories import STORIES
from matcher.words import words_of
from tests.api.cli.show.printed import officers_texts
from tests.words_not_said import not_said_in

IDS = [story.name for story in STORIES]
CRITERIA = tuple(rule for rule in CATALOGUE if rule.effect is Effect.COST)


@pytest.fixture(scope="module")
def texts():
    return {story.name: tuple(officers_texts(story.build())) for story in STORIES}


@pytest.mark.parametrize("name", IDS)
def test_no_criterion_is_said_and_then_said_again_by_its_title(name, texts):
    titles = [f"{rule.title}." for rule in CRITERIA]
    assert [title for text in texts[name] for title in titles if title in text] == []


@pytest.mark.parametrize("name", IDS)
def test_what_is_said_is_not_said_twice_in_a_row(name, texts):
    for text in texts[name]:
        said = [sentence.strip(" -") for sentence in text.split(". ")]
        assert [one for one, other in pairwise(said) if one == other != ""] == []


@pytest.mark.parametrize("name", IDS)
def test_no_word_is_said_to_an_officer_that_is_not_to_be(name, texts):
    assert [not_said_in(text) for text in texts[name] if not_said_in(text)] == []


@pytest.mark.parametrize("rule", [*CATALOGUE, *MATRIX, *FOLLOW_UPS], ids=lambda rule: rule.id)
def test_no_rule_says_a_word_that_is_not_to_be_said(rule):
    said = [rule.title, rule.says, rule.asks, *getattr(rule, "content", ())]
    said.append(getattr(rule, "signed", ""))
    # A fact in braces is a name in code; what fills it is read in the texts of the stories.
    plain = [re.sub(r"\{.*?\}", "", one) for one in said]
    assert [one for one in plain if not_said_in(one)] == []


def test_no_code_is_put_in_a_word_that_is_not_to_be_said():
    codes = [words_of(code) for one in (Domain, Mitigation) for code in one]
    codes += [role.value for role in Role] + [topic.value for topic in Topic]
    assert [one for one in codes if not_said_in(one)] == []
