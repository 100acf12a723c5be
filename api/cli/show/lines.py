"""Lines on a terminal: headings, and sentences that wrap under their label."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

WIDEST = 100
"""Longer lines are hard to read, however wide the terminal is."""


class Lines:
    """
    Lines of text on a console, wrapped to its width.

    Parameters
    ----------
    console
        Where they go.
    """

    def __init__(self, console: Console) -> None:
        self._console = console
        self._width = min(console.width, WIDEST)

    @property
    def width(self) -> int:
        """Columns a line may have."""
        return self._width

    def row(self, words: str, *, style: str = "") -> None:
        """Print a row of a table as it stands."""
        self._console.print(Text(words, style=style), soft_wrap=True)

    def heading(self, words: str, *, style: str = "bold") -> None:
        """Print a heading after an empty line."""
        self._console.print()
        self.sentence(words, style=style)

    def sentence(self, words: str, *, indent: int = 0, style: str = "") -> None:
        """Print a sentence, wrapped and indented."""
        self.item("", words, indent=indent, style=style)

    def code(self, words: str) -> None:
        """Print a command on one line, however long, to be copied."""
        self._console.print(Text(f"  {words}"), soft_wrap=True)

    def item(self, label: str, words: str, *, indent: int = 0, style: str = "") -> None:
        """Print a label and a sentence that wraps beside it."""
        first = " " * indent + label
        wrapped = textwrap.wrap(
            words, self._width, initial_indent=first, subsequent_indent=" " * len(first)
        )
        for line in wrapped or [first]:
            self._console.print(Text(line, style=style), soft_wrap=True)


def span(low: int, high: int) -> str:
    """Give points: "310", "0 to 900"."""
    return f"{low:,}" if low == high else f"{low:,} to {high:,}"


def count(number: int, one: str, many: str) -> str:
    """Give a number of things: "1 home", "12 homes"."""
    return f"{number:,} {one if number == 1 else many}"


def counted(numbers: Iterable[tuple[int, str, str]]) -> tuple[str, str]:
    """
    Give several numbers of things, none that is nought, and the ending of their verb.

    Parameters
    ----------
    numbers
        Of each kind of thing: how many, its name for one, its name for many.

    Returns
    -------
    words
        "2 approvals and 1 task".
    ending
        "s" where it is one thing in all, else nothing.
    """
    some = [one for one in numbers if one[0]]
    words = " and ".join(count(*one) for one in some)
    return words, "s" if sum(number for number, _, _ in some) == 1 else ""


def lowered(words: str) -> str:
    """Begin words small, to stand within a sentence."""
    return words[:1].lower() + words[1:]


def capital(words: str) -> str:
    """Begin words large, to stand first."""
    return words[:1].upper() + words[1:]
