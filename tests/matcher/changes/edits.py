"""Each change made to the entities themselves, so that the whole engine can be asked again."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from constraints.vocabulary import Domain, Sex
from fixtures.stories.homes import has, home, world
from fixtures.stories.people import (
    ASKED,
    DECIDED,
    child,
    profile,
    referral,
    resident,
    unknown,
)
from fixtures.stories.story import Scene
from fixtures.stories.towns import near
from matcher.calendar import LONDON
from matcher.engine import Engine
from matcher.entities import Place, Reply, Vacancy
from matcher.rank import Group, rank
from tests.stories.answers import with_child, with_home, with_referral

URN = "9200001"
GIRL = resident("GIRL", URN, 13, Sex.FEMALE)
UNCLEAR = child("Manchester", 13, Sex.FEMALE, unknown(Domain.MAY_CAUSE_SEXUAL_HARM))
CALLED = datetime(2026, 2, 27, 12, tzinfo=LONDON)


def all_known(person):
    """A child of whom no infection and no restriction is a question."""
    said = dict.fromkeys(("has_infection", "immunity_lowered", "liberty_restricted"), False)
    return replace(person, profile=replace(person.profile, **said))


def scene(girl=None, *, residents=(), full=(), told=True, home_is=None, asked=None):
    """One home in Manchester and a girl of 13 from there, all in order but what is given."""
    one = home(**{"urn": URN, "where": near("Manchester", east_km=2), **(home_is or {})})
    made = world((one,), tuple(map(all_known, residents)), full)
    if not told:
        made = replace(made, vacancies=())
    who = all_known(girl or child("Manchester", 13, Sex.FEMALE))
    return Scene(made, referral(1, "Manchester", who, **(asked or {})))


def reply(**said):
    return Reply(URN, CALLED, CALLED + timedelta(days=30), **said)


def group_of(one):
    engine = Engine.over(one.snapshot)
    ranking = rank(engine.judge([one.referral]))
    return next(group for group in Group if ranking.of(group).size)


def home_has(**changes):
    return lambda one: with_home(one, URN, **changes)


def asks(**changes):
    return lambda one: with_referral(one, **changes)


def says(**said):
    """The home answers; what it answered before stands beside it."""
    return lambda one: with_referral(one, replies=(*one.referral.replies, reply(**said)))


def place_free(one):
    vacancy = Vacancy(URN, "1", DECIDED, ASKED, "manager")
    others = tuple(told for told in one.snapshot.vacancies if told.place != "1")
    return replace(one, snapshot=replace(one.snapshot, vacancies=(vacancy, *others)))


def starts(day):
    return lambda one: with_referral(one, starts_on=day)


def verified(*mitigations):
    def edit(one):
        (there,) = one.snapshot.homes
        others = tuple(s for s in there.mitigations if s.mitigation not in mitigations)
        return with_home(one, URN, mitigations=(*others, *has(*mitigations)))

    return edit


def one_more_place(one):
    (there,) = one.snapshot.homes
    grown = with_home(
        one,
        URN,
        registered_places=there.registered_places + 1,
        places=(*there.places, Place("new")),
    )
    vacancy = Vacancy(URN, "new", DECIDED, ASKED, "manager")
    vacancies = (*one.snapshot.vacancies, vacancy)
    return replace(grown, snapshot=replace(grown.snapshot, vacancies=vacancies))


def rooms_have(*features):
    def edit(one):
        (there,) = one.snapshot.homes
        places = tuple(replace(p, features=dict.fromkeys(features, True)) for p in there.places)
        return with_home(one, URN, places=places)

    return edit


def recorded(record):
    def edit(one):
        return with_referral(one, evidence={**one.referral.evidence, record: ASKED})

    return edit


def names_compared(one):
    looked = with_referral(one, relations_checked_on=ASKED)
    return says(names_compared=True)(looked)


def all_looked_into(one):
    return with_child(
        one, profile=all_known(replace(one.referral.child, profile=profile())).profile
    )
