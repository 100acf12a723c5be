"""
Re-check of decisions: places, bars, who is kept apart, and that nobody looked ahead.

Plain Python, child by child and day by day; nothing that decides is used.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

from matcher.rolling.stream import BARRED, NOWHERE, Ints, Stream
from matcher.solver.certificate.errors import NotCertified


def certify(
    stream: Stream,
    home: Ints,
    again: Callable[[Stream], Ints] | None = None,
    days: tuple[int, ...] = (),
    *,
    waits: bool = False,
) -> None:
    """
    See that decisions may stand.

    Parameters
    ----------
    stream
        Who came.
    home
        Of each child, `NOWHERE` where not placed; shape (children,).
    again
        Decides once more on another stream; None for decisions that may use the future.
    days
        After each of them nobody else comes, and everyone decided on by then must be decided on as
        before: what came later was not used.
    waits
        Whether children were decided on when they moved in, rather than when they came.

    Raises
    ------
    NotCertified
        Naming all that does not hold.
    """
    faults = tuple(_shape(stream, home))
    if not faults:
        faults = (*_bars(stream, home), *_places(stream, home), *_apart(stream, home))
        if again is not None:
            decided_on = stream.starts if waits else stream.arrives
            faults += tuple(_ahead(stream, home, again, days, decided_on))
    if faults:
        raise NotCertified(faults)


def _shape(stream: Stream, home: Ints) -> Iterator[str]:
    if home.shape != (stream.children,):
        yield f"Expected a home for each of {stream.children} children, found {home.shape}."
        return
    for child, at in enumerate(home.tolist()):
        if not NOWHERE <= at < stream.homes:
            last = stream.homes - 1
            yield f"Child {_name(stream, child)} is in home {at}, expected 0 to {last}."


def _bars(stream: Stream, home: Ints) -> Iterator[str]:
    for child, at in enumerate(home.tolist()):
        if at != NOWHERE and int(stream.points[child, at]) == BARRED:
            yield f"Child {_name(stream, child)} is in home {at}, which may not take it."


def _there(stream: Stream, home: Ints) -> dict[int, list[tuple[int, int, int]]]:
    """Give who comes to each home: child, first day, and how many days."""
    there: dict[int, list[tuple[int, int, int]]] = {}
    for child, at in enumerate(home.tolist()):
        if at != NOWHERE:
            stay = int(stream.starts[child]), int(stream.stays[child])
            there.setdefault(at, []).append((child, *stay))
    return there


def _places(stream: Stream, home: Ints) -> Iterator[str]:
    for at, people in sorted(_there(stream, home).items()):
        mine = zip(stream.place_home.tolist(), stream.place_from.tolist(), strict=True)
        free_from = [day for where, day in mine if where == at]
        # More are there than the day before only on days when somebody comes.
        for day in sorted({first for _, first, _ in people}):
            present = sum(first <= day < first + stay for _, first, stay in people)
            places = sum(free <= day for free in free_from)
            if present > places:
                yield f"Home {at} holds {present} children on day {day}, with {places} places."


def _apart(stream: Stream, home: Ints) -> Iterator[str]:
    for at, people in sorted(_there(stream, home).items()):
        for one, first, stay in people:
            for other, second, stays in people:
                meet = first < second + stays and second < first + stay
                if one < other and meet and bool(stream.apart[one, other]):
                    names = f"{_name(stream, one)} and {_name(stream, other)}"
                    yield f"Children {names} share home {at} and may not."


def _ahead(
    stream: Stream,
    home: Ints,
    again: Callable[[Stream], Ints],
    days: tuple[int, ...],
    decided_on: Ints,
) -> Iterator[str]:
    for day in days:
        known = np.array([c for c, came in enumerate(stream.arrives.tolist()) if came <= day], int)
        found = again(stream.of(known))
        for child, now in zip(known.tolist(), found.tolist(), strict=True):
            before = int(home[child])
            if now != before and int(decided_on[child]) <= day:
                name = _name(stream, child)
                yield f"Child {name} goes to {now} if nobody comes after day {day}, not {before}."


def _name(stream: Stream, child: int) -> int:
    return int(stream.name[child])
