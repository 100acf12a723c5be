"""What the child asked for, and what was answered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from matcher.answer.model import Explanation
from matcher.answer.model.childs import Asked
from matcher.rank import Group
from matcher.voices.why import why_words

WHERE = "Your social worker can tell you where this home is."


def asked_sentences(explanation: Explanation) -> Iterator[str]:
    """Say the child's own words, then each home and area with the answer."""
    yield from own_words(explanation)
    yield from answers(explanation, explanation.for_the_child.asked)
    if explanation.wishes is not None and not explanation.for_the_child.asked:
        yield "Ask what we did about what you want."


def own_words(explanation: Explanation) -> Iterator[str]:
    """Say what the child said, as the child said it."""
    wishes = explanation.wishes
    if wishes is None:
        yield "We have not heard yet what you want. Please tell us before anyone decides."
    elif wishes.text is None:
        yield "We could not find out yet what you want. Please tell us when you can."
    else:
        yield f"You said: “{wishes.text.strip()}”"


def answers(explanation: Explanation, asked: Iterable[Asked]) -> Iterator[str]:
    """Answer what was asked for, thing by thing; areas only where the home's may be told."""
    told, withheld = explanation.for_the_child.location_told, False
    things = tuple(asked)
    areas = {(one.name, one.wish) for one in things if one.area}
    for one in things:
        if told and _said_of_its_area(one, areas):
            continue
        if not one.area:
            yield _home(one, named=told)
        elif told:
            yield _area(one)
        else:
            withheld = True
    if withheld:
        yield WHERE


def _said_of_its_area(one: Asked, areas: set[tuple[str | None, str]]) -> bool:
    """Whether a home that can only be named by its area is said with the area, word for word."""
    named = one.area or one.here or one.name or one.wish == "wants"
    return not named and (one.authority, one.wish) in areas and one.authority is not None


def _area(asked: Asked) -> str:
    name = asked.name or "an area"
    said = {
        "wants": f"You asked to live in {name}.",
        "objects": f"You said you do not want to live in {name}.",
        "neutral": f"You said you do not mind living in {name}.",
    }[asked.wish]
    if asked.here is None:
        return f"{said} We do not know yet if this home is there."
    if not asked.here:
        ask = " You can ask why." if asked.wish == "wants" else ""
        return f"{said} This home is not there.{ask}"
    ask = " You can ask why." if asked.wish == "objects" else ""
    return f"{said} This home is there.{ask}"


def _home(asked: Asked, *, named: bool) -> str:
    name = _name(asked, named=named)
    if asked.wish == "objects":
        heard = " The people who decide must think about that." if asked.here else ""
        return f"You said you do not want {name}.{heard}"
    if asked.wish == "neutral":
        return f"You said you do not mind about {name}."
    return f"You asked for {name}. {_answer(asked)}"


def _name(asked: Asked, *, named: bool) -> str:
    if asked.here:
        return "this home"
    if named and asked.name:
        return asked.name
    return f"a home in {asked.authority}" if named and asked.authority else "one of the other homes"


def _answer(asked: Asked) -> str:
    if asked.group is Group.CAN_PROPOSE:
        return "We could ask for it for you."
    if asked.group is Group.ASK_FIRST:
        return "We have to ask some things first."
    if asked.group is Group.MAY_NOT:
        return f"We could not, because {why_words(asked.why_not)}."
    return "It is not on our list. Ask your social worker about it."
