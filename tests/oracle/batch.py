"""Many small worlds judged by the engine at once, each child against the homes of its world."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from matcher.entities import Home, Referral, Relation, Resident, Snapshot, Wishes
from tests.worlds import World

MOST_HOMES = 10
"""In one world."""


def numbered(world: World, number: int) -> World:
    """Give a world of one child with URNs, people and a reference that no other world has."""
    urns = {
        home.urn: str(1_000_000 + MOST_HOMES * number + place)
        for place, home in enumerate(world.snapshot.homes)
    }
    of = _Names(urns, f"w{number}-")
    snapshot = replace(
        world.snapshot,
        homes=tuple(of.home(home) for home in world.snapshot.homes),
        vacancies=tuple(replace(v, urn=urns[v.urn]) for v in world.snapshot.vacancies),
        residents=tuple(of.resident(resident) for resident in world.snapshot.residents),
    )
    return World(snapshot, tuple(of.referral(referral) for referral in world.referrals))


def together(worlds: Sequence[World]) -> World:
    """Put numbered worlds side by side; all have one day decided on and one of the start."""
    snapshots = [world.snapshot for world in worlds]
    return World(
        Snapshot(
            snapshots[0].as_at,
            tuple(home for one in snapshots for home in one.homes),
            tuple(vacancy for one in snapshots for vacancy in one.vacancies),
            tuple(resident for one in snapshots for resident in one.residents),
            "invented worlds",
        ),
        tuple(referral for world in worlds for referral in world.referrals),
    )


class _Names:
    """New names for the homes and the people of a world."""

    def __init__(self, urns: dict[str, str], prefix: str) -> None:
        self.urns = urns
        self.prefix = prefix

    def home(self, home: Home) -> Home:
        conditions = tuple(
            one if one.child is None else replace(one, child=self.prefix + one.child)
            for one in home.conditions
        )
        return replace(home, urn=self.urns[home.urn], conditions=conditions)

    def resident(self, resident: Resident) -> Resident:
        return replace(
            resident,
            person=self.prefix + resident.person,
            urn=self.urns[resident.urn],
            relations=self._relations(resident.relations),
        )

    def referral(self, referral: Referral) -> Referral:
        child = replace(
            referral.child,
            reference=self.prefix + referral.child.reference,
            relations=self._relations(referral.child.relations),
        )
        orders = tuple(
            replace(
                order,
                persons=frozenset(self.prefix + person for person in order.persons),
                residence_urns=self._some(order.residence_urns),
            )
            for order in referral.orders
        )
        lists: dict[str, Any] = {
            name: tuple(replace(one, urn=self.urns[one.urn]) for one in getattr(referral, name))
            for name in (
                "impact_assessments",
                "adult_risk_checks",
                "refusals",
                "replies",
                "home_records",
            )
        }
        return replace(
            referral,
            reference=self.prefix + referral.reference,
            child=child,
            orders=orders,
            avoid_urns=self._some(referral.avoid_urns),
            wishes=self._wishes(referral.wishes),
            **lists,
        )

    def _wishes(self, wishes: Wishes | None) -> Wishes | None:
        if wishes is None:
            return None
        return replace(wishes, homes={self.urns[urn]: said for urn, said in wishes.homes.items()})

    def _some(self, urns: frozenset[str]) -> frozenset[str]:
        return frozenset(self.urns.get(urn, urn) for urn in urns)

    def _relations(self, relations: tuple[Relation, ...]) -> tuple[Relation, ...]:
        return tuple(replace(one, person=self.prefix + one.person) for one in relations)
