"""What a proposal rests on: the match, if nothing has changed since, and which place is meant."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from api.match_requests.kept import kept_order
from api.match_requests.question import Question
from api.problems import Fault, InvalidInput
from api.proposals.changed import basis_of, changes
from api.proposals.judging import over, place_alone
from api.proposals.matched import Matched, Versions
from api.proposals.proposal import Basis
from api.proposals.refusals import Kind, Refusal, RefusedError
from matcher.engine import Engine
from matcher.entities import Snapshot
from matcher.entities.place import ANY_PLACE
from matcher.rank import Group
from matcher.records.documents.parse import parse_referral, parse_snapshot


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
    # Most often nobody has changed the referral: its facts are then not gone through twice.
    stands = basis if matched.referral == question.referral else basis_of(there, now, urn)
    _check_unchanged(matched, basis, stands, question, engine)
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
