"""What a child who may have been trafficked, or came alone, needs in the first days."""

from __future__ import annotations

from constraints.columns import Frame, Referral
from constraints.compatibility.measures import Measures
from constraints.logic import Truth
from constraints.vocabulary import Circumstance, HomeFact, Mitigation, Record


def may_be_sought(referral: Referral) -> Truth:
    """Whether there are signs of trafficking, or the child is unaccompanied; (referred, 1)."""
    return referral.is_so(Circumstance.TRAFFICKING_INDICATED) | referral.unaccompanied


def arrival_open(frame: Frame) -> Truth:
    """
    Whether something a safe arrival needs is missing; shape (referred, homes).

    A plan for the first 72 hours on record, staff awake at night, and a home that keeps its address
    to itself. What a home can still arrange is undecided, and asked.
    """
    awake = Measures.of(frame.homes).standing(Mitigation.WAKING_NIGHT_STAFF)
    ready = awake & frame.homes.is_so(HomeFact.TAKES_CONFIDENTIALLY)
    return may_be_sought(frame.referral) & ~(ready & frame.referral.has(Record.ARRIVAL_PLAN))
