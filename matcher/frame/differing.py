"""Which homes differ between two snapshots: they, their vacancies or who lives there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import compress, count, pairwise
from operator import is_not
from typing import Protocol, TypeVar

from matcher.entities import Snapshot

OUT_OF_ORDER = "Homes are in ascending order of URN, none twice."


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
    return frozenset(
        urn
        for old, new in (
            (before.homes, after.homes),
            (before.vacancies, after.vacancies),
            (before.residents, after.residents),
        )
        for urn in _urns(old, new)
    )


def _urns(before: Sequence[One], after: Sequence[One]) -> Iterator[str]:
    was, now = _stretch(before, after)
    old, new = _by_home(before[was]), _by_home(after[now])
    for urn in old.keys() | new.keys():
        these, those = old.get(urn, []), new.get(urn, [])
        if len(these) != len(those) or any(map(is_not, these, those)):
            yield urn


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
