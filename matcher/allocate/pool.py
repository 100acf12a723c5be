"""The children who wait, in one order whoever gathered them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from matcher.entities import Referral, RelationKind


class PoolError(ValueError):
    """The referrals do not make one pool; the message names each that does not fit."""


@dataclass(frozen=True, slots=True)
class Pool:
    """
    The children who wait.

    Parameters
    ----------
    referrals
        By the day they are needed from, then by reference: of two equal answers the one that is
        better for the child who comes first in this order is taken.
    decided_on
        The one day on which all are decided; None of an empty pool.
    """

    referrals: tuple[Referral, ...]
    decided_on: date | None

    def __len__(self) -> int:
        return len(self.referrals)

    def by_start(self) -> dict[date, list[int]]:
        """Give the places in the pool of the children needed from each day, earliest day first."""
        found: dict[date, list[int]] = {}
        for number, referral in enumerate(self.referrals):
            found.setdefault(referral.starts_on, []).append(number)
        return found


def pool_of(referrals: Sequence[Referral], on: date | None = None) -> Pool:
    """
    Put referrals into one pool.

    Parameters
    ----------
    referrals
        In any order.
    on
        The day all are decided on; None for the latest on which any of them was to be.

    Raises
    ------
    PoolError
        Two of one reference or of one child, or one that is needed before the day.
    """
    if not referrals:
        return Pool((), on)
    decided_on = on or max(referral.decided_on for referral in referrals)
    faults = [
        *_twice("referral", [referral.reference for referral in referrals]),
        *_twice("child", [referral.child.reference for referral in referrals]),
        *(
            f"referral {referral.reference} is needed from {referral.starts_on}, before the day "
            f"of the decision, {decided_on}"
            for referral in referrals
            if referral.starts_on < decided_on
        ),
    ]
    if faults:
        raise PoolError(f"The pool cannot be allocated: {'; '.join(faults)}.")
    order = sorted(referrals, key=lambda referral: (referral.starts_on, referral.reference))
    return Pool(tuple(replace(one, decided_on=decided_on) for one in order), decided_on)


def _twice(what: str, references: Sequence[str]) -> list[str]:
    counted = Counter(references)
    return [
        f"{what} {reference} is there {often} times"
        for reference, often in sorted(counted.items())
        if often > 1
    ]


def siblings_to_live_together(pool: Pool) -> tuple[tuple[int, ...], ...]:
    """
    Give the groups of brothers and sisters in the pool who are planned to live together.

    One who is named so by another belongs to the group, also where they do not name each other.

    Returns
    -------
    groups
        Places in the pool, ascending; each of two or more; groups do not overlap.
    """
    place = {one.child.reference: number for number, one in enumerate(pool.referrals)}
    group = list(range(len(pool)))

    def root(number: int) -> int:
        while group[number] != number:
            number = group[number]
        return number

    for number, referral in enumerate(pool.referrals):
        for relation in referral.child.relations:
            named = relation.kind is RelationKind.SIBLING and relation.to_live_with
            if named and relation.person in place:
                one, other = sorted((root(number), root(place[relation.person])))
                group[other] = one
    members: dict[int, list[int]] = {}
    for number in range(len(pool)):
        members.setdefault(root(number), []).append(number)
    return tuple(tuple(found) for found in members.values() if len(found) > 1)
