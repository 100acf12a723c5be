"""The authority's request for a place for a child, from a date."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from constraints.vocabulary import (
    Circumstance,
    ClinicalTask,
    Company,
    Culture,
    LegalStatus,
    Need,
    Record,
    RoomFeature,
)
from matcher.entities.child import Child
from matcher.entities.order import Order
from matcher.entities.referral.circumstances import History, School, SecureGrounds, Wishes
from matcher.entities.referral.done import DutyDone
from matcher.entities.referral.said import (
    AdultRiskCheck,
    ImpactAssessment,
    Refusal,
    Reply,
    RivalTerritory,
)
from matcher.entities.referral.situation import HomePaper, Hotspot, Service

ELSEWHERE = "elsewhere"
"""In place of a URN: the child lives in no children's home."""


@dataclass(frozen=True, slots=True)
class Referral:
    """
    A request for a place for a child.

    Parameters
    ----------
    reference
        Opaque.
    child
        The child.
    responsible_authority
        ONS code of the authority that looks after the child.
    decided_on, starts_on
        The day the decision is made under, and the day the placement is to start.
    emergency
        Whether made in an emergency; None where not said.
    legal_status
        SSDA903 code; None where not known.
    orders
        Requirements in force or to come; `orders_checked_on` is None where nobody checked.
    essential_needs, desirable_needs, room_features, clinical_tasks, culture_needs
        What the child needs. Silence is not "none": `needs_checked_on` is None where nobody went
        through the list.
    address_confidential
        Whether the address is withheld because telling it would put the child at risk (CPR 2010
        reg. 13(3)); None where not decided.
    avoid_urns, avoid_checked_on
        Homes whose address is known to people who exploit the child; None where nobody checked.
    hotspots
        Dated places of exploitation that matter to this child; None where no layer was read.
    rival_territories
        Areas of groups that are rivals of the child's.
    circumstances
        What is so of the child's situation, and what is not. Silence is not "no":
        `circumstances_checked_on` is None where nobody went through the list.
    secure_hours
        Hours in secure accommodation without an order of the court in the 28 days before the start.
    services
        Services the child is to keep; None where nobody said which.
    evidence
        Day on which each paper or approval was recorded; what is left out is not on record.
    home_records
        Papers and decisions about the child and one home.
    done
        Tasks done and approvals given; what is left out is not on record as done.
    looked_after_from, last_review_on
        Day on which the child became looked after this time; day of the last review of the case.
    release_on, discharge_on
        Day of release from custody, and of discharge from a mental health ward; None where not
        known or none is to come.
    lives_at
        URN of the home the child lives in now; `ELSEWHERE` where that is no children's home; None
        where not known.
    relations_checked_on
        Day somebody went through brothers, sisters and children to be kept apart; None where
        nobody did.
    """

    reference: str
    child: Child
    responsible_authority: str
    decided_on: date
    starts_on: date
    emergency: bool | None
    legal_status: LegalStatus | None
    orders: tuple[Order, ...] = ()
    orders_checked_on: date | None = None
    essential_needs: frozenset[Need] = frozenset()
    desirable_needs: frozenset[Need] = frozenset()
    room_features: frozenset[RoomFeature] = frozenset()
    clinical_tasks: frozenset[ClinicalTask] = frozenset()
    culture_needs: frozenset[Culture] = frozenset()
    needs_checked_on: date | None = None
    needs_care: bool | None = None
    address_confidential: bool | None = None
    company: Company | None = None
    claims_regulation_27b: bool = False
    secure: SecureGrounds = SecureGrounds()
    age_disputed: bool | None = None
    unaccompanied: bool | None = None
    youth_justice_open: bool | None = None
    school: School | None = None
    has_school: bool | None = None
    avoid_urns: frozenset[str] = frozenset()
    avoid_checked_on: date | None = None
    hotspots: tuple[Hotspot, ...] | None = None
    rival_territories: tuple[RivalTerritory, ...] = ()
    wishes: Wishes | None = None
    relations_checked_on: date | None = None
    evidence: Mapping[Record, date] = field(default_factory=dict)
    history: History = History()
    planned_weeks: float | None = None
    impact_assessments: tuple[ImpactAssessment, ...] = ()
    adult_risk_checks: tuple[AdultRiskCheck, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    replies: tuple[Reply, ...] = ()
    circumstances: Mapping[Circumstance, bool] = field(default_factory=dict)
    circumstances_checked_on: date | None = None
    secure_hours: float | None = None
    services: tuple[Service, ...] | None = None
    home_records: tuple[HomePaper, ...] = ()
    done: tuple[DutyDone, ...] = ()
    looked_after_from: date | None = None
    last_review_on: date | None = None
    release_on: date | None = None
    discharge_on: date | None = None
    lives_at: str | None = None
