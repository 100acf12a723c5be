"""Options of `homeward reply`, and the codes that they take, from the lists themselves."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from datetime import date, datetime
from enum import IntEnum
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from api.cli.days import read_day, read_moment
from constraints.vocabulary import Answer, ClinicalTask, HomeFact, Mitigation, Need, SexTaken

CODES: dict[str, type[IntEnum]] = {
    "STEP": Mitigation,
    "NEED": Need,
    "TASK": ClinicalTask,
    "FACT": HomeFact,
}
"""Lists by the word that stands for one of their codes in the help."""
Command = TypeVar("Command", bound=Callable[..., None])
Names = list[str] | None


def names_of(codes: type[IntEnum]) -> str:
    """Give the codes of a list as they are typed, in its order."""
    return ", ".join(code.name.lower() for code in codes)


def with_codes(command: Command) -> Command:
    """
    Write every list of `CODES` where the docstring of a command says ``{codes}``.

    The help is made of the docstring, so that a code is written down once, in its list.
    """
    lists = (f"{word} is one of {names_of(codes)}." for word, codes in CODES.items())
    words = inspect.cleandoc(command.__doc__ or "")
    command.__doc__ = words.replace("{codes}", "\n\n".join(lists))
    return command


def _names(option: str, stands_for: str, words: str) -> object:
    return typer.Option(option, metavar=stands_for, help=f"{words} Repeat.")


Urn = Annotated[str, typer.Argument(metavar="URN", help="The home that answered.")]
RepliesKept = Annotated[
    Path, typer.Option("--replies", dir_okay=False, help="File to add to; made if need be.")
]
Homes = Annotated[
    Path | None,
    typer.Option("--snapshot", exists=True, dir_okay=False, help="Homes: the list is made again."),
]

NoPlace = Annotated[bool, typer.Option("--no-place", help="It has no place.")]
PlaceFrom = Annotated[
    date | None,
    typer.Option(
        "--place-from", parser=read_day, metavar="YYYY-MM-DD", help="First day a place is free."
    ),
]
Ages = Annotated[
    str | None, typer.Option("--ages", metavar="8-17", help="Ages it takes, both included.")
]
SexesTaken = Annotated[
    str | None,
    typer.Option("--sex", metavar="CODE", help=f"Whom it takes: {names_of(SexTaken)}."),
]
Residents = Annotated[
    str | None,
    typer.Option(
        "--residents",
        metavar="CODE",
        help=f"Its own check of those who live there against this child: {names_of(Answer)}.",
    ),
]
NamesCompared = Annotated[
    bool,
    typer.Option(
        "--names-compared",
        help="You compared who lives there with the people and groups this child is kept from: "
        "none of them does.",
    ),
]
ConditionsClear = Annotated[
    bool,
    typer.Option(
        "--conditions-clear", help="No condition of its registration bears on this child."
    ),
]

Has = Annotated[Names, _names("--has", "STEP", "A step that is in place.")]
CanArrange = Annotated[Names, _names("--can-arrange", "STEP", "A step it can arrange.")]
Cannot = Annotated[Names, _names("--cannot", "STEP", "A step it cannot arrange.")]
Meets = Annotated[Names, _names("--meets", "NEED", "A need it meets.")]
NotMeets = Annotated[Names, _names("--not-meets", "NEED", "A need it does not.")]
CanDo = Annotated[Names, _names("--can-do", "TASK", "A task staff can do.")]
CannotDo = Annotated[Names, _names("--cannot-do", "TASK", "One they cannot.")]
So = Annotated[Names, _names("--so", "FACT", "What it says is so of it.")]
NotSo = Annotated[Names, _names("--not-so", "FACT", "What it says is not so.")]

Refuses = Annotated[
    str | None, typer.Option("--refuses", metavar="WHY", help="It refuses this child.")
]
YesIf = Annotated[
    str | None, typer.Option("--yes-if", metavar="WHAT", help="It would, on a condition.")
]

AnsweredAt = Annotated[
    datetime | None,
    typer.Option(
        "--at", parser=read_moment, metavar="DAYTHH:MM", help="When it answered, if not just now."
    ),
]
Hours = Annotated[
    int | None, typer.Option("--hours", min=1, help="For how many hours it may be relied on.")
]
Until = Annotated[
    datetime | None,
    typer.Option(
        "--until", parser=read_moment, metavar="DAYTHH:MM", help="Until when, in place of --hours."
    ),
]
