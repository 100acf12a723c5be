"""The authority's request for a place for a child, from a date."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from constraints.vocabulary import (
    Answer,
    ClinicalTask,
    Company,
    Culture,
    LegalStatus,
    Mitigation,
    MitigationState,
    Need,
    RoomFeature,
    SexTaken,
    Wish,
)
from matcher.entities.child import Child
from matcher.entities.order import Order, Ring
from matcher.entities.where import Where


@dataclass(frozen=True, slots=True)
class School:
    """
    The child's school.

    Parameters
    ----------
    where
        Where it is; None where not known.
    must_continue
        Whether this school is to be kept; None where not decided.
    key_stage_4
        Whether the child is in years 10 or 11; None where not known.
    primary
        Whether of primary school age; None where not known.
    """

    where: Where | None
    must_continue: bool | None
    key_stage_4: bool | None
    primary: bool | None


@dataclass(frozen=True, slots=True)
class Wishes:
    """
    Wishes and feelings about the move: the child's, and those of the parents.

    Parameters
    ----------
    text
        The child's words; None where they cannot be ascertained.
    on, by
        When ascertained, or found not to be ascertainable, and by which role.
    homes, areas
        What the child says of named homes (URN) and areas (ONS code).
    not_ascertainable
        Why the child's cannot be ascertained; None where they were.
    parents_on, parents_by
        When and by which role the wishes and feelings of the parents, and of others with parental
        responsibility, were ascertained, or found not to be ascertainable; None where neither.
    parents_not_ascertainable
        Why theirs cannot be ascertained; None where they were.
    """

    text: str | None
    on: date
    by: str
    homes: dict[str, Wish] = field(default_factory=dict)
    areas: dict[str, Wish] = field(default_factory=dict)
    not_ascertainable: str | None = None
    parents_on: date | None = None
    parents_by: str | None = None
    parents_not_ascertainable: str | None = None


@dataclass(frozen=True, slots=True)
class SecureGrounds:
    """
    Whether it appears that a limb of Children Act 1989 s. 25(1) is met.

    A child may not be kept in secure accommodation unless it appears; None is that nobody has
    recorded that it does, and then it does not.

    Parameters
    ----------
    absconding
        History of absconding, likely to abscond from elsewhere, and then significant harm.
    injury
        Likely to injure self or others if kept elsewhere.
    likely_to_abscond
        Likely to abscond from elsewhere, with or without a history (1991 regulations, reg. 6).
    """

    absconding: bool | None = None
    injury: bool | None = None
    likely_to_abscond: bool | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """Days on which what a gate asks for was recorded on the referral; None where it was not."""

    family_option_on: date | None = None
    kin_considered_on: date | None = None
    plan_signed_on: date | None = None
    iro_informed_on: date | None = None
    suitability_on: date | None = None
    out_of_area_reason_on: date | None = None
    outside_england_and_wales_approval_on: date | None = None


@dataclass(frozen=True, slots=True)
class History:
    """
    What past placements come to; each None where not known.

    Parameters
    ----------
    moves_total, moves_12_months
        Changes of address.
    moves_total_at_least, moves_12_months_at_least
        What a part of the record shows, where the whole is not known.
    disruption_share
        Share of ended placements that ended by disruption, in [0, 1].
    shortest_stay_days
        Days.
    shortest_stay_at_most_days
        The shortest of the stays on record, where the record is not whole.
    stays_under_7_days
        Stays on record that ended within a week; where the record is not whole there may be others.
    current_stay_days
        Days since the child came to where they live.
    missing_12_months
        Times on record in the last twelve months, missing or away without authorisation.
    miles_trend
        Miles farther from the origin with each placement, where three or more are known; below 0
        nearer.
    """

    moves_total: int | None = None
    moves_12_months: int | None = None
    disruption_share: float | None = None
    shortest_stay_days: int | None = None
    moves_total_at_least: int | None = None
    moves_12_months_at_least: int | None = None
    shortest_stay_at_most_days: int | None = None
    stays_under_7_days: int | None = None
    current_stay_days: int | None = None
    missing_12_months: int | None = None
    miles_trend: float | None = None


@dataclass(frozen=True, slots=True)
class ImpactAssessment:
    """A registered manager's assessment of what the child's coming would mean for a home."""

    urn: str
    on: date


@dataclass(frozen=True, slots=True)
class RivalTerritory:
    """
    An area held by a group that is a rival of the child's.

    Parameters
    ----------
    zone
        Rings as of `Order`.
    confirmed_on
        Day the police confirmed it; None where it is claimed and no more.
    """

    zone: tuple[Ring, ...]
    confirmed_on: date | None = None


@dataclass(frozen=True, slots=True)
class AdultRiskCheck:
    """A check of the people of 18 or over who live in a home against this child."""

    urn: str
    on: date


@dataclass(frozen=True, slots=True)
class Refusal:
    """A home that has already refused this child."""

    urn: str
    on: date
    reason: str


@dataclass(frozen=True, slots=True)
class Reply:
    """
    What a home answered when it was asked about this child.

    Parameters
    ----------
    urn
        The home.
    at, live_until
        When it answered, and until when that may be relied on; Europe/London.
    place_from
        First day a place is free; None where there is none or it was not said.
    no_place
        Whether the home said it has no place.
    age_from_years, age_to_years, sex_taken
        Whom it takes, where said.
    residents_check
        Its own check of its residents against this child, as a code.
    mitigations
        Where each stands, as it says: in place, can be arranged, cannot.
    names_compared
        Whether the authority compared who lives there with the people and groups that this child is
        kept from, and found none of them.
    conditions_clear
        Whether it says that no condition of its registration bears on this child.
    needs, tasks
        Needs it says it meets, tasks it says staff can do.
    refuses
        Reason in words where it refuses the child.
    yes_if
        Condition in words under which it would take the child.
    """

    urn: str
    at: datetime
    live_until: datetime
    place_from: date | None = None
    no_place: bool = False
    age_from_years: int | None = None
    age_to_years: int | None = None
    sex_taken: SexTaken | None = None
    residents_check: Answer | None = None
    names_compared: bool | None = None
    conditions_clear: bool | None = None
    mitigations: dict[Mitigation, MitigationState] = field(default_factory=dict)
    needs: dict[Need, bool] = field(default_factory=dict)
    tasks: dict[ClinicalTask, bool] = field(default_factory=dict)
    refuses: str | None = None
    yes_if: str | None = None

    @property
    def would_take(self) -> bool:
        """Whether it gives a place or a clear check of residents, and does not refuse."""
        clear = self.residents_check in (Answer.CLEAR, Answer.CLEAR_WITH_MITIGATIONS)
        return self.refuses is None and (clear or self.place_from is not None)


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
    deprivation_of_liberty
        Whether an order authorises a deprivation of liberty; None where not asked.
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
    hotspots: tuple[Where, ...] | None = None
    rival_territories: tuple[RivalTerritory, ...] = ()
    wishes: Wishes | None = None
    relations_checked_on: date | None = None
    evidence: Evidence = Evidence()
    history: History = History()
    planned_weeks: float | None = None
    impact_assessments: tuple[ImpactAssessment, ...] = ()
    adult_risk_checks: tuple[AdultRiskCheck, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    replies: tuple[Reply, ...] = ()
    deprivation_of_liberty: bool | None = None
