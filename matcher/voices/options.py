"""Several homes on one page, so that the child can say which; or the one there is."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.answer.model import Explanation
from matcher.voices.asked import answers, own_words
from matcher.voices.child import (
    LAST,
    LAST_OF_SEVERAL,
    YOU,
    home_sentences,
    parts_of,
    tell_us_sentences,
)
from matcher.voices.page import Page, Part

CHOOSE = Part(
    "Which do you like?",
    (
        "You can say which home you like best, and why. You can say no to all of them.",
        "You can ask to see a home first.",
    ),
)
ONLY_ONE = Part(
    "What do you think of it?",
    (
        "You can say if you like this home, and why. You can say no.",
        "You can ask to see it first. You can ask if there is another home.",
    ),
)


def options_page(explanations: Sequence[Explanation]) -> Page:
    """
    Write the child's page about several homes, in the order given.

    Parameters
    ----------
    explanations
        One or more, of one child, made for `Reader.CHILD`.
    """
    first = explanations[0]
    homes = (
        Part(_heading(number, one), tuple(home_sentences(one)))
        for number, one in enumerate(explanations, start=1)
    )
    several = len(explanations) > 1
    tell_us = parts_of(first, (("What you can tell us", tell_us_sentences),))
    asked = Part("What you asked for", (*own_words(first), *_of_others(explanations)))
    choose, last = (CHOOSE, LAST_OF_SEVERAL) if several else (ONLY_ONE, LAST)
    parts = (*parts_of(first, (YOU,)), asked, *homes, *tell_us, choose, *parts_of(first, last))
    title = "Homes for you to think about" if several else "A home for you to think about"
    return Page(title, parts)


def _of_others(explanations: Sequence[Explanation]) -> tuple[str, ...]:
    """Answer what was asked of homes that are not on the page."""
    each = zip(*(one.for_the_child.asked for one in explanations), strict=True)
    others = [same[0] for same in each if not same[0].area and not any(one.here for one in same)]
    return tuple(answers(explanations[0], others))


def _heading(number: int, explanation: Explanation) -> str:
    area = explanation.match.authority
    told = explanation.for_the_child.location_told and area
    return f"Home {number}: {area}" if told else f"Home {number}"
