"""Small pools drawn at random: children who wait, homes with few places, and what may be done."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from matcher.entities import Referral, Relation, RelationKind, Snapshot
from matcher.profiles.allocation import AllocationPolicy, Siblings
from tests.brute.chances import Chances
from tests.brute.children import drawn_referral
from tests.brute.homes import drawn_home


@dataclass(frozen=True, slots=True)
class Drawn:
    """
    A pool, a supply and a policy.

    Parameters
    ----------
    snapshot, referrals
        Who waits, and what there is.
    policy
        What may be done.
    fair
        Whether the worst-off child comes before the total.
    """

    snapshot: Snapshot
    referrals: tuple[Referral, ...]
    policy: AllocationPolicy
    fair: bool


def drawn_pool(seed: int, children: int | None = None, homes: int | None = None) -> Drawn:
    """Draw a pool of, unless said, 3 to 5 children and 3 to 5 homes; much of it is tied."""
    rng = np.random.default_rng((4, seed))
    chances = Chances.of(rng)
    many = homes or chances.pick((3, 3, 4, 4, 5))
    listed = [drawn_home(chances, f"90000{n:02}") for n in range(many)]
    snapshot = Snapshot(
        chances.on,
        tuple(one.home for one in listed),
        tuple(vacancy for one in listed for vacancy in one.vacancies),
        tuple(resident for one in listed for resident in one.residents),
        "an invented world",
    )
    count = children or chances.pick((3, 3, 4, 4, 4, 5))
    referrals = _related(
        chances, [drawn_referral(chances, number, snapshot) for number in range(count)]
    )
    policy = AllocationPolicy(
        undecided_as_conditions=chances.is_so(0.5),
        siblings=chances.pick(tuple(Siblings)),
        siblings_near_km=chances.pick((3.0, 8.0, 16.0)),
    )
    return Drawn(snapshot, tuple(referrals), policy, chances.is_so(0.7))


def _related(chances: Chances, referrals: list[Referral]) -> list[Referral]:
    """State who is what to whom: by one side or by both."""
    for one in range(len(referrals)):
        for other in range(len(referrals)):
            if one == other or not chances.is_so(chances.related):
                continue
            kind = chances.pick(KINDS)
            relation = Relation(
                referrals[other].child.reference,
                kind,
                to_live_with=kind is RelationKind.SIBLING and chances.is_so(0.8),
            )
            child = referrals[one].child
            child = replace(child, relations=(*child.relations, relation))
            referrals[one] = replace(referrals[one], child=child)
    return referrals


KINDS = (
    RelationKind.SIBLING,
    RelationKind.SIBLING,
    RelationKind.SIBLING,
    RelationKind.NAMED_APART,
    RelationKind.CAUTION,
    RelationKind.FRIEND,
)
