"""Residents looked up by person, once for a supply on a day and not for each child."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress
from typing import Generic, TypeVar

import numpy as np

from constraints.arrays import Bools, Ints
from matcher.entities import Relation, Resident, RiskProfile

CODED = ("affiliations", "networks", "lines")
"""Fields of a profile with codes that a child may share with another."""


T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Said(Generic[T]):
    """
    What some residents say, one thing after the other.

    Parameters
    ----------
    row
        Of the resident who says it, ascending.
    what
        The thing said.
    """

    row: Ints
    what: tuple[T, ...]

    @classmethod
    def of(cls, pairs: Sequence[tuple[int, T]]) -> Said[T]:
        """Take apart rows and things."""
        rows = np.array([row for row, _ in pairs], dtype=np.int64)
        return cls(rows, tuple(what for _, what in pairs))

    def among(self, rows: Ints) -> Iterator[tuple[int, T]]:
        """Give what some of the residents say, each by the place of its row among theirs."""
        place = np.searchsorted(rows, self.row)
        there = rows.take(place, mode="clip") == self.row if rows.size else np.zeros(0, np.bool_)
        return zip(place[there].tolist(), compress(self.what, there.tolist()), strict=True)


@dataclass(frozen=True, slots=True)
class Ties:
    """
    What residents of a supply state that may tie them to a child, before a day is fixed.

    Parameters
    ----------
    person
        Reference of each; None for a row that is nobody listed.
    related
        Relations they name.
    grouped
        Profiles of those of whom groups they are linked with, or rivals, are stated.
    coded
        Codes they name, by the field of their profile.
    told
        Shape (fields, residents), in the order of `CODED`: of whom codes are told, or that there
        are none.
    unlisted
        Shape (residents,): whether a row is nobody listed.
    """

    person: tuple[str | None, ...]
    related: Said[Relation]
    grouped: Said[RiskProfile]
    coded: Mapping[str, Said[str]]
    told: Bools
    unlisted: Bools


def ties_of(people: Sequence[Resident | None]) -> Ties:
    """Read the ties of residents, in the order of their rows."""
    related: list[tuple[int, Relation]] = []
    grouped: list[tuple[int, RiskProfile]] = []
    coded: dict[str, list[tuple[int, str]]] = {field: [] for field in CODED}
    told = np.zeros((len(CODED), len(people)), dtype=np.bool_)
    for row, resident in enumerate(people):
        if resident is None:
            continue
        profile = resident.profile
        related += ((row, relation) for relation in resident.relations)
        if profile.affiliations or profile.rivals:
            grouped.append((row, profile))
        for number, field in enumerate(CODED):
            codes = codes_of(profile, field)
            told[number, row] = codes is not None
            coded[field] += ((row, code) for code in sorted(codes or ()))
    return Ties(
        person=tuple([resident.person if resident else None for resident in people]),
        related=Said.of(related),
        grouped=Said.of(grouped),
        coded={field: Said.of(pairs) for field, pairs in coded.items()},
        told=told,
        unlisted=np.array([resident is None for resident in people], dtype=np.bool_),
    )


@dataclass(frozen=True, slots=True)
class ResidentIndex:
    """
    Who lives where, by reference.

    Parameters
    ----------
    people
        One for each row of residents; None for one who is not listed.
    row
        Row of each person.
    related
        Rows of the residents who name a person among their relations, with that relation.
    unlisted
        Shape (residents,): whether a row is nobody listed.
    grouped
        Profiles of the residents of whom groups they are linked with, or rivals, are stated.
    linked
        Rows of the residents who name each group, network and drugs line, by the field of their
        profile and the code.
    told
        Rows of the residents of whom groups, networks or drugs lines are told, or that there are
        none, by the field of their profile.
    """

    people: tuple[Resident | None, ...]
    row: Mapping[str, int]
    related: Mapping[str, tuple[tuple[int, Relation], ...]]
    unlisted: Bools
    grouped: Mapping[int, RiskProfile]
    linked: Mapping[str, Mapping[str, Ints]]
    told: Mapping[str, Ints]


def index_of(everyone: Sequence[Resident | None], ties: Ties, rows: Ints) -> ResidentIndex:
    """
    Index some residents in the order of their rows.

    Parameters
    ----------
    everyone
        The residents of a supply.
    ties
        Theirs.
    rows
        Who of them lives there on the day, ascending.
    """
    at = rows.tolist()
    related: dict[str, list[tuple[int, Relation]]] = {}
    for row, relation in ties.related.among(rows):
        related.setdefault(relation.person, []).append((row, relation))
    told = ties.told[:, rows]
    persons = [ties.person[row] for row in at]
    return ResidentIndex(
        people=tuple([everyone[row] for row in at]),
        row={person: row for row, person in enumerate(persons) if person is not None},
        related={person: tuple(named) for person, named in related.items()},
        unlisted=ties.unlisted[rows],
        grouped=dict(ties.grouped.among(rows)),
        linked={field: _rows_by_code(ties.coded[field].among(rows)) for field in CODED},
        told={field: np.flatnonzero(told[number]) for number, field in enumerate(CODED)},
    )


def codes_of(profile: RiskProfile, field: str) -> frozenset[str] | None:
    """Give the codes told, none where there are none; None where nothing is told."""
    codes: frozenset[str] | None = getattr(profile, field)
    # Of groups silence is not "none": only a level can say that.
    return None if field == "affiliations" and not codes else codes


def _rows_by_code(said: Iterator[tuple[int, str]]) -> Mapping[str, Ints]:
    rows: dict[str, list[int]] = {}
    for row, code in said:
        rows.setdefault(code, []).append(row)
    return {code: np.array(found, dtype=np.int64) for code, found in rows.items()}
