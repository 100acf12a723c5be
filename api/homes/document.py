"""A home as the store keeps it: a snapshot document of this one home."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace
from typing import Any, TypeVar

from api.store.canonical import canonical
from constraints.errors import InputError, Problem
from matcher.entities import Resident, Snapshot, Vacancy
from matcher.records.documents.parse import FORMAT_VERSION, parse_snapshot
from matcher.records.documents.plain import plain

T = TypeVar("T", Vacancy, Resident)


def home_text(snapshot: Snapshot, urn: str) -> str:
    """
    Give the document of one home of a snapshot.

    Parameters
    ----------
    snapshot
        Homes, vacancies and residents in order of URN.
    urn
        Of the home.

    Returns
    -------
    text
        Canonical JSON: the same home, the same text.

    Raises
    ------
    KeyError
        No such home.
    """
    homes = snapshot.homes
    at = bisect_left(homes, urn, key=lambda home: home.urn)
    if at == len(homes) or homes[at].urn != urn:
        raise KeyError(urn)
    return canonical(
        {
            "format_version": FORMAT_VERSION,
            "kind": "snapshot",
            "as_at": snapshot.as_at.isoformat(),
            "homes": [plain(homes[at])],
            "vacancies": [plain(one) for one in rows_of(snapshot.vacancies, urn)],
            "residents": [plain(one) for one in rows_of(snapshot.residents, urn)],
        }
    )


def rows_of(rows: tuple[T, ...], urn: str) -> tuple[T, ...]:
    """Give the rows of one home out of those of many, which are in order of URN."""
    first = bisect_left(rows, urn, key=lambda row: row.urn)
    return rows[first : bisect_right(rows, urn, lo=first, key=lambda row: row.urn)]


def read_told(document: dict[str, Any]) -> Snapshot:
    """
    Read what a home tells of itself, strictly.

    Parameters
    ----------
    document
        Of the kind `home_text` gives.

    Raises
    ------
    InputError
        With every problem, each in its place of a body: ``"home.places[1]"``.
    """
    try:
        return parse_snapshot(canonical(document), "body")
    except InputError as error:
        raise InputError(tuple(_in_body(problem) for problem in error.problems)) from None


def _in_body(problem: Problem) -> Problem:
    return replace(problem, place=problem.place.replace("homes[0]", "home", 1))
