"""Requests to our service that make a record, each with a key of its own, in nobody's time."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import count
from typing import Any

from benchmarks.load.call import Answer, Call, call
from benchmarks.load.closed import closed_loop

PATH = "/api/v1"
TOGETHER = 8
"""Clients that fill the store and empty it."""
LONG = 3_600.0

Headers = dict[str, str]
Told = Callable[[Answer], None]
_numbers = count()


def post(
    path: str,
    body: Any,  # noqa: ANN401  whatever JSON holds
    headers: Headers,
    *,
    expected: int = 201,
    check: Told | None = None,
    told: Told | None = None,
) -> Call:
    """
    Write a request that is carried out once.

    Parameters
    ----------
    path
        Below that of the API.
    body, headers, expected, check, told
        As for `call`.
    """
    every = headers | {"Idempotency-Key": f"bench-{next(_numbers)}"}
    path = f"{PATH}{path}"
    return call("POST", path, body=body, headers=every, expected=expected, check=check, told=told)


def ask_all(port: int, calls: Iterable[Call], what: str) -> None:
    """Ask requests each of which has to be answered rightly."""
    every = list(calls)
    if every:
        taken = closed_loop(port, iter(every), clients=TOGETHER, seconds=LONG)
        assert len(taken.all_right(what).right) == len(every), what


def bearer(key: str) -> Headers:
    """Give the header of somebody with a key."""
    return {"Authorization": f"Bearer {key}"}
