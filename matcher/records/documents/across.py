"""What must agree between the parts of a snapshot: homes, places, vacancies, residents, days."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from constraints.errors import Problem
from matcher.entities.place import ANY_PLACE
from matcher.records.documents.problems import place_and_field, show

_Objects = list[tuple[int, dict[str, Any]]]
_HAPPENED = (
    "last_admission_on",
    "last_incident_on",
    "independent_report_on",
    "quality_review_on",
    "staffing_changed_on",
)
"""Days of a home on which something was."""


def problems_across(document: dict[str, Any], file: str) -> list[Problem]:
    """
    Look for what no single object can show: homes not listed, the same place or person twice.

    Parameters
    ----------
    document
        A snapshot as parsed. Its shape need not be right: what has another shape than expected is
        passed over here, since validation tells of it.
    file
        Name for messages.

    Returns
    -------
    problems
        In the order of the document: homes, vacancies, residents.
    """
    homes = _objects(document, "homes")
    places = {
        _text(home, "urn"): {_text(place, "id") for _, place in _objects(home, "places")}
        for _, home in homes
    }
    residents = _objects(document, "residents")
    vacancies = _objects(document, "vacancies")
    return [
        Problem(file, *place_and_field(path), found, expected)
        for path, found, expected in (
            *_twice("homes", homes, ("urn",)),
            *_vacancies(vacancies, places),
            *_residents(residents, places),
            *_future(document, homes, vacancies, residents),
        )
    ]


_Found = tuple[list[str | int], str, str]


def _twice(key: str, objects: _Objects, names: tuple[str, ...]) -> Iterator[_Found]:
    seen: dict[tuple[str, ...], int] = {}
    for index, item in objects:
        values = tuple(_text(item, name) for name in names)
        if not all(values):
            continue
        first = seen.setdefault(values, index)
        if first != index:
            yield [key, index, names[-1]], " ".join(values), f"once; {key}[{first}] has it too"


def _vacancies(vacancies: _Objects, places: dict[str, set[str]]) -> Iterator[_Found]:
    yield from _twice("vacancies", vacancies, ("urn", "place"))
    for index, vacancy in vacancies:
        urn, place = _text(vacancy, "urn"), _text(vacancy, "place")
        if urn and urn not in places:
            yield ["vacancies", index, "urn"], show(urn), "the URN of one of the homes"
        elif urn and place and place not in {ANY_PLACE, *places[urn]}:
            yield ["vacancies", index, "place"], show(place), f"one of the places of {urn}"


def _residents(residents: _Objects, places: dict[str, set[str]]) -> Iterator[_Found]:
    yield from _twice("residents", residents, ("person",))
    for index, resident in residents:
        urn = _text(resident, "urn")
        if urn and urn not in places:
            yield ["residents", index, "urn"], show(urn), "the URN of one of the homes"


def _future(
    document: dict[str, Any], homes: _Objects, vacancies: _Objects, residents: _Objects
) -> Iterator[_Found]:
    """Look for what is said to have been before it was: days compare as texts."""
    as_at = _text(document, "as_at")
    if not as_at:
        return
    expected = f"a day not after as_at, {as_at}"
    for among, objects, keys in (
        ("vacancies", vacancies, ("told_on",)),
        ("homes", homes, _HAPPENED),
        ("residents", residents, ("born",)),
    ):
        for index, item in objects:
            for key, day in _after(as_at, item, keys):
                yield [among, index, key], day, expected
    for index, resident in residents:
        for number, relation in _objects(resident, "relations"):
            for key, day in _after(as_at, relation, ("on",)):
                yield ["residents", index, "relations", number, key], day, expected
        risks = resident.get("risks")
        for domain, risk in risks.items() if isinstance(risks, dict) else ():
            for key, day in _after(as_at, risk, ("on", "graded_on")):
                yield ["residents", index, "risks", domain, key], day, expected


def _after(as_at: str, item: object, keys: tuple[str, ...]) -> list[tuple[str, str]]:
    """Give the days of an object that lie after one day; a word, such as never, is no day."""
    if not isinstance(item, dict):
        return []
    given = [(key, item[key]) for key in keys if key in item]
    return [(key, day) for key, day in given if isinstance(day, str) and as_at < day < "a"]


def _objects(document: dict[str, Any], key: str) -> _Objects:
    found = document.get(key)
    if not isinstance(found, list):
        return []
    return [(index, item) for index, item in enumerate(found) if isinstance(item, dict)]


def _text(document: dict[str, Any], key: str) -> str:
    found = document.get(key)
    return found if isinstance(found, str) else ""
