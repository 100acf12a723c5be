"""Referrals and a supply become one frame."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from constraints.columns import Children, Counts, Frame, Pairs
from constraints.compatibility.measures import Measures
from constraints.logic import Interval, Truth
from constraints.settings import childrens_home
from constraints.vocabulary import Answer, Domain, Mitigation
from matcher.entities import Referral
from matcher.frame.between import between_of
from matcher.frame.days import day_number
from matcher.frame.pairs import pair_columns
from matcher.frame.people import people_table
from matcher.frame.referral import referral_columns
from matcher.frame.said import names_compared
from matcher.frame.standing import ADULT_YEARS, Standing, grave
from matcher.frame.supply import Supply

CHILD_YEARS = 18
CLEARED = (Answer.CLEAR, Answer.CLEAR_WITH_MITIGATIONS)
EXPLOITED = (Domain.HAS_BEEN_SEXUALLY_EXPLOITED, Domain.HAS_BEEN_CRIMINALLY_EXPLOITED)


def frame_of(referrals: Sequence[Referral], supply: Supply) -> Frame:
    """
    Build the frame of referrals that are decided on one day and start on one day.

    Parameters
    ----------
    referrals
        At least one, all with the same `decided_on` and `starts_on`.
    supply
        The prepared homes.

    Raises
    ------
    ValueError
        No referral, or days that differ.
    """
    days = {(referral.decided_on, referral.starts_on) for referral in referrals}
    if len(days) != 1:
        raise ValueError("A frame holds referrals of one pair of days: decided on, starts on.")
    decided_on, starts_on = days.pop()
    standing = supply.on(decided_on, starts_on)
    people = people_table(
        [referral.child for referral in referrals],
        [day_number(decided_on)] * len(referrals),
        oldest_years=CHILD_YEARS,
    ).on(day_number(decided_on), day_number(starts_on))
    pairs = pair_columns(referrals, _exploited(people), supply, standing)
    return Frame(
        child=people,
        referral=referral_columns(referrals),
        homes=standing.homes,
        pairs=pairs,
        counts=_counts(people, standing, pairs),
        residents=standing.residents,
        resident_home=standing.resident_home,
        between=between_of(referrals, people, names_compared(referrals, supply), standing),
        lifted=standing.lifted,
    )


def _exploited(people: Children) -> Truth:
    either = [people.graded(domain).at_least(1.0) for domain in EXPLOITED]
    return either[0] | either[1]


def _counts(people: Children, standing: Standing, pairs: Pairs) -> Counts:
    adult = people.age_years.at_least(ADULT_YEARS)
    people_after = _people_after(standing, pairs)
    grave_after = standing.grave.plus(_one(grave(people)))
    # Children who are still to come do not yet outnumber the adults.
    children = standing.children_by_start.plus(_one(~adult))
    adults = standing.adults.plus(_one(adult))
    return Counts(
        children_before=standing.children,
        adults_before=standing.adults,
        children_after=_beside(adults, children, people_after),
        adults_after=_beside(children, adults, people_after),
        people_after=people_after,
        places=standing.homes.registered_places,
        check_clear=pairs.residents_check.is_in(*CLEARED).surely,
        childrens_home=childrens_home(standing.homes),
        grave_after=Interval(grave_after.low, np.minimum(grave_after.high, people_after.high)),
        staggered=Measures.of(standing.homes).standing(Mitigation.STAGGERED_ADMISSION),
    )


def _people_after(standing: Standing, pairs: Pairs) -> Interval:
    """Count all who would live there; a home with a place free is not full without the child."""
    people, places = standing.people, standing.homes.registered_places
    room = np.maximum(places.high - 1.0, people.low)
    free = pairs.place_free.surely
    high = np.where(free, np.minimum(people.high, room), people.high)
    return Interval(people.low + 1.0, high + 1.0)


def _beside(others: Interval, some: Interval, everyone: Interval) -> Interval:
    """Count some of those who live there: no more than everyone there without the others."""
    return Interval(some.low, np.minimum(some.high, everyone.high - others.low))


def _one(holds: Truth) -> Interval:
    return Interval(holds.surely.astype(np.float64), holds.possibly.astype(np.float64))
