"""What an SSDA903 return says of each child."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from constraints.vocabulary import Sex
from matcher.entities.episode import Episode
from matcher.records.quality import QualityReport


@dataclass(frozen=True, slots=True)
class MissingEpisode:
    """
    One time away without leave.

    Parameters
    ----------
    kind
        M missing, A away from placement without authorisation.
    starts_on, ends_on
        Days; None for an end that had not come when the return was made.
    line
        Line of the file; 0 where it was not read from one.
    """

    kind: str
    starts_on: date
    ends_on: date | None
    line: int = 0


@dataclass(frozen=True, slots=True)
class LibertyOrder:
    """
    One order that authorises depriving the child of liberty (DoLO).

    Parameters
    ----------
    starts_on, ends_on
        Days; None for an order that was open when the return was made.
    line
        Line of the file; 0 where it was not read from one.
    """

    starts_on: date
    ends_on: date | None
    line: int = 0


@dataclass(frozen=True, slots=True)
class YearOfHealth:
    """
    The OC2 facts, returned for children looked after for the twelve months to 31 March.

    Parameters
    ----------
    sdq_score
        Strengths and difficulties, 0 to 40, 40 the most difficulties.
    sdq_reason
        SDQ1 to SDQ5: why there is no score.
    convicted
        Convicted of, or warned for, an offence in the year.
    health_check, immunisations, teeth_check, health_assessment
        Whether up to date.
    substance_misuse, intervention_received, intervention_offered
        Identified as having a problem, and what followed.
    """

    sdq_score: int | None
    sdq_reason: str | None
    convicted: bool | None
    health_check: bool | None
    immunisations: bool | None
    teeth_check: bool | None
    health_assessment: bool | None
    substance_misuse: bool | None
    intervention_received: bool | None
    intervention_offered: bool | None


@dataclass(frozen=True, slots=True)
class Child903:
    """
    One child of a return. None always means that the return does not say.

    Parameters
    ----------
    child_id
        The authority's number for the child.
    in_header
        False where other tables name a child whom the header does not.
    sex, date_of_birth, ethnicity
        From the header.
    episodes
        By start, then end.
    unaccompanied
        Whether the return lists the child as an unaccompanied asylum-seeking child.
    unaccompanied_until
        Day on which that status ceases or ceased (DUC).
    missing
        By start; None where the return has no missing table.
    health
        None where the child has no OC2 row.
    liberty_orders
        By start; None where the return has no DoLO table.
    """

    child_id: str
    in_header: bool
    sex: Sex | None
    date_of_birth: date | None
    ethnicity: str | None
    episodes: tuple[Episode, ...]
    unaccompanied: bool | None
    unaccompanied_until: date | None
    missing: tuple[MissingEpisode, ...] | None
    health: YearOfHealth | None
    liberty_orders: tuple[LibertyOrder, ...] | None


@dataclass(frozen=True, slots=True)
class Child903Return:
    """
    A whole return.

    Parameters
    ----------
    children
        By the authority's number for the child, in order of the header.
    last_recorded_on
        Latest day on which an episode of the return starts or ends: how old the return is at
        least. None where there is no episode.
    report
        Counts, unknown shares and what a person should look at.
    """

    children: Mapping[str, Child903]
    last_recorded_on: date | None
    report: QualityReport
