"""The few facts worth asking first, in a line each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from string import ascii_lowercase

from api.cli.show.lines import Lines, capital
from matcher.answer.model import AskingFirst, FirstQuestion, WorthAsking
from matcher.answer.phrases import listed


def show_asking_first(asking: AskingFirst, lines: Lines, *, proposed: bool) -> None:
    """
    Print the smallest sets of questions that could change the first choice.

    Parameters
    ----------
    asking
        The sets.
    lines
        Where they go.
    proposed
        Whether there is a first choice to change.
    """
    what = "change the first choice" if proposed else "bring a home that can be proposed"
    if asking.sets:
        lines.heading(f"WORTH ASKING FIRST: {_how_many(asking)} {what}{_of_all(asking)}")
        for words in _ways(asking.sets):
            lines.item("- ", words)
    elif proposed:
        lines.heading("WORTH ASKING FIRST")
        lines.sentence(
            "Nothing: no answer to what is not known could change the first choice."
            if asking.tried is None
            else f"No {asking.tried} answers together could change the first choice."
        )


def show_to_come_first(asking: AskingFirst | None, lines: Lines) -> None:
    """Print the fewest answers that could put one home first; nothing where none could."""
    if asking is not None and asking.sets:
        lines.heading(f"WHAT COULD PUT IT FIRST: {_how_many(asking)}{_of_all(asking)}")
        for words in _ways(asking.sets):
            lines.item("- ", words)


def _ways(sets: Sequence[WorthAsking]) -> list[str]:
    """Say each set; those that ask the same, to the same end, of other homes only name these."""
    alike: dict[str, list[WorthAsking]] = {}
    for one in sets:
        alike.setdefault(set_words(one).replace(one.urn, ""), []).append(one)
    return [f"{set_words(first)}{_or_of(others)}" for first, *others in alike.values()]


def _or_of(others: Sequence[WorthAsking]) -> str:
    if not others:
        return ""
    named = listed([one.urn for one in others], "or")
    return f" The same answers for {named} would put that home first instead."


def _how_many(asking: AskingFirst) -> str:
    size = len(asking.sets[0].questions)
    return "1 answer could" if size == 1 else f"{size} answers together could"


def _of_all(asking: AskingFirst) -> str:
    shown = len(asking.sets)
    return "" if asking.found == shown else f"; the first {shown} of {asking.found:,} ways"


def set_words(one: WorthAsking) -> str:
    """Say whom to ask what, and what follows from good answers and from bad ones."""
    own = [question for question in one.questions if question.about_the_child]
    to_home = [question for question in one.questions if not question.about_the_child]
    asks = [_of_the_child(own)] if own else []
    if to_home:
        asks.append(f"{one.urn}, {_numbered(to_home, str)}")
    home = one.urn if own else "it"
    good = "good" if len(one.questions) == 1 else "all are good"
    comes = one.if_well.removeprefix(one.urn).removesuffix(".")
    said = f"if {good}, {home}{comes}; if not, {_if_bad(one, home)}."
    return f"{capital('; then '.join(asks))}: {said}"


def _if_bad(one: WorthAsking, home: str) -> str:
    barred, same = f"{home} may not be proposed", "nothing changes"
    decides = {question.decides for question in one.questions}
    return f"{barred} or {same}" if len(decides) > 1 else barred if decides == {True} else same


def _of_the_child(questions: Sequence[FirstQuestion]) -> str:
    asked_of = listed(sorted({question.asked_of for question in questions}))
    return f"{asked_of}, {_numbered(questions, lambda number: ascii_lowercase[number - 1])}"


def _numbered(questions: Sequence[FirstQuestion], label: Callable[[int], str]) -> str:
    """Name questions as on the list; put those that are not on it in their own words."""
    on_list = sorted((q.number, q.topic) for q in questions if q.number is not None)
    rest = list(dict.fromkeys(_put(q) for q in questions if q.number is None))
    said = []
    if on_list:
        named = listed([f"{label(number)} ({topic})" for number, topic in on_list])
        said.append(f"question{'' if len(on_list) == 1 else 's'} {named}")
    if rest:
        said.append(f"on {listed(rest)}")
    return ", and ".join(said)


def _put(question: FirstQuestion) -> str:
    return f"{question.topic} (“{question.words}”)" if question.words else question.topic


def rank_words(best: int | None, worst: int | None, rank: int | None) -> str:
    """
    Say between which places a home could come to stand once all is known.

    Empty where that is where it stands, or where nothing can be said.
    """
    if best is None or rank is None:
        return ""
    if worst is None:
        return f"at best {ordinal(best)} of those proposed" if best > 1 else ""
    return "" if best == worst else f"{ordinal(best)} to {ordinal(worst)} once all is known"


def ordinal(number: int) -> str:
    """Give a place: "1st", "12th", "23rd"."""
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number:,}{'th' if number % 100 in {11, 12, 13} else ending}"
