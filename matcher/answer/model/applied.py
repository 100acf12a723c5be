"""What every rule came to at one home, and how old the facts are; for whoever checks an answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

Value = float | str | bool | None


class Outcome(Enum):
    """What a rule came to."""

    MET = "met"
    BREACHED = "breached"
    UNDECIDED = "undecided"
    SETTLED = "settled by the home's check"
    """Of a row: open, until the home checked those who live there and answered clear with steps."""
    NOT_IN_FORCE = "not in force"


@dataclass(frozen=True, slots=True)
class Span:
    """The least and the most that something can be; None for without end (no place so near)."""

    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Applied:
    """
    One rule of the catalogue, or one row of the matching matrix, at one home.

    Parameters
    ----------
    rule, handbook, title, effect
        Which rule, and what its breach does.
    row_of_the_matrix
        Whether it is a row of the matching matrix; then `outcome` says whether it fires.
    outcome
        Whether it is met. A row that fires and a rule that is breached are both "breached"; a row
        that a home's check settled with steps is neither.
    finding
        Share of breach in [0, 1]; of a row, of its bar. None where there is none.
    gate
        Of a row: whether the two managers sign. None for rules and for rows without.
    residual
        Of a row: half levels it leaves, 0 to 6. None for rules, and where it may not be told.
    points
        Of a cost: whole points.
    facts
        What the finding rests on, by name. None where the reader may not know it.
    parameters
        Numbers of local policy that it used.
    asked_of
        Where undecided: who can answer.
    source, provision, url, evidence
        Where it comes from, and whether that was read.
    since, until
        First day in force, and first day no longer in force.
    """

    rule: str
    handbook: tuple[str, ...]
    title: str
    effect: str
    row_of_the_matrix: bool
    outcome: Outcome
    finding: Span | None
    gate: Span | None
    residual: Span | None
    points: Span | None
    facts: dict[str, Span | Value] | None
    parameters: dict[str, str]
    asked_of: str | None
    source: str
    provision: str
    url: str
    evidence: str
    since: date | None
    until: date | None


@dataclass(frozen=True, slots=True)
class Dated:
    """
    One fact with a date on the record.

    Parameters
    ----------
    of
        "child", "home", or "home and child".
    fact
        What it is.
    on
        The day it speaks of, or was recorded.
    age_days
        Days from then to the day of the decision; below 0 where it lies after it.
    said_by
        A role; None where not recorded.
    until
        Last day it may be relied on; None where none was given.
    """

    of: str
    fact: str
    on: date
    age_days: int
    said_by: str | None
    until: date | None
