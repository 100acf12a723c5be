"""Referrals drawn at random."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from constraints.vocabulary import (
    Answer,
    ClinicalTask,
    Company,
    Culture,
    LegalStatus,
    Mitigation,
    MitigationState,
    Need,
    RoomFeature,
    Wish,
)
from matcher.entities import (
    AdultRiskCheck,
    Child,
    Contact,
    History,
    Hotspot,
    ImpactAssessment,
    Order,
    OrderKind,
    Referral,
    Refusal,
    Reply,
    RivalTerritory,
    School,
    SecureGrounds,
    Wishes,
)
from tests.worlds.draw import Draw
from tests.worlds.people import random_born, random_profile, random_relations, random_sex
from tests.worlds.situation import random_situation
from tests.worlds.where import AREAS, OURS, somewhere, square


def random_child(draw: Draw, reference: str, on: date, others: Sequence[str]) -> Child:
    born, years = random_born(draw, on, 10, 16)
    origin = draw.maybe(lambda: somewhere(draw))
    contacts = [
        Contact(
            "grandmother",
            draw.maybe(lambda: somewhere(draw)),
            draw.maybe(lambda: float(draw.number(0, 8))),
        )
        for _ in range(draw.number(0, 2))
    ]
    return Child(
        reference,
        born,
        years,
        random_sex(draw),
        random_profile(draw, on),
        random_relations(draw, others, on),
        tuple(contacts),
        origin,
        True if origin is not None else draw.maybe(lambda: draw.chance(0.5)),
        sibling_count=draw.number(0, 3) if draw.chance(draw.odd) else None,
    )


def random_referral(
    draw: Draw, number: int, on: date, starts_on: date, urns: Sequence[str], others: Sequence[str]
) -> Referral:
    child = random_child(draw, f"c{number}", on, others)
    needs = draw.some(tuple(Need), 0.15)
    looked = draw.maybe(lambda: on)
    plain = Referral(
        f"r{number}",
        child,
        OURS,
        on,
        starts_on,
        draw.yes_or_no(plain=False),
        draw.maybe(lambda: draw.pick(tuple(LegalStatus))),
        orders=_orders(draw, starts_on, urns, others),
        orders_checked_on=draw.maybe(lambda: on),
        essential_needs=needs,
        desirable_needs=draw.some(tuple(Need), 0.15) - needs,
        room_features=draw.some(tuple(RoomFeature), 0.1),
        clinical_tasks=draw.some(tuple(ClinicalTask), 0.05),
        culture_needs=draw.some(tuple(Culture), 0.2),
        needs_checked_on=looked,
        needs_care=draw.yes_or_no(plain=True),
        address_confidential=draw.yes_or_no(plain=False),
        company=draw.maybe(lambda: draw.pick(tuple(Company))),
        claims_regulation_27b=draw.chance(draw.odd * 0.3),
        secure=SecureGrounds(*(draw.yes_or_no(plain=False) for _ in range(3))),
        age_disputed=draw.yes_or_no(plain=False),
        unaccompanied=draw.yes_or_no(plain=False),
        youth_justice_open=draw.yes_or_no(plain=False),
        **_schooling(draw),
        avoid_urns=draw.some(urns, 0.1 * draw.odd),
        avoid_checked_on=draw.maybe(lambda: on),
        hotspots=draw.maybe(lambda: tuple(_hotspot(draw, on) for _ in range(draw.number(0, 2)))),
        rival_territories=tuple(
            RivalTerritory(
                (square(somewhere(draw), float(draw.number(1, 4))),),
                draw.maybe(lambda: draw.day(on, 300, 0)),
            )
            for _ in range(draw.number(1, 2) if draw.chance(draw.odd * 0.3) else 0)
        ),
        wishes=draw.maybe(lambda: _wishes(draw, on, urns)),
        relations_checked_on=draw.maybe(lambda: on),
        history=_history(draw),
        planned_weeks=draw.maybe(lambda: float(draw.number(1, 100))),
        **_from_homes(draw, on, urns),
    )
    return replace(plain, **random_situation(draw, plain, urns))


def _hotspot(draw: Draw, on: date) -> Hotspot:
    return Hotspot(
        somewhere(draw),
        draw.yes_or_no(plain=True),
        "police",
        draw.day(on, 0, 60) if draw.chance(0.8) else None,
    )


def _schooling(draw: Draw) -> dict[str, Any]:
    if draw.chance(0.3):
        return {"school": None, "has_school": draw.maybe(lambda: False)}
    school = School(
        draw.maybe(lambda: somewhere(draw)),
        draw.yes_or_no(plain=True),
        draw.yes_or_no(plain=False),
        draw.yes_or_no(plain=False),
    )
    return {"school": school, "has_school": True}


def _history(draw: Draw) -> History:
    return History(
        draw.maybe(lambda: draw.number(0, 9)),
        draw.maybe(lambda: draw.number(0, 4)),
        draw.maybe(lambda: draw.number(0, 4) / 4),
        draw.maybe(lambda: draw.number(0, 400)),
    )


def _wishes(draw: Draw, on: date, urns: Sequence[str]) -> Wishes:
    return Wishes(
        "Near nan.",
        draw.day(on, 40, 0),
        "social worker",
        {urn: draw.pick(tuple(Wish)) for urn in sorted(draw.some(urns, 0.3))},
        {area: draw.pick(tuple(Wish)) for area in sorted(draw.some(AREAS, 0.2))},
        parents_on=draw.maybe(lambda: draw.day(on, 40, 0)),
        parents_by="social worker",
    )


def _from_homes(draw: Draw, on: date, urns: Sequence[str]) -> dict[str, Any]:
    replies = [_reply(draw, on, urn) for urn in sorted(draw.some(urns, 0.3 * draw.odd))]
    return {
        "impact_assessments": tuple(
            ImpactAssessment(urn, draw.day(on, 25, 0)) for urn in sorted(draw.some(urns, 0.5))
        ),
        "adult_risk_checks": tuple(
            AdultRiskCheck(urn, draw.day(on, 25, 0)) for urn in sorted(draw.some(urns, 0.3))
        ),
        "refusals": tuple(
            Refusal(urn, draw.day(on, 90, 0), "full") for urn in sorted(draw.some(urns, 0.1))
        ),
        "replies": tuple(replies),
    }


_STEPS = tuple(one for one in Mitigation if one is not Mitigation.TWO_WAKING_NIGHT_STAFF)


def _reply(draw: Draw, on: date, urn: str) -> Reply:
    at = datetime(on.year, on.month, on.day, 9, tzinfo=UTC)
    return Reply(
        urn,
        at,
        at + timedelta(days=1),
        residents_check=draw.maybe(lambda: draw.pick(tuple(Answer))),
        mitigations={step: draw.pick(tuple(MitigationState)) for step in draw.some(_STEPS, 0.1)},
        refuses=draw.pick((None, None, "full")),
    )


def _orders(
    draw: Draw, starts_on: date, urns: Sequence[str], others: Sequence[str]
) -> tuple[Order, ...]:
    found = []
    for number, kind in enumerate(OrderKind):
        if not draw.chance(draw.odd * 0.4):
            continue
        where = somewhere(draw)
        zone = (square(where, float(draw.number(2, 12))),)
        residence = kind is OrderKind.RESIDENCE
        found.append(
            Order(
                f"o{number}",
                kind,
                draw.maybe(lambda: draw.day(starts_on, 20, 3)),
                draw.maybe(lambda: draw.day(starts_on, 0, 20)),
                zone if kind is OrderKind.EXCLUSION_ZONE else (),
                float(draw.number(0, 3)),
                draw.some(urns, 0.5) if residence else frozenset(),
                draw.some(AREAS, 0.5) if residence else frozenset(),
                draw.some(others, 0.4) if kind is OrderKind.NAMED_PERSON else frozenset(),
            )
        )
    return tuple(found)
