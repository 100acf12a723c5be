"""Residents looked up by person, once for a supply on a day and not for each child."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from constraints.arrays import Bools
from matcher.entities import RelationKind, Resident, RiskProfile


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
        Rows and kinds of the residents whose relations name a person.
    unlisted
        Shape (residents,): whether a row is nobody listed.
    grouped
        Profiles of the residents of whom groups they are linked with, or rivals, are stated.
    """

    people: tuple[Resident | None, ...]
    row: Mapping[str, int]
    related: Mapping[str, tuple[tuple[int, RelationKind], ...]]
    unlisted: Bools
    grouped: Mapping[int, RiskProfile]


def index_of(people: Sequence[Resident | None]) -> ResidentIndex:
    """Index residents in the order of their rows."""
    related: dict[str, list[tuple[int, RelationKind]]] = {}
    for row, resident in enumerate(people):
        for relation in resident.relations if resident else ():
            related.setdefault(relation.person, []).append((row, relation.kind))
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
    )
