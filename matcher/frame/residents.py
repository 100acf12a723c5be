"""Residents looked up by person, once for a supply on a day and not for each child."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from constraints.arrays import Bools, Ints
from matcher.entities import Relation, Resident, RiskProfile

CODED = ("affiliations", "networks", "lines")
"""Fields of a profile with codes that a child may share with another."""


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


def index_of(people: Sequence[Resident | None]) -> ResidentIndex:
    """Index residents in the order of their rows."""
    related: dict[str, list[tuple[int, Relation]]] = {}
    for row, resident in enumerate(people):
        for relation in resident.relations if resident else ():
            related.setdefault(relation.person, []).append((row, relation))
    return ResidentIndex(
        people=tuple(people),
        row={resident.person: row for row, resident in enumerate(people) if resident},
        related={person: tuple(rows) for person, rows in related.items()},
        unlisted=np.array([resident is None for resident in people], dtype=np.bool_),
        grouped={
            row: resident.profile
            for row, resident in enumerate(people)
            if resident and (resident.profile.affiliations or resident.profile.rivals)
        },
        linked={field: _rows_by_code(people, field) for field in CODED},
        told={field: _rows_told(people, field) for field in CODED},
    )


def codes_of(profile: RiskProfile, field: str) -> frozenset[str] | None:
    """Give the codes told, none where there are none; None where nothing is told."""
    codes: frozenset[str] | None = getattr(profile, field)
    # Of groups silence is not "none": only a level can say that.
    return None if field == "affiliations" and not codes else codes


def _rows_told(people: Sequence[Resident | None], field: str) -> Ints:
    told = [
        row
        for row, resident in enumerate(people)
        if resident and codes_of(resident.profile, field) is not None
    ]
    return np.array(told, dtype=np.int64)


def _rows_by_code(people: Sequence[Resident | None], field: str) -> Mapping[str, Ints]:
    rows: dict[str, list[int]] = {}
    for row, resident in enumerate(people):
        for code in (codes_of(resident.profile, field) or ()) if resident else ():
            rows.setdefault(code, []).append(row)
    return {code: np.array(found, dtype=np.int64) for code, found in rows.items()}
