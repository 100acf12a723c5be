"""A home: what it is, whom it takes, what it says it can do, and its record."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from constraints.vocabulary import (
    ClinicalTask,
    Condition,
    Country,
    Culture,
    HomeFact,
    HomeKind,
    Mitigation,
    MitigationState,
    Need,
    RegistrationStatus,
    SexTaken,
)
from constraints.vocabulary import Grade as Judgement
from matcher.entities.place import Place
from matcher.entities.where import Where


@dataclass(frozen=True, slots=True)
class HomeMitigation:
    """
    What a home has or can put in place.

    Parameters
    ----------
    mitigation
        Which.
    state
        Verified, can be arranged, cannot.
    by, on
        Role and day of who verified or said so. A step verified by nobody, or only after the
        start, counts as one that can be arranged.
    until
        First day it no longer stands; None where open.
    """

    mitigation: Mitigation
    state: MitigationState
    by: str | None = None
    on: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class HomeCondition:
    """
    A condition of registration.

    Parameters
    ----------
    condition
        What it comes to, or `Condition.UNREAD` for words nobody has read into a form.
    text
        The words.
    child
        For a named child: the reference.
    """

    condition: Condition
    text: str
    child: str | None = None


@dataclass(frozen=True, slots=True)
class Home:
    """
    A registered children's home, or another setting that may be asked about.

    Mappings hold what the home's statement of purpose says; what is left out is not known.
    Everything with None is not known.

    Parameters
    ----------
    urn
        Ofsted's unique reference number: seven digits, or SC and six.
    name
        None where withheld.
    kind, country, status
        What it is, where, and its standing with the regulator.
    where
        Location; None where not known.
    authority
        ONS code of the authority whose area it lies in.
    registered_on
        Day of registration.
    registered_places
        Number of places.
    age_from_years, age_to_years, sex_taken
        Whom the statement of purpose takes; ages inclusive whole years.
    needs, tasks, culture
        What it says it meets, can do, offers.
    mitigations, conditions
        As above. `conditions_listed` says whether all conditions are listed.
    places
        Its places, where described.
    solo
        Whether a child would live there alone.
    lets_to_adults
        See `constraints.columns.Homes`.
    facts
        What is so of the home, and what is not; what is left out is not known.
    last_admission_on, last_incident_on
        Day of the last admission, and of the last serious incident or run of restraints; None with
        `last_admission_known` or `last_incident_known` false where not known, else never.
    police_callouts_last_year
        Times the police were called to it in the last twelve months.
    independent_report_on, quality_review_on
        Days of the independent person's latest report and of the home's latest own review of its
        quality (CHR 2015 regs 44, 45).
    staffing_changed_on
        Day on which its manager or the staff that steps rest on last changed: what was verified
        before it is a question again (handbook 2.4). None where nobody said that they did.
    suicide_attempt_on
        Day somebody there last took or tried to take their own life; None with
        `suicide_attempt_known` false where not known.
    suicide_attempt_known
        Whether it is known if anybody did.
    overall_grade, helped_grade, inspected_on
        Latest full inspection.
    median_stay_days, disruption_share, staff_turnover
        Its record.
    location_reviewed_on
        Latest annual review of the location.
    short_breaks_only, multi_building
        Whether it takes short breaks alone; whether it is several buildings under one registration.
    residents_listed
        Whether every child who lives there is among the residents of the snapshot.
    sector
        Local authority, private, voluntary ...; as published.
    telephone, email
        How to ring or write to it; no list that is published tells.
    weekly_fee_pence
        Money, shown beside and only ever the last tie-break.
    """

    urn: str
    kind: HomeKind | None
    country: Country | None
    status: RegistrationStatus | None
    where: Where | None = None
    authority: str | None = None
    name: str | None = None
    registered_on: date | None = None
    registered_places: int | None = None
    age_from_years: int | None = None
    age_to_years: int | None = None
    sex_taken: SexTaken | None = None
    needs: dict[Need, bool] = field(default_factory=dict)
    tasks: dict[ClinicalTask, bool] = field(default_factory=dict)
    culture: dict[Culture, bool] = field(default_factory=dict)
    mitigations: tuple[HomeMitigation, ...] = ()
    conditions: tuple[HomeCondition, ...] = ()
    conditions_listed: bool = False
    places: tuple[Place, ...] = ()
    solo: bool | None = None
    lets_to_adults: bool | None = None
    facts: dict[HomeFact, bool] = field(default_factory=dict)
    last_admission_on: date | None = None
    last_admission_known: bool = False
    last_incident_on: date | None = None
    last_incident_known: bool = False
    police_callouts_last_year: int | None = None
    independent_report_on: date | None = None
    quality_review_on: date | None = None
    staffing_changed_on: date | None = None
    suicide_attempt_on: date | None = None
    suicide_attempt_known: bool = False
    overall_grade: Judgement | None = None
    helped_grade: Judgement | None = None
    inspected_on: date | None = None
    median_stay_days: float | None = None
    disruption_share: float | None = None
    staff_turnover: float | None = None
    location_reviewed_on: date | None = None
    short_breaks_only: bool | None = None
    multi_building: bool | None = None
    residents_listed: bool = False
    sector: str | None = None
    weekly_fee_pence: int | None = None
    telephone: str | None = field(default=None, repr=False)
    email: str | None = field(default=None, repr=False)
