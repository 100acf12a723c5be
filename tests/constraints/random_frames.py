"""Frames drawn at random, of which every fact is known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from enum import IntEnum
from typing import Any, TypeVar

import numpy as np
from numpy.random import Generator

from constraints.arrays import Ints
from constraints.columns import Between, Children, Counts, Frame, Homes, Pairs, Referral
from constraints.compatibility.lift import lift
from constraints.logic import Coded, Interval, Truth
from constraints.vocabulary import (
    Answer,
    Company,
    Country,
    Grade,
    HomeKind,
    LegalStatus,
    MitigationState,
    RegistrationStatus,
    Sex,
    SexTaken,
    Wish,
)
from fixtures.build import WIDEST
from fixtures.plain import SIZES, STARTS_ON

G = TypeVar("G")
Column = Truth | Interval | Coded | Any

DAYS_PER_YEAR = 365.25
CODES: Mapping[str, type[IntEnum]] = {
    "sex": Sex,
    "legal_status": LegalStatus,
    "company": Company,
    "kind": HomeKind,
    "country": Country,
    "status": RegistrationStatus,
    "sex_taken": SexTaken,
    "mitigation": MitigationState,
    "overall_grade": Grade,
    "helped_grade": Grade,
    "wish": Wish,
    "residents_check": Answer,
}
"""What the codes of a column are members of."""
RANGES: Mapping[str, tuple[int, int]] = {
    "age_years": (8, 17),
    "age_from_years": (0, 16),
    "age_to_years": (12, 17),
    "level": (0, 3),
    "evidence_on": (int(STARTS_ON) - 1_800, int(STARTS_ON)),
    "group_bits": (0, 255),
    "harm_target_bits": (0, 255),
    "abuse_target_bits": (0, 255),
    "self_harm_method_bits": (0, 127),
    "distance_km": (0, 300),
    "median_stay_days": (0, 900),
    "shortest_stay_days": (0, 900),
    "hotspot_km": (0, 20),
}
"""Lowest and highest whole number drawn for a column; all others 0 to 8, or 0 to 1 in quarters."""
OTHERS = (0, 8)
SHARES = tuple(name for name, (_, high) in WIDEST.items() if high == 1.0)


def random_frame(rng: Generator, children: int, homes: int, residents: int = 6) -> Frame:
    """
    Draw a frame of which every fact is known.

    Parameters
    ----------
    rng
        Source of the draws.
    children, homes, residents
        How many are referred, how many homes there are, and how many children live in them.
    """
    living = _people(rng, residents)
    home_of: Ints = np.sort(rng.integers(0, homes, residents))
    return Frame(
        child=_people(rng, children),
        referral=replace(
            _group(Referral, rng, (children, 1)),
            decided_on=np.full((children, 1), STARTS_ON),
            starts_on=np.full((children, 1), STARTS_ON),
        ),
        homes=_group(Homes, rng, (1, homes)),
        pairs=_group(Pairs, rng, (children, homes)),
        counts=_group(Counts, rng, (children, homes)),
        residents=living,
        resident_home=home_of,
        between=_group(Between, rng, (children, residents)),
        lifted=lift(living, home_of, homes),
    )


SETTLED = ("check_clear",)
"""
Columns in which a home signs for what it does not list: drawn false, for a signature against the
facts is no fact learned. Their tables say what they settle.
"""


def random_residual(rng: Generator, children: int, homes: int) -> Interval:
    """Draw the residual risk of each pair, in half levels, all known."""
    return Interval.known(rng.integers(0, 7, (children, homes)).astype(np.float64))


def _people(rng: Generator, number: int) -> Children:
    people = _group(Children, rng, (number, 1))
    born = np.floor(STARTS_ON - people.age_years.low * DAYS_PER_YEAR)
    return replace(people, born=Interval.known(born), decided_on=np.full((number, 1), STARTS_ON))


def _group(group: type[G], rng: Generator, shape: tuple[int, int]) -> G:
    return group(**{f.name: _drawn(f.name, str(f.type), rng, shape) for f in fields(group)})  # type: ignore[arg-type]


def _drawn(name: str, kind: str, rng: Generator, shape: tuple[int, int]) -> Column:
    full = (SIZES[name], *shape) if name in SIZES else shape
    if kind == "Truth":
        return Truth.known(rng.random(full) < 0.5)
    if kind == "Coded":
        if name not in CODES:
            raise KeyError(f"Say in {__name__}.CODES what the codes of {name} are members of.")
        return Coded(rng.integers(0, len(CODES[name]), full))
    if name in SETTLED:
        return np.zeros(full, dtype=np.bool_)
    if kind == "Bools":
        return rng.random(full) < 0.5
    low, high = RANGES.get(name, OTHERS)
    number = rng.integers(low, high + 1, full).astype(np.float64)
    if name in SHARES:
        number = np.minimum(number, 4.0) / 4.0
    elif name == "age_years":
        number += rng.random(full)
    return Interval.known(number) if kind == "Interval" else number
