"""What homes, managers and the police have said about a child and a home."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from constraints.vocabulary import (
    Answer,
    ClinicalTask,
    HomeFact,
    Mitigation,
    MitigationState,
    Need,
    SexTaken,
)
from matcher.entities.order import Ring


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
    needs, tasks, facts
        Needs it says it meets, tasks it says staff can do, what it says is so of it.
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
    facts: dict[HomeFact, bool] = field(default_factory=dict)
    refuses: str | None = None
    yes_if: str | None = None

    @property
    def would_take(self) -> bool:
        """Whether it gives a place or a clear check of residents, and does not refuse."""
        clear = self.residents_check in (Answer.CLEAR, Answer.CLEAR_WITH_MITIGATIONS)
        return self.refuses is None and (clear or self.place_from is not None)
