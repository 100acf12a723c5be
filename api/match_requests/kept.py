"""The bytes that are kept of an answer: the body as sent, and behind it the whole list."""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from typing import Any, Final

import numpy as np

from constraints.units import KM_PER_MILE
from matcher.answer.matching import Ranked
from matcher.rank import Group

IN_ORDER: Final = (Group.CAN_PROPOSE, Group.ASK_FIRST)
_QUICK: Final = 1
"""Of zlib: a list of England is 200 KB, and is deflated in three milliseconds."""
Order = Mapping[str, Mapping[str, list[Any]]]
"""By group, columns of equal length: every home that can be proposed or asked, best first."""


def order_of(ranked: Ranked) -> Order:
    """
    Give every home's place in the order, as columns.

    The same values as `answer_for` gives with ``every_home``, without its thousands of objects.

    Parameters
    ----------
    ranked
        What was ranked.
    """
    return {group.value: _columns(ranked, group) for group in IN_ORDER}


def _columns(ranked: Ranked, group: Group) -> dict[str, list[Any]]:
    judgement, chosen = ranked.judgement, ranked.ranking.of(group)
    homes = ranked.engine.supply.snapshot.homes
    safety, points = judgement.safety, judgement.welfare
    km = judgement.frame.pairs.distance_km
    low, high = km.low[0, chosen] / KM_PER_MILE, km.high[0, chosen] / KM_PER_MILE
    known = bool(judgement.frame.referral.origin_known.possibly[0, 0])
    told = known & ((low != 0) | np.isfinite(high))
    worst = ranked.ranks.worst[chosen]
    return {
        "urn": [homes[column].urn for column in chosen.tolist()],
        "best_rank": ranked.ranks.best[chosen].tolist(),
        "worst_rank": [one or None for one in worst.tolist()],
        "safety_low": np.round(safety.low[0, chosen], 3).tolist(),
        "safety_high": np.round(safety.high[0, chosen], 3).tolist(),
        "points_low": points.low[0, chosen].astype(np.int64).tolist(),
        "points_high": points.high[0, chosen].astype(np.int64).tolist(),
        "miles_low": _miles(low, told),
        "miles_high": _miles(high, told & np.isfinite(high)),
    }


def _miles(miles: Any, told: Any) -> list[float | None]:  # noqa: ANN401  arrays of one shape
    pairs = zip(np.round(miles, 3).tolist(), told.tolist(), strict=True)
    return [one if known else None for one, known in pairs]


def kept_bytes(body: bytes, order: Order) -> bytes:
    """
    Give what is kept of an answer.

    Parameters
    ----------
    body
        As sent; JSON in one line.
    order
        The whole list.
    """
    return body + b"\n" + zlib.compress(json.dumps(order).encode(), _QUICK)


def body_of(answer: bytes) -> bytes:
    """Give the body of an answer as it was sent."""
    return answer.partition(b"\n")[0]


def kept_order(answer: bytes) -> Order:
    """Give the whole list of an answer."""
    found: Order = json.loads(zlib.decompress(answer.partition(b"\n")[2]))
    return found


def rows_of_order(order: Order, first: int, most: int) -> list[dict[str, Any]]:
    """
    Give rows of a list: those that can be proposed, then those that are asked first.

    Parameters
    ----------
    order
        The whole list.
    first
        How many rows come before.
    most
        Rows to give.
    """
    rows: list[dict[str, Any]] = []
    passed = 0
    for group, columns in order.items():
        count = len(columns["urn"])
        start = max(first - passed, 0)
        rows.extend(
            {"group": group, "rank": at + 1, **{name: of[at] for name, of in columns.items()}}
            for at in range(start, min(count, start + most - len(rows)))
        )
        passed += count
    return rows
