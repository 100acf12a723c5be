"""What the homes on a list have in common, and is said once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from matcher.answer.model import Duty, Gate, Match
from matcher.explain import Reason

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Shared:
    """
    What is said once of all homes that are shown.

    Parameters
    ----------
    gates, duties, costs
        Those that every home shown has alike.
    asks
        Numbers of the questions to every home to ask; None where they differ.
    close
        Whether what is not known could put each home to ask before the one above it.
    also
        Homes that suit another child who waits.
    """

    gates: tuple[Gate, ...] = ()
    duties: tuple[Duty, ...] = ()
    costs: tuple[Reason, ...] = ()
    asks: tuple[int, ...] | None = None
    close: bool = False
    also: frozenset[str] = frozenset()

    @classmethod
    def of(cls, can_propose: tuple[Match, ...], ask_first: tuple[Match, ...]) -> Shared:
        """Find what matches have in common; one alone shares nothing."""
        matches = can_propose + ask_first
        if len(matches) < 2:
            return cls()
        asks = {match.asks for match in ask_first}
        return cls(
            _common([match.gates for match in matches]),
            _common([match.duties for match in matches]),
            _common([match.costs for match in matches]),
            asks.pop() if len(asks) == 1 and len(ask_first) > 1 else None,
            len(ask_first) > 2 and all(match.overlaps_above for match in ask_first[1:]),
        )


def _common(lists: list[tuple[T, ...]]) -> tuple[T, ...]:
    first, *rest = lists
    return tuple(one for one in first if all(one in other for other in rest))


def apart(lists: Iterable[tuple[T, ...]], shared: tuple[T, ...]) -> list[T]:
    """Give what only some have, once each, in the order first met."""
    found: list[T] = []
    for one in lists:
        found += [each for each in one if each not in shared and each not in found]
    return found
