"""The rows of each SSDA903 table gathered by child, with what contradicts itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from constraints.errors import Problem
from matcher.records.cells import DAY, TEXT
from matcher.records.rows import Row, shorten
from matcher.records.ssda903 import codes
from matcher.records.ssda903.rows import HeaderRow
from matcher.records.tables import Table

T = TypeVar("T")

TWICE = "one row a child; it says the same twice and was read once"


@dataclass(slots=True)
class Gathered:
    """
    What was found beside the rows themselves while gathering.

    Parameters
    ----------
    refused
        Faults for which the return is refused.
    found
        Faults that are reported, the row being kept.
    """

    refused: list[Problem] = field(default_factory=list)
    found: list[Problem] = field(default_factory=list)

    def one_each(self, table: Table, read: Callable[[Row], T]) -> dict[str, T]:
        """Gather a table that has one row a child; two that differ are refused."""
        gathered: dict[str, T] = {}
        for row in table.rows:
            value = read(row)
            child_id = row.needed("CHILD", TEXT)
            if child_id not in gathered:
                gathered[child_id] = value
                continue
            same = gathered[child_id] == value
            expected = TWICE if same else "one row a child; the two differ"
            problem = Problem(table.file, f"line {row.line}", "CHILD", shorten(child_id), expected)
            (self.found if same else self.refused).append(problem)
        return gathered

    def many_each(self, table: Table, read: Callable[[Row], T]) -> dict[str, list[T]]:
        """Gather a table that has any number of rows a child; the same row twice counts once."""
        gathered: dict[str, list[T]] = {}
        seen: dict[tuple[str, ...], int] = {}
        for row in table.rows:
            value = read(row)
            key = tuple(row.cells.values())
            if key in seen:
                expected = f"another row than line {seen[key]}; it was read once"
                found = "the same row twice"
                self.found.append(Problem(table.file, f"line {row.line}", "", found, expected))
                continue
            seen[key] = row.line
            gathered.setdefault(row.needed("CHILD", TEXT), []).append(value)
        return gathered

    def compare(self, table: Table, header: dict[str, HeaderRow]) -> None:
        """Compare the birth dates and the sex that a table repeats with those of the header."""
        for row in table.rows:
            known = header.get(row.text("CHILD"))
            born = row.optional("DOB", DAY)
            sex = row.optional("SEX", codes.SEX)
            if known is None:
                continue
            if born is not None and known.date_of_birth not in {None, born}:
                self._differs(table, row, "DOB", _day(known.date_of_birth))
            if sex is not None and known.sex is not None and known.sex is not sex:
                self._differs(table, row, "SEX", known.sex.name.lower())

    def _differs(self, table: Table, row: Row, name: str, expected: str) -> None:
        found = shorten(row.text(name))
        place = f"line {row.line}"
        self.found.append(Problem(table.file, place, name, found, f"{expected}, as in the header"))


def _day(day: date | None) -> str:
    return "" if day is None else f"{day:%d/%m/%Y}"
