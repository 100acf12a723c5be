"""Which homes differ between two snapshots: they, their vacancies or who lives there."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress, count, islice, pairwise
from operator import is_not
from typing import Protocol, TypeVar

from matcher.entities import Snapshot

OUT_OF_ORDER = "Homes are in ascending order of URN, none twice."

FEW = 256
"""As many places at which two lists differ are read one by one; more may come of one shift."""


class OfAHome(Protocol):
    """A home, or something told of one."""

    @property
    def urn(self) -> str:
        """The home."""


One = TypeVar("One", bound=OfAHome)


def differing(before: Snapshot, after: Snapshot) -> frozenset[str]:
    """
    Give the URNs of the homes that are not told of by the very same objects in the same order.

    What was read anew counts as different, though it may say the same: the answer may name a home
    too many, and never one too few.

    Raises
    ------
    ValueError
        Homes of `after` out of order.
    """
    _, now = _stretch(before.homes, after.homes)
    beside = after.homes[max(now.start - 1, 0) : now.stop + 1]
    if any(a.urn >= b.urn for a, b in pairwise(beside)):
        raise ValueError(OUT_OF_ORDER)
    return (
        _urns(before.homes, after.homes)
        | _urns(before.vacancies, after.vacancies)
        | _urns(before.residents, after.residents)
    )


def _urns(before: Sequence[One], after: Sequence[One]) -> frozenset[str]:
    if before is after:
        return frozenset()
    if len(before) == len(after):
        pairs = zip(before, after, strict=True)
        others = list(islice(compress(pairs, map(is_not, before, after)), FEW + 1))
        if len(others) <= FEW:
            return frozenset(one.urn for pair in others for one in pair)
    was, now = _stretch(before, after)
    return _of_objects(before[was], after[now])


def _of_objects(before: Sequence[One], after: Sequence[One]) -> frozenset[str]:
    """Give the homes of what is in one alone; of all, home by home, where the order differs."""
    old, new = set(map(id, before)), set(map(id, after))
    both = old & new
    stay = [[one for one in told if id(one) in both] for told in (before, after)]
    if len(stay[0]) == len(both) and list(map(id, stay[0])) == list(map(id, stay[1])):
        return frozenset(one.urn for told in (before, after) for one in told if id(one) not in both)
    there, here = _by_home(before), _by_home(after)
    return frozenset(
        urn
        for urn in there.keys() | here.keys()
        if list(map(id, there.get(urn, ()))) != list(map(id, here.get(urn, ())))
    )


def _by_home(told: Sequence[One]) -> dict[str, list[One]]:
    found: dict[str, list[One]] = {}
    for one in told:
        found.setdefault(one.urn, []).append(one)
    return found


def _stretch(before: Sequence[One], after: Sequence[One]) -> tuple[slice, slice]:
    """Give what lies between the first and the last difference of each."""
    if before is after:
        return slice(0, 0), slice(0, 0)
    shorter = min(len(before), len(after))
    first = next(compress(count(), map(is_not, before, after)), shorter)
    differs = map(is_not, reversed(before), reversed(after))
    same = min(next(compress(count(), differs), shorter), shorter - first)
    return slice(first, len(before) - same), slice(first, len(after) - same)
