"""School, brothers and sisters, and the people who matter, in a child's words."""

from __future__ import annotations

from collections.abc import Iterator

from matcher.answer.model import Explanation
from matcher.answer.model.applied import Span
from matcher.answer.model.childs import ForTheChild
from matcher.voices.ways import minutes_words, near_or_far

TELL_US_SIBLINGS = "Tell us about your brothers and sisters. Who do you want to live with?"
TELL_US_SCHOOL = "Tell us which school you go to, if you go to one."


def sibling_sentences(explanation: Explanation) -> Iterator[str]:
    """Say whether brothers and sisters live there, and how far the others are."""
    child = explanation.for_the_child
    to_join, there = child.siblings_to_join, child.siblings_there
    if to_join is None:
        yield TELL_US_SIBLINGS
        return
    if to_join.high == 0:
        if child.siblings_minutes.high != 0:
            yield _way("your brothers and sisters", "are", child.siblings_minutes, child)
        return
    yield "We want you to live with your brothers and sisters if we can."
    if there.high == 0:
        yield "They do not live at this home."
    elif there.low == there.high and there.low is not None:
        yield f"{there.low:.0f} of them {'lives' if there.low == 1 else 'live'} at this home."
    else:
        yield "We do not know yet if they live at this home."
    if child.siblings_minutes.high != 0:
        others = "your brothers and sisters" if there.high == 0 else "those who live elsewhere"
        yield _way(others, "are", child.siblings_minutes, child)


def school_sentences(explanation: Explanation) -> Iterator[str]:
    """Say how far the child's school is, if there is one."""
    child = explanation.for_the_child
    if child.has_school is None:
        yield TELL_US_SCHOOL
    elif child.has_school and child.school is not None:
        yield _way("your school", "is", child.school, child)
        yield "Ask if you can stay at your school, and how you would get there."


def important_sentences(explanation: Explanation) -> Iterator[str]:
    """Say how far the people and places are that matter to the child, and what to ask."""
    yield from ways_to_people(explanation)
    if not explanation.for_the_child.important:
        yield "Tell us who matters to you, and who you want to see."
    yield "Ask how often you can see people, and who will help you get there."


def ways_to_people(explanation: Explanation) -> Iterator[str]:
    """Say how far each of the people and places is."""
    child = explanation.for_the_child
    for one in child.important:
        yield _way(f"your {one.label}", "is", one.minutes, child)


def _way(what: str, verb: str, minutes: Span, child: ForTheChild) -> str:
    words = minutes_words(minutes) if child.location_told else near_or_far(minutes)
    if words is None:
        return f"Ask how far away {what} {verb}."
    return f"{what[:1].upper()}{what[1:]} {verb} {words}."
