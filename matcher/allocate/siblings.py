"""Which brothers and sisters are kept together, where not all can be."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, islice

Group = tuple[int, ...]
MOST_TRIES = 64
"""Ways of keeping groups that are tried before the rest are dropped one by one."""


@dataclass(frozen=True, slots=True)
class KeptGroups:
    """
    Which groups are kept.

    Parameters
    ----------
    kept, dropped
        The groups, in the order they were given.
    most
        Whether it is proved that no more could be kept.
    """

    kept: tuple[Group, ...]
    dropped: tuple[Group, ...]
    most: bool


def most_kept(
    groups: Sequence[Group], allowed: Callable[[tuple[Group, ...]], bool | None]
) -> KeptGroups:
    """
    Keep as many groups as may be.

    Parameters
    ----------
    groups
        In order: of two ways to keep as many, the one that keeps earlier groups is taken.
    allowed
        Whether some groups may be kept at once; None where that cannot be said, as once the time
        is up. Fewer of them may be wherever more may, and none always may.
    """
    for kept in islice(_ways(groups), MOST_TRIES):
        may = allowed(kept) if kept else True
        if may:
            return _result(groups, kept, most=True)
        if may is None:
            break
    kept = ()
    for group in groups:
        may = allowed((*kept, group))
        if may is None:
            break
        if may:
            kept = (*kept, group)
    return _result(groups, kept, most=False)


def _ways(groups: Sequence[Group]) -> Iterator[tuple[Group, ...]]:
    for size in range(len(groups), -1, -1):
        yield from combinations(groups, size)


def _result(groups: Sequence[Group], kept: tuple[Group, ...], *, most: bool) -> KeptGroups:
    return KeptGroups(kept, tuple(group for group in groups if group not in kept), most)
