"""What holds of every text that an officer can have printed, over all stories."""

from itertools import pairwise

import pytest

from constraints.base import Effect
from constraints.catalogue import CATALOGUE
from fixtures.stories import STORIES
from tests.api.cli.show.printed import officers_texts

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
