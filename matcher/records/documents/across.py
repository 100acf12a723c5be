"""What must agree between the parts of a snapshot: homes, places, vacancies, residents, days."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from constraints.errors import Problem
from matcher.entities.home import ANY_PLACE
from matcher.records.documents.problems import place_and_field, show

_Objects = list[tuple[int, dict[str, Any]]]


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
            *_future(document, vacancies, residents),
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


def _future(document: dict[str, Any], vacancies: _Objects, residents: _Objects) -> Iterator[_Found]:
    """Look for what is said to have been before it was: days compare as texts."""
    as_at = _text(document, "as_at")
    if not as_at:
        return
    expected = f"a day not after as_at, {as_at}"
    for index, vacancy in vacancies:
        if _text(vacancy, "told_on") > as_at:
            yield ["vacancies", index, "told_on"], vacancy["told_on"], expected
    for index, resident in residents:
        if _text(resident, "born") > as_at:
            yield ["residents", index, "born"], resident["born"], expected
        risks = resident.get("risks")
        if not isinstance(risks, dict):
            continue
        for domain, risk in risks.items():
            if isinstance(risk, dict) and _text(risk, "on") > as_at:
                yield ["residents", index, "risks", domain, "on"], risk["on"], expected


def _objects(document: dict[str, Any], key: str) -> _Objects:
    found = document.get(key)
    if not isinstance(found, list):
        return []
    return [(index, item) for index, item in enumerate(found) if isinstance(item, dict)]


def _text(document: dict[str, Any], key: str) -> str:
    found = document.get(key)
    return found if isinstance(found, str) else ""
