"""The match that a proposal comes from: what it said of the home, and what it rested on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from sqlalchemy import Connection, Row, select

from api.match_requests.kept import kept_order
from api.match_requests.question import Question
from api.problems import Fault, InvalidInput
from api.proposals.changed import basis_of, changes
from api.proposals.present import over, place_alone
from api.proposals.proposal import Basis
from api.proposals.refusals import Kind, Refusal, RefusedError
from api.referrals.cases import NotOnCase, on_case
from api.security.principal import Principal
from api.store.change import Change
from api.store.errors import NotFound
from api.store.tables.homes import homes
from api.store.tables.match_requests import match_requests
from api.store.tables.referrals import referrals
from api.store.tables.supply_version import supply_version
from matcher.engine import Engine
from matcher.entities import Snapshot
from matcher.entities.place import ANY_PLACE
from matcher.rank import Group
from matcher.records.documents.parse import parse_referral, parse_snapshot

UNDER_WAY: Final = timedelta(seconds=30)
"""A telling of a home that was under way when a match was made may bear a moment before it."""
Found = Row[*tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class Versions:
    """Tells whether what was read of a match and a home is still what is on record."""

    referral: int
    home: int


@dataclass(frozen=True, slots=True)
class Matched:
    """
    A match, and what is on record of its referral and of one home now, as texts.

    Parameters
    ----------
    versions
        Of both now.
    match
        Row of the match.
    referral, home
        Documents.
    told_anew
        Whether the home has told of itself since the match.
    """

    versions: Versions
    match: Found
    referral: str
    home: str
    told_anew: bool


def find_match(change: Change, principal: Principal, name: str) -> Found:
    """
    Give a match of an own case.

    Raises
    ------
    NotFound
        There is none, or it is another authority's.
    NotOnCase
        The caller does not work with the child.
    """
    columns = match_requests.c
    found = change.connection.execute(
        select(match_requests).where(
            columns.id == name, columns.authority == (principal.authority or "")
        )
    ).one_or_none()
    if found is None:
        raise NotFound("match")
    if not on_case(change.connection, principal.id, found.child, change.now):
        raise NotOnCase(name)
    return found


def matched_of(connection: Connection, match: Found, urn: str) -> Matched:
    """
    Read what a proposal of a home is made of.

    Raises
    ------
    InvalidInput
        No such home.
    """
    referral = connection.execute(
        select(referrals.c.document, referrals.c.version).where(referrals.c.id == match.referral)
    ).one()
    home = connection.execute(
        select(homes.c.document, homes.c.version, homes.c.updated_at).where(homes.c.urn == urn)
    ).one_or_none()
    if home is None:
        fault = Fault(pointer="/body/urn", detail="Expected a home that is on record.")
        raise InvalidInput(errors=(fault,))
    supply = connection.execute(select(supply_version.c.version)).scalar_one_or_none() or 0
    earlier = home.updated_at < match.decided_as_at - UNDER_WAY
    return Matched(
        Versions(referral.version, home.version),
        match,
        referral.document,
        home.document,
        told_anew=supply != match.supply and not earlier,
    )


@dataclass(frozen=True, slots=True)
class Based:
    """
    What a proposal rests on, worked out outside the writer.

    Parameters
    ----------
    versions
        Of what was read.
    basis
        What the match rested on.
    group
        How the home stood in it.
    place
        Which one is held.
    starts_on, emergency
        Of the referral.
    """

    versions: Versions
    basis: Basis
    group: Group
    place: str
    starts_on: date
    emergency: bool | None


def base(engine: Engine, matched: Matched, urn: str, place: str | None) -> Based:
    """
    Work out what a proposal rests on.

    Parameters
    ----------
    engine
        Whose rules, points and travel count now.
    matched
        The match and what is on record.
    urn, place
        The home, and the place in it; None where one alone can be meant.

    Raises
    ------
    RefusedError
        Something has changed since the match: says what.
    InvalidInput
        No such place.
    """
    question = Question.of(matched.match.question)
    then, now = parse_referral(question.referral), parse_referral(matched.referral)
    snapshot = parse_snapshot(matched.home)
    named = _place(snapshot, place)
    there = over(engine, place_alone(snapshot, named))
    basis = basis_of(there, then, urn)
    _check_unchanged(matched, basis, basis_of(there, now, urn), question, engine)
    if any(one.person == now.child.reference for one in snapshot.residents):
        raise RefusedError(_same_reference())
    group = _group(matched.match.answer, urn)
    return Based(matched.versions, basis, group, named, now.starts_on, now.emergency)


def _check_unchanged(
    matched: Matched, then: Basis, now: Basis, question: Question, engine: Engine
) -> None:
    found = list(changes(then, now))
    if matched.told_anew:
        found.append("what the home has told of itself")
    if matched.match.rule_set != engine.version(question.decided_on):
        found.append("the rule set")
    if matched.match.profile_hash != engine.profile.profile_hash:
        found.append("the profile")
    if found:
        words = f"Changed since the match: {'; '.join(found)}. Match again."
        raise RefusedError(Refusal(Kind.CHANGED, words))


def _same_reference() -> Refusal:
    words = (
        "Somebody who lives in the home has the same reference as this child: that is the child, "
        "or nobody can tell them apart. Put it right, and match again."
    )
    return Refusal(Kind.NOT_DECIDED, words)


def _group(answer: bytes, urn: str) -> Group:
    """Give the group of a home in a match; in none of those listed is may not."""
    for group, columns in kept_order(answer).items():
        if urn in columns["urn"]:
            return Group(group)
    return Group.MAY_NOT


def _place(snapshot: Snapshot, asked: str | None) -> str:
    """
    Give the place that is meant.

    A home that describes no places has as many, by number, as it is registered for.
    """
    [home] = snapshot.homes
    told = {one.place for one in snapshot.vacancies if one.place != ANY_PLACE}
    places = sorted({place.id for place in home.places} | told)
    if not places:
        places = [str(number + 1) for number in range(home.registered_places or 1)]
    if asked is None and len(places) == 1:
        return places[0]
    if asked not in places:
        fault = Fault(
            pointer="/body/place", detail=f"Expected one of its places: {', '.join(places)}."
        )
        raise InvalidInput(errors=(fault,))
    return asked
