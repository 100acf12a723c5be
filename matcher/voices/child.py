"""The child's page: strengths first, what was asked for and answered, and who decides."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from matcher.answer.model import Explanation, Present
from matcher.answer.phrases import day_words
from matcher.rank import Group
from matcher.voices.asked import WHERE, answers, asked_sentences
from matcher.voices.page import Page, Part
from matcher.voices.people import (
    TELL_US_SCHOOL,
    TELL_US_SIBLINGS,
    important_sentences,
    school_sentences,
    sibling_sentences,
    ways_to_people,
)
from matcher.voices.sharing import sharing_sentences
from matcher.voices.ways import about_miles
from matcher.voices.why import ASK, open_words, why_words

Writer = tuple[str, Callable[[Explanation], Iterator[str]]]
"""The heading of a part, and what writes it."""
KINDS = {
    "secure children's home": "a secure home. That means the doors are kept locked",
    "special school registered as a home": "a school where children live too",
    "children's home": "a home for children",
}
IN_A_HOME = frozenset({Present.JUDGED, Present.NOT_LISTED})
"""Where the child may well ask to stay; of other places nothing is known."""
TELL_US = frozenset({TELL_US_SIBLINGS, TELL_US_SCHOOL})
MANY = 10
"""More homes than these are said to be many."""


def page_of(explanation: Explanation) -> Page:
    """
    Write the child's page about one home.

    It says what the child may know and needs: nothing of anybody else who lives there, no rule by
    its name, nothing of what the child did or may do, and no promise.

    Parameters
    ----------
    explanation
        Made for `Reader.CHILD`.
    """
    return Page("About a home for you", parts_of(explanation, PARTS))


def parts_of(explanation: Explanation, writers: Sequence[Writer]) -> tuple[Part, ...]:
    """Write some parts; one that has nothing to say is left out."""
    parts = (Part(heading, tuple(write(explanation))) for heading, write in writers)
    return tuple(part for part in parts if part.sentences)


def home_sentences(explanation: Explanation) -> Iterator[str]:
    """Say all that there is about one home among others, and what the child asked of it."""
    asked = explanation.for_the_child.asked
    said = answers(explanation, (one for one in asked if one.area or one.here))
    # Where the home is may not be told, and the next sentence says so.
    yield from (words for words in said if words != WHERE)
    for write in (_home, sibling_sentences, school_sentences, ways_to_people, _not_known):
        yield from (words for words in write(explanation) if words not in TELL_US)


def tell_us_sentences(explanation: Explanation) -> Iterator[str]:
    """Ask what only the child can tell, and what is the same for every home."""
    for write in (sibling_sentences, school_sentences):
        yield from (words for words in write(explanation) if words in TELL_US)


def _you(explanation: Explanation) -> Iterator[str]:
    strengths = explanation.for_the_child.strengths
    if strengths:
        yield f"You are good at and like: “{strengths.strip()}”"
    else:
        yield "What do you like? What are you good at? Please tell us. We want to know."


def _home(explanation: Explanation) -> Iterator[str]:
    match, told = explanation.match, explanation.for_the_child.location_told
    kind = KINDS.get(match.kind, "a home")
    if told:
        where = f" It is in {match.authority}." if match.authority else ""
        yield f"{f'{match.name} is' if match.name else 'This is'} {kind}.{where}"
    else:
        yield f"This is {kind}. This page does not say where it is. Ask your social worker."
    if match.lives_here:
        yield "You live here now."
    if match.registered_places is not None:
        children = "child" if match.registered_places == 1 else "children"
        yield f"It has room for {match.registered_places} {children}."
    far = None if match.distance is None else about_miles(match.distance)
    if told and far is not None:
        yield f"It is {far} from where you used to live."
    yield from _standing(explanation)


def _standing(explanation: Explanation) -> Iterator[str]:
    group = explanation.match.group
    if group is Group.CAN_PROPOSE:
        against = any(one.here and one.wish == "objects" for one in explanation.for_the_child.asked)
        but = ", but you told us that you do not want it" if against else ""
        yield f"It could be a home for you{but}. No one has said yes or no yet."
    elif group is Group.ASK_FIRST:
        yield "It might be a home for you. We have to ask some things first."
    else:
        yield f"It cannot be your home just now: {why_words(explanation.for_the_child.why_not)}."
        yield ASK


def _not_known(explanation: Explanation) -> Iterator[str]:
    found = open_words(explanation.for_the_child.not_known)
    if found:
        yield "We do not know yet:"
        yield from (f"- {words}." for words in found)


def _others(explanation: Explanation) -> Iterator[str]:
    child = explanation.for_the_child
    number = child.other_homes
    if explanation.staying.present in IN_A_HOME:
        yield "You can ask: could I stay where I am, with more help?"
    if number == 0:
        yield "We do not have any other home to tell you about yet."
        yield "Ask your social worker what they are doing to find one."
        return
    many = "many other homes" if number > MANY else "1 other home" if number == 1 else None
    yield f"There {'is' if number == 1 else 'are'} {many or f'{number} other homes'} to look at."
    if child.location_told:
        for other in child.others:
            far = None if other.distance is None else about_miles(other.distance)
            name, where = (
                other.name or "A home",
                f" in {other.authority}" if other.authority else "",
            )
            yield f"- {name}{where}{f', {far} from where you used to live' if far else ''}."
    if number == 1:
        yield "You can ask about it. You can say if you like it better, and why."
    else:
        yield "You can ask about them. You can say which one you like best, and why."


def _your_say(_: Explanation) -> Iterator[str]:
    yield "A computer helped to find homes. It does not decide. People do."
    yield (
        "The people who run the home say if they can look after you well. Then people at your "
        "council decide."
    )
    yield (
        "You can say yes, no or not sure. You can change your mind. They must listen to you and "
        "think hard about what you say."
    )
    yield "They may still choose a home you did not want. If they do, ask them to tell you why."
    yield (
        "You can ask for an advocate. That is a grown-up who is on your side and helps you to be "
        "heard. Your social worker can help you get one."
    )
    yield "You can also talk to your IRO. That is the person who checks your plan."


def _next(explanation: Explanation) -> Iterator[str]:
    return _next_with(explanation, "home", "this home", "it")


def _next_of_several(explanation: Explanation) -> Iterator[str]:
    return _next_with(explanation, "homes", "these homes", "them")


def _next_with(explanation: Explanation, homes: str, these: str, them: str) -> Iterator[str]:
    group = explanation.match.group
    day = day_words(explanation.starts_on)
    if group is Group.CAN_PROPOSE:
        yield f"Your social worker talks with you about {these}. You can ask to see {them} first."
        yield f"If you and they want to go on, they ask the {homes} to say yes or no."
        yield f"You may need to move on {day}. You do not have to move just because of this page."
    elif group is Group.ASK_FIRST:
        yield (
            f"We ask the {homes} what we need to know. Then your social worker talks with you "
            "again."
        )
        yield f"You may need a home from {day}."
    else:
        yield "We look at other homes. Your social worker talks with you about them."


YOU: Writer = ("You", _you)
_DECIDES: Writer = ("Who decides, and your say", _your_say)
LAST: tuple[Writer, ...] = (_DECIDES, ("What happens next", _next))
LAST_OF_SEVERAL: tuple[Writer, ...] = (_DECIDES, ("What happens next", _next_of_several))
PARTS: tuple[Writer, ...] = (
    YOU,
    ("What you asked for", asked_sentences),
    ("This home", _home),
    ("Brothers and sisters", sibling_sentences),
    ("School", school_sentences),
    ("Family time, and people who matter to you", important_sentences),
    ("What we do not know yet", _not_known),
    ("Other homes", _others),
    ("Who we tell, and what", sharing_sentences),
    *LAST,
)
"""The parts in order."""
