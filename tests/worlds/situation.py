"""A child's situation and record, drawn at random: circumstances, papers, services, dates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from constraints.vocabulary import Circumstance, HomeRecord, LegalStatus, Record
from matcher.entities import (
    HomePaper,
    Referral,
    SecureGrounds,
    Service,
    ServiceKind,
    implied,
)
from tests.worlds.draw import Draw
from tests.worlds.where import somewhere

HELD = {Circumstance.FIRST_REVIEW_HELD, Circumstance.SECOND_REVIEW_HELD}
"""What is so of a child about whom no rule has anything to say; the others are better not so."""


def random_situation(draw: Draw, referral: Referral, urns: Sequence[str]) -> dict[str, Any]:
    """Fields of a referral; nothing that another field of it contradicts."""
    on = referral.decided_on
    fields: dict[str, Any] = {
        "evidence": {
            record: day
            for record in Record
            if record is not Record.WISHES
            and (day := draw.maybe(lambda: draw.day(on, 5, 1))) is not None
            and not draw.chance(draw.odd)
        },
        "circumstances": {
            code: draw.plain_or(code in HELD, (True, False))
            for code in Circumstance
            if not draw.chance(max(draw.unknown, 0.3))
        },
        "circumstances_checked_on": draw.maybe(lambda: draw.day(on, 10, 0)),
        "secure_hours": draw.maybe(
            lambda: float(draw.number(0, 100)) if draw.chance(draw.odd) else 0.0
        ),
        "services": draw.maybe(
            lambda: tuple(
                Service(kind, draw.maybe(lambda: somewhere(draw)))
                for kind in sorted(draw.some(tuple(ServiceKind), 0.2), key=lambda kind: kind.value)
            )
        ),
        "home_records": tuple(
            HomePaper(urn, record, draw.day(on, 40, 1))
            for urn in urns
            for record in HomeRecord
            if draw.chance(0.5)
        ),
        "looked_after_from": draw.maybe(lambda: draw.day(on, 2000, -300)),
        "last_review_on": draw.maybe(lambda: draw.day(on, 250, 0)) if draw.chance(0.7) else None,
        "release_on": draw.day(on, 0, 120) if draw.chance(draw.odd * 0.3) else None,
        "discharge_on": draw.day(on, 0, 60) if draw.chance(draw.odd * 0.3) else None,
    }
    found = replace(referral, **fields)
    return fields | {"circumstances": {**found.circumstances, **implied(found)}}


def kept_secure(draw: Draw, referral: Referral) -> Referral:
    """The child as one who meets the criteria for secure accommodation, near the marks of law."""
    on = referral.decided_on
    child = referral.child
    if draw.chance(0.5):
        child = replace(child, born=on.replace(year=on.year - 16), age_years=None)
    found = replace(
        referral,
        child=child,
        secure=SecureGrounds(absconding=True, injury=True, likely_to_abscond=True),
        secure_hours=draw.maybe(lambda: float(draw.number(0, 100))),
        legal_status=draw.pick((LegalStatus.V2, LegalStatus.C2)),
    )
    by_choice = {Circumstance.ACCOMMODATED_UNDER_20_5: draw.chance(0.5)}
    return replace(found, circumstances={**found.circumstances, **by_choice, **implied(found)})
