"""Finding the header row of a published table and the columns in it, however they are spelt."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from constraints.errors import InputError, Problem

_NOT_NAME = re.compile(r"[^0-9a-z]+")
_SEARCHED_LINES = 30


@dataclass(frozen=True, slots=True)
class Column:
    """
    One column wanted of a table.

    Parameters
    ----------
    name
        Our name, under which the cells are read.
    spellings
        Names under which the column was published, besides `name`; case, spaces and punctuation
        do not matter.
    required
        Whether a file without it is refused.
    """

    name: str
    spellings: tuple[str, ...] = ()
    required: bool = True


@dataclass(frozen=True, slots=True)
class Header:
    """
    The header row of a table.

    Parameters
    ----------
    index
        Its place among the rows of the file.
    line
        Its line in the file; the first line is 1.
    width
        Number of cells up to the last one that is not empty.
    places
        Place of each wanted column that was found, by our name.
    unread
        Header cells that no wanted column claims, as written.
    """

    index: int
    line: int
    width: int
    places: dict[str, int]
    unread: tuple[str, ...]


def normalise(cell: str) -> str:
    """
    Reduce a header cell to what identifies it: lower-case letters and digits, joined by ``_``.

    Parameters
    ----------
    cell
        As published, e.g. ``" Web Link (opens in new window)"``.

    Returns
    -------
    key
        E.g. ``"web_link_opens_in_new_window"``.
    """
    return _NOT_NAME.sub("_", cell.casefold()).strip("_")


def find_header(
    lines: Sequence[tuple[int, list[str]]], file: str, columns: Sequence[Column]
) -> Header:
    """
    Find the row, among the first thirty, that names the most of the wanted columns.

    Parameters
    ----------
    lines
        Line number and cells of each row of the file.
    file
        Name for messages.
    columns
        The columns wanted.

    Returns
    -------
    header
        The earliest such row; every required column is in it once.

    Raises
    ------
    InputError
        If no row names any, or the row lacks a required column or names one twice.
    """
    names = {
        normalise(text): column.name
        for column in columns
        for text in (column.name, *column.spellings)
    }
    best, named = 0, 0
    for index, (_, cells) in enumerate(lines[:_SEARCHED_LINES]):
        count = len({names[key] for key in map(normalise, cells) if key in names})
        if count > named:
            best, named = index, count
    if not named:
        wanted = ", ".join(column.name for column in columns if column.required)
        raise InputError((Problem(file, "", "header", "", f"a row naming the columns {wanted}"),))
    return _settle(lines[best], best, file, columns, names)


def _settle(
    row: tuple[int, list[str]],
    index: int,
    file: str,
    columns: Sequence[Column],
    names: dict[str, str],
) -> Header:
    line, cells = row
    places: dict[str, int] = {}
    unread: list[str] = []
    problems: list[Problem] = []
    for place, cell in enumerate(cells):
        name = names.get(normalise(cell))
        if name is None:
            unread.extend([cell] if cell else [])
        elif name in places:
            problems.append(
                Problem(file, f"line {line}", name, f"the column twice ('{cell}')", "it once")
            )
        else:
            places[name] = place
    problems.extend(
        Problem(file, f"line {line}", column.name, "", _expected(column, unread))
        for column in columns
        if column.required and column.name not in places
    )
    if problems:
        raise InputError(tuple(problems))
    width = max(place for place, cell in enumerate(cells) if cell) + 1
    return Header(index, line, width, places, tuple(unread))


def _expected(column: Column, unread: list[str]) -> str:
    keys = {normalise(cell): cell for cell in unread}
    near = get_close_matches(normalise(column.name), list(keys), n=1)
    return f"a column of this name{f' (perhaps {keys[near[0]]!r}?)' if near else ''}"
