"""Children, referred or resident, as columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from typing import Protocol, TypeVar

import numpy as np

from constraints.arrays import Bools, Floats, Ints
from constraints.columns import Children
from constraints.days import earliest_within
from constraints.logic import NOT_KNOWN, Coded, Interval, Truth
from constraints.vocabulary import Group, SelfHarmMethod, Sex
from matcher.entities.profile import RiskProfile
from matcher.frame.days import OLDEST_IN_CARE_YEARS, YEAR_DAYS, ages, born_between, day_number
from matcher.frame.grades import UNKNOWN_HIGH, Grades, grades_table
from matcher.frame.stated import StatedTable, stated_table

ALL_GROUPS = float(2 ** len(Group) - 1)
ALL_METHODS = float(2 ** len(SelfHarmMethod) - 1)
WEAPON_MONTHS = 6


V = TypeVar("V", Interval, Truth)


class Person(Protocol):
    """What a referred child and a resident have in common."""

    @property
    def born(self) -> date | None:
        """Date of birth."""

    @property
    def age_years(self) -> int | None:
        """Whole years where the date of birth is not known."""

    @property
    def sex(self) -> Sex | None:
        """Sex."""

    @property
    def profile(self) -> RiskProfile:
        """Risks and vulnerabilities."""


@dataclass(frozen=True, slots=True)
class PeopleTable:
    """
    What is known of people, before a day is fixed.

    Parameters
    ----------
    born
        Shape (people,), days from 1970.
    sex
        Shape (people,).
    grades
        Shape (domains, people).
    bits
        Shape (4, people): `Group` bits of the groups the child is of, and aims harm and abuse at;
        `SelfHarmMethod` bits.
    weapon_day
        Shape (people,): day a weapon was last used; -inf where known never, nan where not known.
    harm_to_younger, fire_intent
        Shape (people,).
    stated
        Of infections, immunity and restrictions of liberty.
    """

    born: Interval
    sex: Ints
    grades: Grades
    bits: Interval
    weapon_day: Floats
    harm_to_younger: Truth
    fire_intent: Truth
    stated: StatedTable

    def on(self, decided_on: float, starts_on: float) -> Children:
        """Give the columns with recency counted to one day and age on another."""
        grades = self.grades
        evidence = np.minimum(grades.evidence_day, decided_on)
        # What is too old is as if it had been asked and were not known: nothing of it stands.
        old = decided_on >= grades.lapses_on
        undated = np.isnan(evidence) | old
        level = Interval(
            np.where(old, 0.0, grades.level.low), np.where(old, UNKNOWN_HIGH, grades.level.high)
        )
        weapon = self.weapon_day >= earliest_within(decided_on, WEAPON_MONTHS)
        return Children(
            born=_column(self.born),
            age_years=Interval(
                ages(self.born.high, starts_on)[:, None], ages(self.born.low, starts_on)[:, None]
            ),
            sex=Coded(self.sex[:, None]),
            level=_column(level),
            decided_on=np.full(self.sex[:, None].shape, decided_on),
            evidence_on=_column(
                Interval(np.where(undated, 0.0, evidence), np.where(undated, decided_on, evidence))
            ),
            proven=_column(Truth(grades.proven.surely & ~old, grades.proven.possibly | old)),
            group_bits=Interval(self.bits.low[0][:, None], self.bits.high[0][:, None]),
            harm_target_bits=Interval(self.bits.low[1][:, None], self.bits.high[1][:, None]),
            abuse_target_bits=Interval(self.bits.low[2][:, None], self.bits.high[2][:, None]),
            self_harm_method_bits=Interval(self.bits.low[3][:, None], self.bits.high[3][:, None]),
            harm_to_younger=_column(self.harm_to_younger),
            weapon_used=_column(Truth(weapon, weapon | np.isnan(self.weapon_day))),
            fire_intent=_column(self.fire_intent),
            **self.stated.on(decided_on),
        )


def people_table(
    people: Sequence[Person | None],
    as_at: Sequence[float],
    *,
    oldest_years: int = OLDEST_IN_CARE_YEARS,
) -> PeopleTable:
    """
    Read people into a table.

    Parameters
    ----------
    people
        None stands for someone of whom nothing is known: residents who are not listed.
    as_at
        Day on which the whole age of each was told, as days from 1970.
    oldest_years
        Age that someone of whom no age is known does not exceed.
    """
    count = len(people)
    sex = np.full(count, NOT_KNOWN, dtype=np.int64)
    bits = np.zeros((2, 4, count))
    bits[1] = ALL_GROUPS
    bits[1, 3] = ALL_METHODS
    weapon = np.full(count, np.nan)
    flags = np.zeros((2, 2, count), dtype=np.bool_)
    flags[1] = True
    for column, person in enumerate(people):
        if person is None:
            continue
        if person.sex is not None:
            sex[column] = person.sex
        profile = person.profile
        _read_bits(person, column, bits)
        _read_flags(profile, column, flags)
        used = profile.weapon_used_on
        if profile.weapon_known or used is not None:
            weapon[column] = -np.inf if used is None else day_number(used)
    profiles = [person.profile if person else None for person in people]
    return PeopleTable(
        born=births(people, as_at, oldest_years),
        sex=sex,
        grades=grades_table(profiles),
        bits=Interval(bits[0], bits[1]),
        weapon_day=weapon,
        harm_to_younger=Truth(flags[0, 0], flags[1, 0]),
        fire_intent=Truth(flags[0, 1], flags[1, 1]),
        stated=stated_table(profiles),
    )


def births(
    people: Sequence[Person | None],
    as_at: Sequence[float],
    oldest_years: int = OLDEST_IN_CARE_YEARS,
) -> Interval:
    """Give when people were born, days from 1970, shape (people,); see `people_table`."""
    given = zip(people, as_at, strict=True)
    days = [
        _born(person, told, oldest_years) if person else (told - oldest_years * YEAR_DAYS, told)
        for person, told in given
    ]
    low, high = np.array(days, dtype=np.float64).reshape(-1, 2).T.copy()
    return Interval(low, high)


def _column(values: V) -> V:
    return values.over(lambda array: array[..., None])


def _born(person: Person, as_at: float, oldest_years: int) -> tuple[float, float]:
    if person.born is not None:
        day = day_number(person.born)
        return day, day
    if person.age_years is not None:
        return born_between(person.age_years, as_at)
    return as_at - oldest_years * YEAR_DAYS, as_at


def _read_bits(person: Person, column: int, bits: Floats) -> None:
    profile = person.profile
    sets: tuple[frozenset[IntEnum] | None, ...] = (
        profile.groups,
        profile.sexual_harm_targets,
        profile.abuse_targets,
        profile.self_harm_methods,
    )
    for row, members in enumerate(sets):
        if members is not None:
            bits[:, row, column] = sum(1 << member for member in members)
    if person.sex is not None:
        _set_sex(person.sex, column, bits)


def _set_sex(sex: Sex, column: int, bits: Floats) -> None:
    is_of, is_not = (Group.GIRLS, Group.BOYS) if sex is Sex.FEMALE else (Group.BOYS, Group.GIRLS)
    for end in (0, 1):
        bits[end, 0, column] = (int(bits[end, 0, column]) | 1 << is_of) & ~(1 << is_not)


def _read_flags(profile: RiskProfile, column: int, flags: Bools) -> None:
    for row, flag in enumerate((profile.targets_younger, profile.fire_intent)):
        if flag is not None:
            flags[:, row, column] = flag
