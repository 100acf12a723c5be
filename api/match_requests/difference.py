"""A match asked again: what is other than it was, and why that may be."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

from api.match_requests.kept import Order

NOT_LISTED: Final = "may_not_or_gone"
MOST: Final = 100
"""Homes of each kind that are named."""


def difference(then: Order, now: Order) -> dict[str, Any]:
    """
    Say what of an order is other than it was.

    Parameters
    ----------
    then, now
        The two orders.

    Returns
    -------
    difference
        Whether anything moved; homes that changed group, each with both; homes that keep their
        group and stand elsewhere in it; how many there are of each, for not all are named.
    """
    was, stands = _places(then), _places(now)
    groups, moved = [], []
    for urn in [*stands, *(urn for urn in was if urn not in stands)]:
        before, after = was.get(urn), stands.get(urn)
        if before is None or after is None or before[0] != after[0]:
            groups.append({"urn": urn, "then": _group(before), "now": _group(after)})
        elif before != after:
            moved.append({"urn": urn, "group": after[0], "then": before[1], "now": after[1]})
    return {
        "order_is_the_same": not groups and not moved,
        "changed_group": groups[:MOST],
        "changed_group_count": len(groups),
        "changed_rank": moved[:MOST],
        "changed_rank_count": len(moved),
    }


def _places(order: Order) -> dict[str, tuple[str, int]]:
    return {
        urn: (group, rank)
        for group, columns in order.items()
        for rank, urn in enumerate(columns["urn"], start=1)
    }


def _group(place: tuple[str, int] | None) -> str:
    return NOT_LISTED if place is None else place[0]


def changed_pointers(before: str, after: str) -> list[str]:
    """Give where two documents differ, as JSON pointers and without what stands there."""
    return sorted(_differing(json.loads(before), json.loads(after), ""))


def _differing(before: object, after: object, at: str) -> Iterator[str]:
    if before == after:
        return
    if isinstance(before, Mapping) and isinstance(after, Mapping):
        for key in before.keys() | after.keys():
            yield from _differing(before.get(key), after.get(key), f"{at}/{key}")
    else:
        yield at
