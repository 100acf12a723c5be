"""What homes answered, in words: for the officer, and for whoever asks later."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from enum import IntEnum

from constraints.vocabulary import Answer, MitigationState
from matcher.entities import Reply
from matcher.words import words_of

CHECKED = {
    Answer.CLEAR: "residents' check clear",
    Answer.CLEAR_WITH_MITIGATIONS: "residents' check clear with steps",
    Answer.NOT_POSSIBLE: "residents' check: not possible",
}
STANDS = {
    MitigationState.VERIFIED: "in place",
    MitigationState.CAN_BE_ARRANGED: "can arrange",
    MitigationState.CANNOT: "cannot arrange",
}


def told_words(replies: Iterable[Reply], now: datetime) -> tuple[str, ...]:
    """
    Say what each home answered about a child, in the order of the answers.

    Parameters
    ----------
    replies
        About one child.
    now
        The moment, with its zone: tells whether an answer still stands.
    """
    given = sorted(replies, key=lambda reply: (reply.at, reply.urn))
    return tuple(f"{reply.urn}: {reply_words(reply)}. {_stands(reply, now)}" for reply in given)


def reply_words(reply: Reply) -> str:
    """Say what a home answered."""
    return "; ".join((*_of_places(reply), *_of_whom(reply), *_of_care(reply)))


def _of_places(reply: Reply) -> Iterator[str]:
    if reply.refuses is not None:
        yield f"refuses the child ({reply.refuses.rstrip('.')})"
    if reply.no_place:
        yield "no place"
    if reply.place_from is not None:
        yield f"a place from {_day(reply.place_from)}"
    if reply.yes_if is not None:
        yield f"yes if: “{reply.yes_if.rstrip('. ')}”"


def _of_whom(reply: Reply) -> Iterator[str]:
    if reply.age_from_years is not None or reply.age_to_years is not None:
        yield f"takes ages {_ages(reply.age_from_years, reply.age_to_years)}"
    if reply.sex_taken is not None:
        yield f"takes {words_of(reply.sex_taken)}"
    if reply.residents_check is not None:
        yield CHECKED[reply.residents_check]
    if reply.names_compared:
        yield "nobody lives there whom the child is kept from (compared by us)"
    if reply.conditions_clear:
        yield "no condition of its registration bears on the child"


def _of_care(reply: Reply) -> Iterator[str]:
    for state, words in STANDS.items():
        yield from _listed(words, [step for step, s in reply.mitigations.items() if s is state])
    for meets, words in ((True, "meets"), (False, "does not meet")):
        yield from _listed(words, [need for need, does in reply.needs.items() if does is meets])
    for can, words in ((True, "staff can do"), (False, "staff cannot do")):
        yield from _listed(words, [task for task, does in reply.tasks.items() if does is can])
    for holds, words in ((True, "so:"), (False, "not so:")):
        yield from _listed(words, [fact for fact, is_so in reply.facts.items() if is_so is holds])


def _listed(words: str, codes: Sequence[IntEnum]) -> Iterator[str]:
    if codes:
        yield f"{words} {', '.join(words_of(code) for code in sorted(codes))}"


def _ages(low: int | None, high: int | None) -> str:
    if high is None:
        return f"from {low}"
    return f"to {high}" if low is None else f"{low} to {high}"


def _stands(reply: Reply, now: datetime) -> str:
    until = f"{_hour(reply.live_until)} on {_day(reply.live_until.date())}"
    if now <= reply.live_until:
        return f"Stands until {until}."
    if reply.refuses is not None:
        return "The refusal is remembered; the rest is a question again."
    return f"Stood until {until}: a question again."


def _hour(moment: datetime) -> str:
    return f"{moment:%H:%M}"


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
