"""The return of places: vacancies and residents as CSV, one row a place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from constraints.errors import Problem
from matcher.entities import Grade, Place, Resident, RiskProfile, State, Vacancy
from matcher.records.cells import DAY, whole
from matcher.records.headers import Column
from matcher.records.places_cells import (
    FEATURES,
    FORMULA,
    FREE_FROM,
    REFERENCE,
    RISKS,
    ROLE,
    SEX,
    URN,
    YES,
    level,
)
from matcher.records.rows import Row
from matcher.records.tables import Table, read_csv

_REQUIRED = ("urn", "place", "free_from", "told_on", "told_by")
_OPTIONAL = (
    "resident",
    "born",
    "age_years",
    "sex",
    "risks",
    "none_other_known",
    "leaves_on",
    "lives_there_from",
    "features",
    "live_until",
)
COLUMNS = (*map(Column, _REQUIRED), *(Column(name, required=False) for name in _OPTIONAL))
_OF_RESIDENT = (
    "born",
    "age_years",
    "sex",
    "risks",
    "none_other_known",
    "leaves_on",
    "lives_there_from",
)
_AGE = whole(0, 25)


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """
    What the return says of one place.

    Parameters
    ----------
    line
        Line of the file.
    place, vacancy
        The place, and whether it is free. An occupied place is not free unless a day is given.
    resident
        Who lives there; None where nobody is said to.
    """

    line: int
    place: Place
    vacancy: Vacancy
    resident: Resident | None


@dataclass(frozen=True, slots=True)
class PlacesReturn:
    """
    A return of places.

    Parameters
    ----------
    file
        Name of the file, for messages.
    rows
        In file order; no place and no resident twice.
    """

    file: str
    rows: tuple[PlaceRow, ...]

    @property
    def vacancies(self) -> tuple[Vacancy, ...]:
        """What is said of each place."""
        return tuple(row.vacancy for row in self.rows)

    @property
    def residents(self) -> tuple[Resident, ...]:
        """Who lives in the places."""
        return tuple(row.resident for row in self.rows if row.resident is not None)


def read_places(path: Path) -> PlacesReturn:
    """
    Read a return of places.

    Parameters
    ----------
    path
        CSV, its columns described in ``docs/input.md``.

    Raises
    ------
    InputError
        With every problem found: an unknown column, an unreadable cell, a cell that a spreadsheet
        would take for a formula, a place or resident twice.
    """
    table = read_csv(path, COLUMNS)
    _refuse_unread(table)
    rows = tuple(_row(row) for row in table.rows)
    _refuse_twice(table, rows)
    table.refuse_if_faulty()
    return PlacesReturn(table.file, rows)


def _refuse_unread(table: Table) -> None:
    expected = f"one of the columns {', '.join((*_REQUIRED, *_OPTIONAL))}"
    table.problems.extend(
        Problem(table.file, "header", cell, f"the column '{cell[:60]}'", expected)
        for cell in table.unread
    )


def _row(row: Row) -> PlaceRow:
    for name, cell in row.cells.items():
        if cell.startswith(FORMULA):
            row.reject(name, "no formula: a cell that does not begin with = + - or @")
    urn = row.needed("urn", URN)
    place = row.needed("place", REFERENCE)
    told_on, told_by = row.needed("told_on", DAY), row.needed("told_by", ROLE)
    free_from = row.optional("free_from", FREE_FROM)
    live_until = row.optional("live_until", DAY)
    features = row.optional("features", FEATURES) or ()
    resident = _resident(row, urn, told_on, told_by)
    if resident is None and not row.text("free_from"):
        row.reject("free_from", "a date, not_free, or a resident in the row")
    if live_until is not None and live_until < told_on:
        row.reject("live_until", "a day not before told_on")
    if resident and resident.leaves_on and free_from and free_from < resident.leaves_on:
        row.reject("free_from", "a day not before leaves_on")
    return PlaceRow(
        row.line,
        Place(place, {feature: word == "yes" for feature, word in features}),
        Vacancy(urn, place, free_from, told_on, told_by, live_until),
        resident,
    )


def _resident(row: Row, urn: str, told_on: date, told_by: str) -> Resident | None:
    person = row.optional("resident", REFERENCE)
    born, age = row.optional("born", DAY), row.optional("age_years", _AGE)
    sex, leaves_on = row.optional("sex", SEX), row.optional("leaves_on", DAY)
    came_on = row.optional("lives_there_from", DAY)
    profile = _profile(row, told_on, told_by)
    if person is None:
        for name in _OF_RESIDENT:
            if row.text(name) and not row.text("resident"):
                row.reject(name, "nothing in a row without a resident")
        return None
    if born is not None and age is not None:
        row.reject("age_years", "no age where born is given")
    # an unreadable day stands as the first of all days, and was complained of already
    if born is not None and date.min < told_on < born:
        row.reject("born", "a day not after told_on")
    if leaves_on is not None and came_on is not None and date.min < leaves_on <= came_on:
        row.reject("leaves_on", "a day after lives_there_from")
    return Resident(person, urn, born, age, sex, profile, (), leaves_on, came_on)


def _profile(row: Row, told_on: date, told_by: str) -> RiskProfile:
    """Give the levels told, as of that day. When their evidence arose is not told."""
    grades = []
    told = row.optional("risks", RISKS)
    for domain, word in sorted(told or ()):
        state, graded = level(word)
        known = state is State.KNOWN
        on, graded_on = (None, told_on) if known else (told_on, None)
        grades.append(Grade(domain, state, graded, on, told_by, graded_on=graded_on))
    other = row.optional("none_other_known", YES)
    return RiskProfile(
        tuple(grades),
        none_other_on=told_on if other else None,
        none_other_by=told_by if other else None,
    )


def _refuse_twice(table: Table, rows: tuple[PlaceRow, ...]) -> None:
    seen: dict[tuple[str, ...], int] = {}
    for row, told in zip(table.rows, rows, strict=True):
        where = (told.vacancy.urn, told.vacancy.place)
        first = seen.setdefault(where, told.line)
        if all(where) and first != told.line:
            row.reject("place", f"each place of a home once; line {first} has it too")
        if told.resident is not None:
            first = seen.setdefault((told.resident.person,), told.line)
            if first != told.line:
                row.reject("resident", f"each resident once; line {first} has it too")
