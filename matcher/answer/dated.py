"""How old the facts are: everything about one child and one home that has a day on the record."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from matcher.answer.model.applied import Dated
from matcher.engine import Engine
from matcher.entities import Home, Referral
from matcher.words import words_of

CHILD, HOME, BOTH = "child", "home", "home and child"
Fact = tuple[str, str, date | None, str | None, date | None]
"""Of whom, what, on which day, said by whom, until when."""


def dated_of(engine: Engine, referral: Referral, column: int) -> tuple[Dated, ...]:
    """
    Give every fact of a child and a home that has a date, oldest first.

    Nothing of those who live in the home is among them, nor anything without a date: a fact that
    no day was recorded for has no age that could be told.

    Parameters
    ----------
    engine
        The prepared supply.
    referral
        The request.
    column
        The home.
    """
    home = engine.supply.snapshot.homes[column]
    facts = [*_of_child(referral), *_of_home(engine, home), *_of_both(referral, home)]
    dated = [
        Dated(of, fact, on, (referral.decided_on - on).days, said_by, until)
        for of, fact, on, said_by, until in facts
        if on is not None
    ]
    return tuple(sorted(dated, key=lambda one: (one.on, one.of, one.fact)))


def _of_child(referral: Referral) -> Iterator[Fact]:
    profile = referral.child.profile
    for grade in profile.grades:
        yield CHILD, f"grade: {words_of(grade.domain)}", grade.on, grade.source, None
    yield CHILD, "no other risk known", profile.none_other_on, profile.none_other_by, None
    yield CHILD, "orders checked", referral.orders_checked_on, None, None
    yield CHILD, "needs checked", referral.needs_checked_on, None, None
    yield CHILD, "relations checked", referral.relations_checked_on, None, None
    yield CHILD, "addresses to avoid checked", referral.avoid_checked_on, None, None
    wishes = referral.wishes
    if wishes is not None:
        yield CHILD, "wishes and feelings", wishes.on, wishes.by, None
        yield CHILD, "wishes of the parents", wishes.parents_on, wishes.parents_by, None
    for record, on in sorted(referral.evidence.items()):
        yield CHILD, f"on record: {words_of(record)}", on, None, None


def _of_home(engine: Engine, home: Home) -> Iterator[Fact]:
    snapshot = engine.supply.snapshot
    yield HOME, "the list of homes", snapshot.as_at, None, None
    yield HOME, "registration", home.registered_on, None, None
    yield HOME, "grades of the last full inspection", home.inspected_on, "Ofsted", None
    yield HOME, "review of the location", home.location_reviewed_on, None, None
    for step in home.mitigations:
        yield HOME, f"step: {words_of(step.mitigation)}", step.on, step.by, step.until
    for told in snapshot.vacancies:
        if told.urn == home.urn:
            place = "any place" if told.place == "*" else f"place {told.place}"
            yield HOME, f"vacancy: {place}", told.told_on, told.told_by, told.live_until


def _of_both(referral: Referral, home: Home) -> Iterator[Fact]:
    for impact in referral.impact_assessments:
        if impact.urn == home.urn:
            yield BOTH, "assessment of what the move would mean", impact.on, None, None
    for check in referral.adult_risk_checks:
        if check.urn == home.urn:
            yield BOTH, "check of the adults who live there", check.on, None, None
    for refusal in referral.refusals:
        if refusal.urn == home.urn:
            yield BOTH, "refusal", refusal.on, None, None
    for reply in referral.replies:
        if reply.urn == home.urn:
            yield BOTH, "reply", reply.at.date(), None, reply.live_until.date()
