"""Reading the cells of a restricted list: what its words do not tell is unknown, and is noted."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final, TypeVar

from constraints.errors import Problem
from matcher.records.cells import DAY, whole
from matcher.records.ofsted.codes import GRADES, Grade
from matcher.records.ofsted.homes import StatedGrade
from matcher.records.ofsted.workbook import is_error
from matcher.records.rows import shorten

T = TypeVar("T")

_BLANK: Final = frozenset({"-", "na", "n/a"})
_DATE: Final = re.compile(r"\d{2}/\d{2}/\d{4}( \d{2}:\d{2})?")
_ELSEWHERE: Final = "not provided"  # "... as service is inspected as part of the ILACS inspection"
_YES: Final = frozenset({"yes", "y", "1", "true"})
_NO: Final = frozenset({"no", "n", "0", "false"})
_GRADES: Final = {text.casefold(): grade for text, grade in GRADES.items()}
_COUNT: Final = whole(0, 5000)


@dataclass(frozen=True, slots=True)
class Cells:
    """
    The cells of one row.

    Parameters
    ----------
    file, place
        Name of the file; sheet and row.
    texts
        Stripped text by column name; a column the sheet does not have is absent.
    problems
        Shared: what makes a row unreadable.
    findings
        Shared: what is unknown because its words are.
    """

    file: str
    place: str
    texts: Mapping[str, str]
    problems: list[Problem] = field(repr=False)
    findings: list[Problem] = field(repr=False)

    def text(self, name: str) -> str:
        """Give the words of a cell; a date or an Excel error there is a problem."""
        text = self.texts.get(name, "")
        if text.casefold() in _BLANK:
            return ""
        if _DATE.fullmatch(text):
            # sheets have been seen in which every cell from one column on stands one to the left
            self.reject(name, "words (have the columns shifted against their headers?)")
            return ""
        if is_error(text):
            self.reject(name, "words")
            return ""
        return text

    def day(self, name: str) -> date | None:
        """Read a date; None where the list gives none."""
        text = self.texts.get(name, "")
        if not text or text.casefold() in _BLANK or text.casefold().startswith(_ELSEWHERE):
            return None
        try:
            return DAY.read(text)
        except ValueError:
            self.reject(name, "a date (have the columns shifted against their headers?)")
            return None

    def count(self, name: str) -> int | None:
        """Read a number; None, and noted, where the words are no number."""
        text = self.text(name)
        try:
            return _COUNT.read(text) if text else None
        except ValueError:
            self.note(name, _COUNT.expected)
            return None

    def flag(self, name: str) -> bool | None:
        """Read yes or no; None where it is empty, and noted where it is neither."""
        text = self.text(name).casefold()
        if text in _YES or text in _NO:
            return text in _YES
        if text:
            self.note(name, "Yes or No")
        return None

    def grade(self, name: str) -> StatedGrade:
        """Read a grade with its words; unknown, and noted, where the words are no grade."""
        text = self.text(name)
        grade = _GRADES.get(text.casefold(), Grade.UNKNOWN)
        if grade is Grade.UNKNOWN and text and not text.casefold().startswith(_ELSEWHERE):
            self.note(name, "a grade")
        return StatedGrade(grade, text)

    def coded(self, name: str, values: Mapping[str, T], expected: str) -> T | None:
        """Read words of a known set, capitals apart; None, and noted, where they are others."""
        text = self.text(name)
        if text and text.casefold() not in values:
            self.note(name, expected)
        return values.get(text.casefold())

    def codes(self, name: str, known: re.Pattern[str], expected: str) -> tuple[str, ...]:
        """Read codes parted by commas or strokes; those not of the known form are noted."""
        parts = [part.strip() for part in re.split(r"[,/;]", self.text(name))]
        codes = tuple(part for part in parts if part)
        if not all(known.fullmatch(code) for code in codes):
            self.note(name, expected)
        return tuple(code for code in codes if known.fullmatch(code))

    def lines(self, *names: str) -> tuple[str, ...]:
        """Give the words of several cells, without the empty ones."""
        return tuple(text for text in map(self.text, names) if text)

    def reject(self, name: str, expected: str) -> None:
        """Note what makes the row unreadable."""
        self.problems.append(self._problem(name, expected))

    def note(self, name: str, expected: str) -> None:
        """Note what is unknown because its words are."""
        self.findings.append(self._problem(name, expected))

    def _problem(self, name: str, expected: str) -> Problem:
        return Problem(self.file, self.place, name, shorten(self.texts.get(name, "")), expected)
