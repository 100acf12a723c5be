"""Two or more homes on one page, so that the child can say which."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.answer.model import Explanation
from matcher.voices.asked import answers, own_words
from matcher.voices.child import LAST, YOU, home_sentences, parts_of
from matcher.voices.page import Page, Part

CHOOSE = (
    "You can say which home you like best, and why. You can say no to all of them.",
    "You can ask to see a home first.",
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
    choose = Part("Which do you like?", CHOOSE)
    asked = Part("What you asked for", (*own_words(first), *_of_others(explanations)))
    parts = (*parts_of(first, (YOU,)), asked, *homes, choose, *parts_of(first, LAST))
    return Page("Homes for you to think about", parts)


def _of_others(explanations: Sequence[Explanation]) -> tuple[str, ...]:
    """Answer what was asked of homes that are not on the page."""
    each = zip(*(one.for_the_child.asked for one in explanations), strict=True)
    others = [same[0] for same in each if not same[0].area and not any(one.here for one in same)]
    return tuple(answers(explanations[0], others))


def _heading(number: int, explanation: Explanation) -> str:
    area = explanation.match.authority
    told = explanation.for_the_child.location_told and area
    return f"Home {number}: {area}" if told else f"Home {number}"
