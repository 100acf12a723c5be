"""Random small worlds, and random changes of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import cache

from hypothesis import strategies as st

from constraints.vocabulary import Condition
from fixtures.worlds import referrals, region
from matcher.entities import HomeCondition, Vacancy
from matcher.entities.place import ANY_PLACE
from tests.matcher.frame.small import DECIDED_ON, STARTS_ON

DAYS_OFF = st.integers(-20, 60).map(lambda days: STARTS_ON + timedelta(days=days))


@cache
def donors():
    """Homes and residents to draw from, with all that a made-up region tells of them."""
    return region()


@cache
def asked():
    """Children who ask for a place on the same days as the worlds are looked at."""
    drawn = referrals(donors(), 12, 7)
    return tuple(replace(one, decided_on=DECIDED_ON, starts_on=STARTS_ON) for one in drawn)


@st.composite
def few_homes(draw):
    """Up to seven homes of the region, with what is told of them."""
    whole = donors().snapshot
    picked = draw(st.lists(st.integers(0, len(whole.homes) - 1), max_size=7, unique=True))
    urns = {whole.homes[number].urn for number in picked}
    return replace(
        whole,
        homes=tuple(home for home in whole.homes if home.urn in urns),
        vacancies=tuple(told for told in whole.vacancies if told.urn in urns),
        residents=tuple(who for who in whole.residents if who.urn in urns),
    )


def _one(data, rows):
    return data.draw(st.integers(0, len(rows) - 1))


def _swapped(rows, at, *instead):
    return (*rows[:at], *instead, *rows[at + 1 :])


def other_facts(data, snapshot):
    """A home tells other things of itself; its places and who is told of stay."""
    if not snapshot.homes:
        return snapshot
    at, other = _one(data, snapshot.homes), donors().snapshot.homes
    told, home = other[_one(data, other)], snapshot.homes[at]
    changed = replace(
        told, urn=home.urn, places=home.places, residents_listed=home.residents_listed
    )
    return replace(snapshot, homes=_swapped(snapshot.homes, at, changed))


def listed_or_not(data, snapshot):
    if not snapshot.homes:
        return snapshot
    at = _one(data, snapshot.homes)
    home = snapshot.homes[at]
    changed = replace(home, residents_listed=not home.residents_listed)
    return replace(snapshot, homes=_swapped(snapshot.homes, at, changed))


def more_places(data, snapshot):
    if not snapshot.homes:
        return snapshot
    at = _one(data, snapshot.homes)
    home = snapshot.homes[at]
    changed = replace(home, registered_places=(home.registered_places or 0) + 1)
    return replace(snapshot, homes=_swapped(snapshot.homes, at, changed))


def names_a_child(data, snapshot):
    if not snapshot.homes:
        return snapshot
    at = _one(data, snapshot.homes)
    home = snapshot.homes[at]
    child = data.draw(st.sampled_from(asked())).child.reference
    named = HomeCondition(Condition.NAMED_CHILD_ONLY, "For one child.", child)
    had = any(one.condition is Condition.NAMED_CHILD_ONLY for one in home.conditions)
    changed = replace(home, conditions=() if had else (*home.conditions, named))
    return replace(snapshot, homes=_swapped(snapshot.homes, at, changed))


def place_told(data, snapshot):
    if not snapshot.homes:
        return snapshot
    home = snapshot.homes[_one(data, snapshot.homes)]
    place = data.draw(st.sampled_from((ANY_PLACE, *(place.id for place in home.places))))
    free = data.draw(st.none() | DAYS_OFF)
    others = tuple(v for v in snapshot.vacancies if (v.urn, v.place) != (home.urn, place))
    told = Vacancy(home.urn, place, free, DECIDED_ON, "home")
    return replace(snapshot, vacancies=(*others, told))


def place_not_told(data, snapshot):
    if not snapshot.vacancies:
        return snapshot
    at = _one(data, snapshot.vacancies)
    return replace(snapshot, vacancies=_swapped(snapshot.vacancies, at))


def somebody_comes(data, snapshot):
    if not snapshot.homes:
        return snapshot
    whole = donors().snapshot.residents
    urn = snapshot.homes[_one(data, snapshot.homes)].urn
    who = replace(whole[_one(data, whole)], urn=urn, lives_there_from=data.draw(DAYS_OFF))
    at = data.draw(st.integers(0, len(snapshot.residents)))
    rows = snapshot.residents
    return replace(snapshot, residents=(*rows[:at], who, *rows[at:]))


def the_child_lives_there(data, snapshot):
    if not snapshot.residents:
        return snapshot
    at = _one(data, snapshot.residents)
    child = data.draw(st.sampled_from(asked())).child.reference
    who = replace(snapshot.residents[at], person=child)
    return replace(snapshot, residents=_swapped(snapshot.residents, at, who))


def somebody_goes(data, snapshot):
    if not snapshot.residents:
        return snapshot
    return replace(snapshot, residents=_swapped(snapshot.residents, _one(data, snapshot.residents)))


def somebody_will_go(data, snapshot):
    if not snapshot.residents:
        return snapshot
    at = _one(data, snapshot.residents)
    who = replace(snapshot.residents[at], leaves_on=data.draw(st.none() | DAYS_OFF))
    return replace(snapshot, residents=_swapped(snapshot.residents, at, who))


def somebody_moves(data, snapshot):
    if not snapshot.residents:
        return snapshot
    at = _one(data, snapshot.residents)
    urn = snapshot.homes[_one(data, snapshot.homes)].urn
    who = replace(snapshot.residents[at], urn=urn)
    return replace(snapshot, residents=_swapped(snapshot.residents, at, who))


def in_another_order(data, snapshot):
    return replace(snapshot, residents=tuple(data.draw(st.permutations(snapshot.residents))))


def a_home_opens(data, snapshot):
    whole = donors().snapshot.homes
    home = whole[_one(data, whole)]
    if any(one.urn == home.urn for one in snapshot.homes):
        return snapshot
    homes = sorted((*snapshot.homes, home), key=lambda one: one.urn)
    return replace(snapshot, homes=tuple(homes))


def a_home_closes(data, snapshot):
    if not snapshot.homes:
        return snapshot
    urn = snapshot.homes[_one(data, snapshot.homes)].urn
    return replace(
        snapshot,
        homes=tuple(home for home in snapshot.homes if home.urn != urn),
        vacancies=tuple(told for told in snapshot.vacancies if told.urn != urn),
        residents=tuple(who for who in snapshot.residents if who.urn != urn),
    )


def read_anew(data, snapshot):
    """The same of every home in other objects, from another source."""
    return replace(
        snapshot,
        homes=tuple(replace(home) for home in snapshot.homes),
        residents=tuple(replace(who) for who in snapshot.residents),
        source=data.draw(st.sampled_from(("one list", "another list"))),
    )


def another_day(data, snapshot):
    return replace(snapshot, as_at=snapshot.as_at + timedelta(days=data.draw(st.integers(1, 400))))


def told_on_another_day(data, snapshot):
    if not snapshot.homes:
        return snapshot
    urn = snapshot.homes[_one(data, snapshot.homes)].urn
    day = snapshot.as_at - timedelta(days=data.draw(st.integers(0, 400)))
    return replace(snapshot, told_on={**snapshot.told_on, urn: day})


CHANGES = (
    told_on_another_day,
    other_facts,
    listed_or_not,
    more_places,
    names_a_child,
    place_told,
    place_not_told,
    somebody_comes,
    the_child_lives_there,
    somebody_goes,
    somebody_will_go,
    somebody_moves,
    in_another_order,
    a_home_opens,
    a_home_closes,
    read_anew,
    another_day,
)
