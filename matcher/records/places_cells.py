"""Kinds of cell of the return of places and residents."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Final, TypeVar

from constraints.vocabulary import Domain, RoomFeature, Sex
from matcher.entities import State
from matcher.records.cells import DAY, Kind, coded
from matcher.records.documents.codes import members

T = TypeVar("T")

FORMULA = ("=", "+", "-", "@")
"""First characters at which a spreadsheet takes a cell for a formula."""
NOT_FREE: Final = "not_free"
_URN = re.compile(r"SC[0-9]{6}|[0-9]{7}")
_REFERENCE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/:-]{0,63}")
_MOST_TEXT = 200
_LEVELS: Mapping[str, tuple[State, int | None]] = {
    **{str(level): (State.KNOWN, level) for level in range(4)},
    **{state.value: (state, None) for state in State if state is not State.KNOWN},
}


def _matching(pattern: re.Pattern[str], expected: str) -> Kind[str]:
    def read(text: str) -> str:
        if not pattern.fullmatch(text):
            raise ValueError(text)
        return text

    return Kind(read, expected, "")


def _role(text: str) -> str:
    if text.startswith(FORMULA) or len(text) > _MOST_TEXT or not text.isprintable():
        raise ValueError(text)
    return text


def _free_from(text: str) -> date | None:
    return None if text == NOT_FREE else DAY.read(text)


def _pairs(
    codes: Mapping[str, T], values: Mapping[str, object]
) -> Callable[[str], tuple[tuple[T, str], ...]]:
    """Read ``code:value;code:value``, each code at most once."""

    def read(text: str) -> tuple[tuple[T, str], ...]:
        found: dict[T, str] = {}
        for part in text.split(";"):
            code, _, value = (piece.strip() for piece in part.partition(":"))
            if code not in codes or value not in values or codes[code] in found:
                raise ValueError(text)
            found[codes[code]] = value
        return tuple(found.items())

    return read


def level(word: str) -> tuple[State, int | None]:
    """Give the state and level that ``"2"`` or ``"unknown"`` stands for."""
    return _LEVELS[word]


URN: Kind[str] = _matching(_URN, "a URN: seven digits, or SC and six digits")
REFERENCE: Kind[str] = _matching(
    _REFERENCE, "an opaque reference: letters, digits and . _ / : - without spaces, at most 64"
)
ROLE: Kind[str] = Kind(
    _role, f"text of at most {_MOST_TEXT} characters that does not begin with = + - or @", ""
)
FREE_FROM: Kind[date | None] = Kind(_free_from, f"a date as dd/mm/yyyy, or {NOT_FREE}", None)
SEX: Kind[Sex] = coded(dict(members(Sex)))
YES: Kind[bool] = Kind(coded({"yes": True}).read, "yes, or an empty cell", stand_in=False)
RISKS: Kind[tuple[tuple[Domain, str], ...]] = Kind(
    _pairs(members(Domain), _LEVELS),
    "codes of domains, each once, with 0 to 3, unknown, none_known or not_asked, such as "
    "has_set_fires:2;goes_missing:unknown",
    (),
)
FEATURES: Kind[tuple[tuple[RoomFeature, str], ...]] = Kind(
    _pairs(members(RoomFeature), {"yes": True, "no": False}),
    "codes of room features, each once, with yes or no, such as en_suite:yes;hoist:no",
    (),
)
