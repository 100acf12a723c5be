"""Homes as columns."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from typing import TypeVar

import numpy as np

from constraints.arrays import Bools, Floats, Ints
from constraints.columns import Homes
from constraints.days import earliest_within
from constraints.logic import NOT_KNOWN, Coded, Interval, Truth
from constraints.vocabulary import (
    ClinicalTask,
    Condition,
    Culture,
    HomeFact,
    Mitigation,
    MitigationState,
    Need,
    RegistrationStatus,
)
from matcher.entities import Home, HomeMitigation
from matcher.frame.days import day_number
from matcher.frame.home_days import Comings, HomeDays, home_days, police_callouts_per_place

Code = TypeVar("Code", bound=IntEnum)
RECENT_MONTHS = 6
"""An attempt at suicide in the home counts for so long (handbook M-24)."""


@dataclass(frozen=True, slots=True)
class HomeTable:
    """
    What is known of homes, before a day is fixed.

    Parameters
    ----------
    fixed
        The columns; those that turn on a day are filled by `on`.
    mitigation, mitigation_until
        Shape (mitigations, homes): state, and first day it no longer stands (inf where open).
    verified_on
        Shape (mitigations, homes): day it was verified, inf where nobody says by whom and when;
        -inf where not said to be verified.
    reviewed_year
        Shape (homes,): year of the latest location review, nan where not known.
    suicide_day
        Shape (homes,): day of the latest attempt at suicide; -inf where known never, nan where not
        known.
    registered_on
        Shape (homes,): day of registration, -inf where not known.
    days
        Of admissions, incidents and reports.
    """

    fixed: Homes
    mitigation: Ints
    mitigation_until: Floats
    verified_on: Floats
    reviewed_year: Floats
    suicide_day: Floats
    registered_on: Floats
    days: HomeDays

    def on(
        self, decided_on: date, starts_on: float, residents_listed: Truth, group: Comings
    ) -> Homes:
        """Give the columns on a day."""
        # What is verified only after the start is not in place at the start, but may come to be.
        to_come = self.verified_on > starts_on
        state = np.where(to_come, int(MitigationState.CAN_BE_ARRANGED), self.mitigation)
        lapsed = self.mitigation_until <= starts_on
        standing = np.where(lapsed, NOT_KNOWN, state)[:, None, :]
        reviewed = self.reviewed_year >= decided_on.year - 1
        known = ~np.isnan(self.reviewed_year)
        names = {name: getattr(self.fixed, name) for name in self.fixed.__slots__}
        names["status"] = Coded(self._status(starts_on))
        names["mitigation"] = Coded(standing)
        names["location_reviewed"] = Truth(reviewed[None], (reviewed | ~known)[None])
        attempted = self.suicide_day >= earliest_within(day_number(decided_on), RECENT_MONTHS)
        asked = ~np.isnan(self.suicide_day)
        names["suicide_attempted"] = Truth(attempted[None], (attempted | ~asked)[None])
        names["residents_listed"] = residents_listed
        names["fact"] = self._facts(group.ending)
        names["days_since_admission"] = self.days.since_admission(starts_on, group.arrived)
        names["days_since_incident"] = self.days.since_incident(starts_on)
        decided = day_number(decided_on)
        for grade in ("overall_grade", "helped_grade"):
            names[grade] = self.days.graded(getattr(self.fixed, grade), decided)
        names["independent_report_days"] = self.days.since_report(decided)
        names["quality_review_days"] = self.days.since_review(decided)
        return Homes(**names)

    def _facts(self, ending: Bools) -> Truth:
        """Give the facts of homes; that a listed child is to leave soon is seen by itself."""
        surely, possibly = self.fixed.fact.surely.copy(), self.fixed.fact.possibly.copy()
        surely[HomeFact.GRIEF_OR_ENDING, 0] |= ending
        possibly[HomeFact.GRIEF_OR_ENDING, 0] |= ending
        return Truth(surely, possibly)

    def _status(self, starts_on: float) -> Ints:
        """Give the standing on a day: a home registered later is not yet registered on it."""
        code = self.fixed.status.code
        early = (self.registered_on > starts_on)[None] & (code == RegistrationStatus.ACTIVE)
        return np.where(early, int(RegistrationStatus.NOT_REGISTERED), code)


def home_table(homes: Sequence[Home]) -> HomeTable:
    """Read homes into a table, in the order given."""
    mitigation, until, verified = _mitigations(homes)
    reviewed = [h.location_reviewed_on.year if h.location_reviewed_on else np.nan for h in homes]
    yes = np.ones((1, len(homes)), dtype=np.bool_)
    fixed = Homes(
        kind=_codes(homes, lambda h: h.kind),
        country=_codes(homes, lambda h: h.country),
        status=_codes(homes, lambda h: h.status),
        age_from_years=_numbers(homes, lambda h: h.age_from_years, high=18.0),
        age_to_years=_numbers(homes, lambda h: h.age_to_years, high=25.0),
        sex_taken=_codes(homes, lambda h: h.sex_taken),
        registered_places=_numbers(homes, lambda h: h.registered_places),
        meets_need=_says(homes, lambda h: h.needs, Need),
        does_task=_says(homes, lambda h: h.tasks, ClinicalTask),
        meets_culture=_says(homes, lambda h: h.culture, Culture),
        mitigation=Coded(mitigation[:, None, :]),
        condition=_conditions(homes),
        solo=_flags(homes, lambda h: h.solo),
        lets_to_adults=_flags(homes, lambda h: h.lets_to_adults),
        suicide_attempted=Truth.known(yes),
        overall_grade=_codes(homes, lambda h: h.overall_grade),
        helped_grade=_codes(homes, lambda h: h.helped_grade),
        median_stay_days=_numbers(homes, lambda h: h.median_stay_days),
        disruption_share=_numbers(homes, lambda h: h.disruption_share, high=1.0),
        staff_turnover=_numbers(homes, lambda h: h.staff_turnover, high=1.0),
        location_reviewed=Truth.known(yes),
        residents_listed=Truth.known(yes),
        fact=_says(homes, lambda h: h.facts, HomeFact),
        days_since_admission=_numbers(homes, lambda _: None),
        days_since_incident=_numbers(homes, lambda _: None),
        police_callouts_per_place=police_callouts_per_place(homes),
        independent_report_days=_numbers(homes, lambda _: None),
        quality_review_days=_numbers(homes, lambda _: None),
    )
    registered = [day_number(h.registered_on) if h.registered_on else -np.inf for h in homes]
    return HomeTable(
        fixed,
        mitigation,
        until,
        verified,
        np.array(reviewed, dtype=np.float64),
        np.array([_suicide_day(home) for home in homes], dtype=np.float64),
        np.array(registered, dtype=np.float64),
        home_days(homes),
    )


def _suicide_day(home: Home) -> float:
    if home.suicide_attempt_on is not None:
        return day_number(home.suicide_attempt_on)
    return -np.inf if home.suicide_attempt_known else np.nan


def _codes(homes: Sequence[Home], read: Callable[[Home], IntEnum | None]) -> Coded:
    given = [read(home) for home in homes]
    codes = [NOT_KNOWN if code is None else code for code in given]
    return Coded(np.array([codes], dtype=np.int64))


def _numbers(
    homes: Sequence[Home], read: Callable[[Home], float | None], *, high: float = np.inf
) -> Interval:
    given = [read(home) for home in homes]
    lows = [0.0 if value is None else value for value in given]
    highs = [high if value is None else value for value in given]
    return Interval(np.array([lows], dtype=np.float64), np.array([highs], dtype=np.float64))


def _flags(homes: Sequence[Home], read: Callable[[Home], bool | None]) -> Truth:
    given = [read(home) for home in homes]
    surely = np.array([[value is True for value in given]], dtype=np.bool_)
    possibly = np.array([[value is not False for value in given]], dtype=np.bool_)
    return Truth(surely, possibly)


def _says(
    homes: Sequence[Home], read: Callable[[Home], Mapping[Code, bool]], codes: type[Code]
) -> Truth:
    surely = np.zeros((len(codes), 1, len(homes)), dtype=np.bool_)
    possibly = np.ones_like(surely)
    for column, home in enumerate(homes):
        for code, said in read(home).items():
            surely[code, 0, column] = possibly[code, 0, column] = said
    return Truth(surely, possibly)


def _mitigations(homes: Sequence[Home]) -> tuple[Ints, Floats, Floats]:
    state = np.full((len(Mitigation), len(homes)), NOT_KNOWN, dtype=np.int64)
    until = np.full((len(Mitigation), len(homes)), np.inf)
    verified = np.full((len(Mitigation), len(homes)), -np.inf)
    for column, home in enumerate(homes):
        if home.solo is not None:
            alone = MitigationState.VERIFIED if home.solo else MitigationState.CANNOT
            state[Mitigation.SOLO, column] = alone
        for step in home.mitigations:
            state[step.mitigation, column] = step.state
            if step.state is not MitigationState.VERIFIED:
                continue
            ends = _stands_until(home, step)
            if ends is not None:
                until[step.mitigation, column] = day_number(ends)
            if step.by is None or step.on is None:
                verified[step.mitigation, column] = np.inf
            else:
                verified[step.mitigation, column] = day_number(step.on)
    # Who cannot have one member of staff awake cannot have two, though nobody asked about two.
    two = state[Mitigation.TWO_WAKING_NIGHT_STAFF]
    none = state[Mitigation.WAKING_NIGHT_STAFF] == MitigationState.CANNOT
    two[none & (two == NOT_KNOWN)] = MitigationState.CANNOT
    return state, until, verified


def _stands_until(home: Home, step: HomeMitigation) -> date | None:
    """Give the first day on which a verified step no longer stands; None where that is open."""
    changed = home.staffing_changed_on
    if changed is None or step.on is None or step.on >= changed:
        return step.until
    return changed if step.until is None else min(changed, step.until)


def _conditions(homes: Sequence[Home]) -> Truth:
    surely: Bools = np.zeros((len(Condition), 1, len(homes)), dtype=np.bool_)
    possibly = np.zeros_like(surely)
    for column, home in enumerate(homes):
        for condition in home.conditions:
            surely[condition.condition, 0, column] = True
        if home.short_breaks_only:
            surely[Condition.SHORT_BREAKS_ONLY, 0, column] = True
        if home.multi_building:
            surely[Condition.MULTI_BUILDING, 0, column] = True
        # Where nobody listed the conditions there may be one that nobody has read.
        if not home.conditions_listed:
            possibly[Condition.UNREAD, 0, column] = True
            if home.short_breaks_only is None:
                possibly[Condition.SHORT_BREAKS_ONLY, 0, column] = True
            if home.multi_building is None:
                possibly[Condition.MULTI_BUILDING, 0, column] = True
    return Truth(surely, surely | possibly)
