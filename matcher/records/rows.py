"""One row of a published table, and what was found wrong with its cells."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TypeVar

from constraints.errors import Problem
from matcher.records.cells import Kind

T = TypeVar("T")

_SHOWN = 60
_SPACES = re.compile(r"\s+")


def shorten(text: str) -> str:
    """
    Show a cell in a message: quoted, on one line, and no longer than 60 characters.

    Parameters
    ----------
    text
        The cell as read.

    Returns
    -------
    shown
        Empty where the cell is empty, so that the message says "nothing".
    """
    line = _SPACES.sub(" ", text).strip()
    return f"'{line[:_SHOWN]}{'...' if len(line) > _SHOWN else ''}'" if line else ""


@dataclass(frozen=True, slots=True)
class Row:
    """
    One row under the header; its methods note what they could not read.

    Parameters
    ----------
    file
        Name of the file, for messages.
    line
        Line of the file at which the row begins; the first line is 1.
    cells
        Stripped text by column name; a column that the file does not have is absent.
    problems
        Shared by the rows of a table: what was found wrong so far.
    """

    file: str
    line: int
    cells: dict[str, str]
    problems: list[Problem] = field(repr=False)

    def text(self, name: str) -> str:
        """Give the stripped cell; empty where the cell is empty or the file has no such column."""
        return self.cells.get(name, "")

    def optional(self, name: str, kind: Kind[T]) -> T | None:
        """Read a cell that may be blank: None where it is, a noted problem if unreadable."""
        text = self.cells.get(name, "")
        if not text:
            return None
        try:
            return kind.read(text)
        except ValueError:
            self.reject(name, kind.expected)
            return None

    def needed(self, name: str, kind: Kind[T]) -> T:
        """Read a cell that may not be blank: a noted problem and a stand-in if it is."""
        text = self.cells.get(name, "")
        try:
            if text:
                return kind.read(text)
        except ValueError:
            pass
        self.reject(name, kind.expected)
        return kind.stand_in

    def reject(self, name: str, expected: str) -> None:
        """Note that a cell of this row is not what was expected."""
        found = shorten(self.text(name))
        self.problems.append(Problem(self.file, f"line {self.line}", name, found, expected))
