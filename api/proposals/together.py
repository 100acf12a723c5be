"""One home as it will be when the child comes: with the children confirmed for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

import numpy as np

from api.proposals.proposal import Proposal
from matcher.allocate.newcomers import as_resident, newcomers_of
from matcher.allocate.pool import pool_of
from matcher.calendar import day_of
from matcher.engine import Engine
from matcher.entities import Referral, Resident, Snapshot
from matcher.frame import prepare


@dataclass(frozen=True, slots=True)
class Confirmed:
    """A child confirmed for the same home, and when that was."""

    referral: Referral
    at: datetime


@dataclass(frozen=True, slots=True)
class Clash:
    """Two children whom the home has not been asked about together, and who may not be."""

    surely: bool


def home_with(
    snapshot: Snapshot, referral: Referral, urn: str, confirmed: Sequence[Confirmed]
) -> Snapshot:
    """
    Give one home alone, with those who live there and those who are confirmed to come.

    Parameters
    ----------
    snapshot
        The supply.
    referral
        The child proposed, who is left out.
    urn
        The home.
    confirmed
        Children confirmed for this home, whether or not the supply lists them yet. They count as
        living there, whichever of the two comes first.

    Raises
    ------
    ValueError
        One of them is the child proposed.
    """
    own = referral.child.reference
    if any(other.referral.child.reference == own for other in confirmed):
        raise ValueError("A child is not confirmed beside themselves.")
    living = [one for one in snapshot.residents if one.urn == urn and one.person != own]
    listed = {one.person for one in living}
    coming = (_coming(other, referral, urn) for other in confirmed)
    return replace(
        snapshot,
        homes=tuple(home for home in snapshot.homes if home.urn == urn),
        vacancies=tuple(one for one in snapshot.vacancies if one.urn == urn),
        residents=(*living, *(one for one in coming if one.person not in listed)),
    )


def _coming(other: Confirmed, referral: Referral, urn: str) -> Resident:
    """Give somebody confirmed as one who lives there: the group changed on the day of that."""
    resident = as_resident(other.referral, urn)
    there = min(day_of(other.at), other.referral.starts_on, referral.starts_on)
    return replace(resident, lives_there_from=there)


def knew_all(proposal: Proposal, confirmed: Sequence[Confirmed]) -> bool:
    """Say whether the home's yes, if there is one, came after everybody else was confirmed."""
    accepted = proposal.accepted
    return accepted is None or all(one.at <= accepted.at for one in confirmed)


def clash_of(
    engine: Engine, referral: Referral, confirmed: Sequence[Confirmed], since: datetime, on: date
) -> Clash | None:
    """
    Say whether a child confirmed since the home's yes may not live there with this one.

    Two newcomers are judged as in an allocation: by the matching matrix and the steps that the home
    has, whatever it said of those who lived there when it answered. They clash where they may not
    live together, where that is not decided, where both managers would have to sign, and where a
    risk would remain so grave that people weigh it with both children in view.

    Parameters
    ----------
    engine
        The one home.
    referral
        The child proposed.
    confirmed
        The others.
    since
        When the home said yes: of a child confirmed before, it knew.
    on
        The day.
    """
    found = [_clash(engine, referral, one.referral, on) for one in confirmed if one.at > since]
    clashes = [one for one in found if one is not None]
    return Clash(any(one.surely for one in clashes)) if clashes else None


def _clash(engine: Engine, referral: Referral, other: Referral, on: date) -> Clash | None:
    both = [replace(one, starts_on=max(one.starts_on, on)) for one in (referral, other)]
    found = newcomers_of(engine, pool_of(both, on), np.ones((2, 1), np.bool_), np.array([2]))
    if not (found.apart(undecided=False) | found.gate.possibly).any():
        return None
    return Clash(bool((found.bar.surely | found.grave.surely).any()))


def engine_of(engine: Engine, snapshot: Snapshot) -> Engine:
    """Give the engine over another supply, with the same rules, points and travel."""
    return replace(engine, supply=prepare(snapshot, engine.supply.network))
