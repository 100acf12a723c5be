"""The record as sections of plain blocks: every renderer shows the same words in the same order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum


class Style(Enum):
    """How words stand on the page; never what they mean."""

    PLAIN = "plain"
    OWN = "own"
    """Somebody's own words, as they were said or written."""
    ALERT = "alert"
    """What nobody who signs may overlook."""
    SMALL = "small"


@dataclass(frozen=True, slots=True)
class Words:
    """
    One paragraph.

    Parameters
    ----------
    text
        Sentences.
    style
        How it stands.
    """

    text: str
    style: Style = Style.PLAIN


@dataclass(frozen=True, slots=True)
class Points:
    """
    Short sentences below each other.

    Parameters
    ----------
    items
        At least one.
    """

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """
    What is known of a few things, each by name.

    Parameters
    ----------
    rows
        Name and what is known; "Not known" where nothing is.
    """

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """
    A table with a heading of its own.

    Parameters
    ----------
    caption
        What it is a table of.
    head
        A name for each column; the first column names the row.
    widths
        Share of the page for each column, of any sum.
    rows
        At least one; cells as many as columns.
    """

    caption: str
    head: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[tuple[str, ...], ...]

    def __post_init__(self) -> None:
        lengths = {len(self.head), len(self.widths), *map(len, self.rows)}
        if len(lengths) != 1 or not self.rows:
            raise ValueError(f"{self.caption}: rows of {lengths} cells, expected one length.")


@dataclass(frozen=True, slots=True)
class Space:
    """
    An empty space to write in by hand.

    Parameters
    ----------
    label
        What is written there.
    lines
        How many.
    """

    label: str
    lines: int


@dataclass(frozen=True, slots=True)
class Signing:
    """
    A place to sign.

    Parameters
    ----------
    roles
        Who signs: a line each for name, signature and day.
    settles
        What they record or decide by it, each with a box to tick.
    choices
        The decisions to choose from; a box each.
    """

    roles: tuple[str, ...]
    settles: tuple[str, ...]
    choices: tuple[str, ...]


Block = Words | Points | Facts | Table | Space | Signing


@dataclass(frozen=True, slots=True)
class Section:
    """
    One numbered section.

    Parameters
    ----------
    heading
        A few words.
    blocks
        In reading order.
    """

    heading: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class MatchingRecord:
    """
    An impact and matching record.

    Parameters
    ----------
    title, subtitle
        What it is, and of which child and home.
    marking
        How it is to be kept; on every page.
    dated
        Day of the decision.
    head
        References, days, law.
    standing
        What may be done with it.
    may_be_signed
        Whether there is anything to sign: nothing is, of a home that may not be proposed.
    sections
        In reading order.
    footer
        References, versions and hashes: short, on every page.
    """

    title: str
    subtitle: str
    marking: str
    dated: date
    head: Facts
    standing: tuple[Words, ...]
    may_be_signed: bool
    sections: tuple[Section, ...]
    footer: str
