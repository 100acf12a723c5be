"""A return of places taken into a snapshot."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from constraints.errors import InputError, Problem
from matcher.entities import Home, Snapshot
from matcher.records.places import PlaceRow, PlacesReturn

_Rows = Mapping[str, list[PlaceRow]]


def merge_places(snapshot: Snapshot, told: PlacesReturn) -> Snapshot:
    """
    Take a return into a snapshot.

    A home of the return is in it whole: its places, vacancies and residents are those of the
    return. The other homes stay as they were.

    Parameters
    ----------
    snapshot
        What is known so far.
    told
        The return.

    Returns
    -------
    merged
        As at the latest day that either speaks of. All who live in a home are listed where the
        return has a row for each registered place, and each is free by the day it was told or
        names who lives there.

    Raises
    ------
    InputError
        With every problem: a home that is not in the snapshot, more places than are registered, a
        resident who by the snapshot lives in a home that is not in the return.
    """
    rows: dict[str, list[PlaceRow]] = {}
    for row in told.rows:
        rows.setdefault(row.vacancy.urn, []).append(row)
    problems = tuple(_problems(snapshot, told.file, rows))
    if problems:
        raise InputError(problems)
    vacancies = [v for v in snapshot.vacancies if v.urn not in rows] + list(told.vacancies)
    residents = [r for r in snapshot.residents if r.urn not in rows] + list(told.residents)
    return replace(
        snapshot,
        as_at=max([snapshot.as_at, *(vacancy.told_on for vacancy in told.vacancies)]),
        homes=tuple(
            _merged(home, rows[home.urn]) if home.urn in rows else home for home in snapshot.homes
        ),
        vacancies=tuple(sorted(vacancies, key=lambda vacancy: (vacancy.urn, vacancy.place))),
        residents=tuple(sorted(residents, key=lambda who: (who.urn, who.person))),
    )


def _merged(home: Home, rows: list[PlaceRow]) -> Home:
    accounted = all(
        row.resident is not None
        or (row.vacancy.free_from is not None and row.vacancy.free_from <= row.vacancy.told_on)
        for row in rows
    )
    return replace(
        home,
        places=tuple(row.place for row in rows),
        residents_listed=accounted and len(rows) == home.registered_places,
    )


def _problems(snapshot: Snapshot, file: str, rows: _Rows) -> Iterator[Problem]:
    homes = {home.urn: home for home in snapshot.homes}
    for urn, of_home in rows.items():
        if urn not in homes:
            for row in of_home:
                expected = "the URN of a home of the snapshot"
                yield Problem(file, f"line {row.line}", "urn", f"'{urn}'", expected)
            continue
        most = homes[urn].registered_places
        if most is not None and len(of_home) > most:
            found = f"{len(of_home)} places of {urn}"
            expected = f"at most {most}, the number registered"
            yield Problem(file, f"line {of_home[most].line}", "place", found, expected)
    elsewhere = {who.person: who.urn for who in snapshot.residents if who.urn not in rows}
    for row in (row for of_home in rows.values() for row in of_home):
        if row.resident is not None and row.resident.person in elsewhere:
            found = f"'{row.resident.person}'"
            where = elsewhere[row.resident.person]
            expected = f"someone who does not live in {where}; send the return of that home too"
            yield Problem(file, f"line {row.line}", "resident", found, expected)
