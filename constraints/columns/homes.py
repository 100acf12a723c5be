"""Columns about homes, and about the group that lives in each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from constraints.arrays import Bools, Ints
from constraints.columns.children import Children
from constraints.columns.keeping import Keeping
from constraints.logic import Coded, Interval, Truth
from constraints.vocabulary import HomeFact


@dataclass(frozen=True, slots=True)
class Homes(Keeping):
    """
    Columns about homes. Shape (1, homes).

    Parameters
    ----------
    kind, country, status
        `HomeKind`, `Country`, `RegistrationStatus` on the day the placement starts.
    age_from_years, age_to_years
        Ages the statement of purpose takes, both included, in whole years.
    sex_taken
        `SexTaken`.
    registered_places
        Number of places registered.
    meets_need
        Shape (needs, 1, homes): whether the statement of purpose says the home meets each `Need`.
    does_task
        Shape (tasks, 1, homes): whether staff are competent in each `ClinicalTask`.
    meets_culture
        Shape (cultures, 1, homes).
    mitigation
        Shape (mitigations, 1, homes): `MitigationState` on the day the placement starts.
    condition
        Shape (conditions, 1, homes): whether each `Condition` is on the registration.
    solo
        Whether the child would live there alone.
    lets_to_adults
        Supported accommodation shared with adults who are not in care (handbook L-08).
    suicide_attempted
        Whether somebody there took or tried to take their own life within six months (handbook
        M-24).
    overall_grade, helped_grade
        `Grade`: overall, and how well children are helped and protected.
    median_stay_days
        Median stay of the children who left.
    disruption_share
        Share of its placements that ended by disruption, in [0, 1].
    staff_turnover
        Share of care staff who left within a year, in [0, 1].
    location_reviewed
        Whether the location was reviewed this calendar year or last (CHR 2015 reg. 46).
    residents_listed
        Whether every child living there is listed.
    fact
        Shape (facts, 1, homes): whether each `HomeFact` is so.
    days_since_admission, days_since_incident
        Days from the last admission, and from the last serious incident or run of restraints, to
        the start; infinite where there was none.
    police_callouts_per_place
        Times a year the police were called to the home, for each registered place.
    independent_report_days, quality_review_days
        Days since the independent person's last report and since the home's own last review of
        its quality (CHR 2015 regs 44, 45), at the decision.
    """

    kind: Coded
    country: Coded
    status: Coded
    age_from_years: Interval
    age_to_years: Interval
    sex_taken: Coded
    registered_places: Interval
    meets_need: Truth
    does_task: Truth
    meets_culture: Truth
    mitigation: Coded
    condition: Truth
    solo: Truth
    lets_to_adults: Truth
    suicide_attempted: Truth
    overall_grade: Coded
    helped_grade: Coded
    median_stay_days: Interval
    disruption_share: Interval
    staff_turnover: Interval
    location_reviewed: Truth
    residents_listed: Truth
    fact: Truth
    days_since_admission: Interval
    days_since_incident: Interval
    police_callouts_per_place: Interval
    independent_report_days: Interval
    quality_review_days: Interval

    def is_so(self, fact: HomeFact) -> Truth:
        """Whether something is so of each home; shape (1, homes)."""
        return Truth(self.fact.surely[fact], self.fact.possibly[fact])


@dataclass(frozen=True, slots=True)
class Counts:
    """
    A home's numbers before and after the child comes. Shapes broadcast to (referred, homes).

    Parameters
    ----------
    children_before, adults_before
        People under 18, and 18 or over, living there on the day the placement starts.
    children_after, adults_after
        The same with the child.
    people_after
        All who would live there, the child included; known better than the sum of the two where a
        home says it has a place and not who lives there.
    places
        Registered places.
    check_clear
        Whether the home's own signed check of those who live there found nothing against the child.
    childrens_home
        Whether it is a children's home, which must be wholly or mainly for children.
    grave_after
        Those living there with a level 3 in some domain, the child included.
    staggered
        Whether the child is to move in by steps, with visits and nights before (handbook W10).
    """

    children_before: Interval
    adults_before: Interval
    children_after: Interval
    adults_after: Interval
    people_after: Interval
    places: Interval
    check_clear: Bools
    childrens_home: Truth
    grave_after: Interval
    staggered: Truth


@dataclass(frozen=True, slots=True)
class Lifted:
    """
    What a home's residents come to, row by row of the matching matrix; prepared once per supply.

    Shape (rows, 1, homes), rows in the order of the matrix. Residents not listed count as one
    child about whom nothing is known.

    Parameters
    ----------
    posed
        Whether some resident meets the posing side of the row.
    posed_level
        Greatest level posed among residents who meet it.
    exposed
        Whether some resident meets the exposed side of the row.
    grave
        Shape (1, homes): whether some resident is at level 3 of sexual harm, self-harm or fire.
    posing, exposing
        By id of a row that is judged pair by pair: the few residents who may be on its posing
        side, or on its exposed side. Only saves work: not there where anyone may be, or where
        nobody prepared it.
    """

    posed: Truth
    posed_level: Interval
    exposed: Truth
    grave: Truth
    posing: Mapping[str, Side]
    exposing: Mapping[str, Side]


@dataclass(frozen=True, slots=True)
class Side:
    """
    The residents who may be on one side of a row.

    Parameters
    ----------
    resident
        Shape (people,): their rows among the residents.
    people
        Shape (1, people).
    holds
        Same shape: whether they are on that side.
    """

    resident: Ints
    people: Children
    holds: Truth
