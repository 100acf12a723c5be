"""Children and homes in which everything is in order, changed only where a test says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from constraints.vocabulary import Mitigation, Sex
from fixtures.stories.homes import has
from fixtures.stories.homes import home as in_order
from fixtures.stories.people import ASKED, DECIDED, child, referral
from fixtures.stories.towns import near
from matcher.allocate.plan import Plan, allocate
from matcher.allocate.pool import pool_of
from matcher.allocate.question import Question, question_of
from matcher.engine import Engine
from matcher.entities import Home, Place, Referral, Relation, RelationKind, Resident, Snapshot
from matcher.entities import Vacancy as Told
from matcher.profile import load_profile
from matcher.profiles.allocation import AS_USUAL, AllocationPolicy, Siblings
from matcher.solver.limits import Limits

PROFILE = load_profile()
LIMITS = Limits(60)
CONDITIONS = AllocationPolicy(undecided_as_conditions=True)
BY_POINTS = AllocationPolicy(siblings=Siblings.BY_POINTS)
EVERYTHING = has(*(one for one in Mitigation if one is not Mitigation.SOLO))


def home(number: int, places: int = 2, **changes: Any) -> Home:
    """A home in order some kilometres to the east, with everything in place."""
    plain = in_order(
        f"900000{number}",
        near("Manchester", east_km=number),
        registered_places=places,
        places=tuple(Place(str(n)) for n in range(places)),
        mitigations=EVERYTHING,
    )
    return replace(plain, **changes)


def waiting(number: int, *, years: int = 13, **changes: Any) -> Referral:
    """A child about whom everything is in order, who waits; `profile` and the like are theirs."""
    plain = referral(number, "Manchester", child("Manchester", years, Sex.FEMALE))
    own = {name: changes.pop(name) for name in tuple(changes) if hasattr(plain.child, name)}
    return replace(plain, child=replace(plain.child, **own), **changes)


def name(number: int) -> str:
    """Give the reference of a child who waits."""
    return f"STORY-{number:02}-CHILD"


def relation(number: int, kind: RelationKind, **changes: Any) -> Relation:
    return Relation(name(number), kind, **changes)


def sibling(number: int) -> Relation:
    return relation(number, RelationKind.SIBLING, to_live_with=True)


def free(home: Home, place: str, day: date | None = DECIDED) -> Told:
    return Told(home.urn, place, day, ASKED, "manager")


def all_free(*homes: Home) -> tuple[Told, ...]:
    return tuple(free(one, place.id) for one in homes for place in one.places)


def supply(
    *homes: Home, vacancies: Sequence[Told] | None = None, residents: Sequence[Resident] = ()
) -> Engine:
    """Give the engine over homes of which, unless said, every place is free."""
    told = all_free(*homes) if vacancies is None else tuple(vacancies)
    return Engine.over(Snapshot(DECIDED, homes, told, tuple(residents)), PROFILE)


def asked(engine: Engine, *referrals: Referral, policy: AllocationPolicy = AS_USUAL) -> Question:
    return question_of(engine, pool_of(referrals), policy)


def planned(
    engine: Engine, *referrals: Referral, policy: AllocationPolicy = AS_USUAL, fair: bool = True
) -> Plan:
    return allocate(asked(engine, *referrals, policy=policy), LIMITS, fair=fair)


def reached(plan: Plan) -> dict[str, int]:
    """Give what each aim came to."""
    assert plan.outcome.solution is not None
    return {now.name: now.value for now in plan.outcome.solution.reached}
