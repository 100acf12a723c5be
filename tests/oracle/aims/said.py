"""Aims at what courts, homes and the police have said."""

from __future__ import annotations

from datetime import timedelta

from constraints.vocabulary import Answer, Domain
from matcher.entities import Order, OrderKind, Refusal, RivalTerritory, Where
from tests.oracle.aims.shared import answers, gone_through
from tests.oracle.scene import Scene
from tests.worlds.where import square


def a_28(s: Scene) -> None:
    answers(s, s.draw.pick(tuple(Answer)))


def a_29(s: Scene) -> None:
    day = s.on - timedelta(s.draw.number(0, 3))
    if s.draw.chance(0.5):
        s.refer(refusals=(Refusal(s.home.urn, day, "full"),))
    else:
        answers(s, None, refuses="full")
    if s.draw.chance(0.4):
        answers(s, Answer.CLEAR, hour=s.draw.number(8, 12))


def y_06(s: Scene) -> None:
    _about(s, s.draw.number(-4, 4))
    zone = (square(Where(400_000.0, 400_000.0, 0.0, "postcode"), 2.5),)
    _order(s, OrderKind.EXCLUSION_ZONE, zone=zone)


def m_13_territory(s: Scene) -> None:
    _about(s, s.draw.number(-4, 4))
    zone = (square(Where(400_000.0, 400_000.0, 0.0, "postcode"), 2.5),)
    days = s.draw.pick((0, 30, 90, 181, 182, None))
    confirmed = None if days is None else s.on - timedelta(days)
    s.refer(rival_territories=(RivalTerritory(zone, confirmed),))


def y_07(s: Scene) -> None:
    urns = s.draw.pick((frozenset({s.home.urn}), frozenset({"9000009"})))
    areas = s.draw.pick((frozenset(), frozenset({"E06000049"})))
    _order(s, OrderKind.RESIDENCE, residence_urns=urns, residence_authorities=areas)


def y_08(s: Scene) -> None:
    _order(s, OrderKind.NAMED_PERSON, persons=frozenset({s.draw.pick((s.resident.person, "x"))}))


def e_06(s: Scene) -> None:
    if s.draw.chance(0.5):
        s.refer(avoid_urns=frozenset({s.home.urn}))
        return
    s.refer(avoid_checked_on=s.draw.pick((None, s.on - timedelta(s.draw.number(85, 100)))))
    s.grade(Domain.HAS_BEEN_CRIMINALLY_EXPLOITED, s.draw.number(0, 2), child=True)


def _about(s: Scene, km: int) -> None:
    radius = s.draw.pick((0.0, 0.0, 2.0))
    s.of_home(where=Where(400_000.0 + 1_000.0 * km, 400_000.0, radius, "postcode", None))


def _order(s: Scene, kind: OrderKind, **fields: object) -> None:
    start = s.referral.starts_on
    order = Order(
        "o0",
        kind,
        s.draw.pick((None, start + timedelta(s.draw.number(-1, 1)))),
        s.draw.pick((None, start + timedelta(s.draw.number(0, 2)))),
        **fields,  # type: ignore[arg-type]
    )
    s.refer(orders=(order,), orders_checked_on=gone_through(s, 28))
