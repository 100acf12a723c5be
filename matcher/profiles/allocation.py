"""What an authority decides once for every allocation."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

NEAREST_KM, FARTHEST_KM = 0.0, 1_000.0
"""Between which what counts as near may lie."""


class Siblings(StrEnum):
    """What becomes of brothers and sisters who wait together and are to live together."""

    TOGETHER = "together"
    """They share a home wherever that leaves nobody more without a place."""
    NEAR = "near"
    """The same; where they cannot share one, their homes are near each other."""
    BY_POINTS = "by_points"
    """Only the points of each home for each child count."""


@dataclass(frozen=True, slots=True)
class AllocationPolicy:
    """
    What an allocation may do.

    Parameters
    ----------
    undecided_as_conditions
        Whether a home may be proposed of which some bar is undecided: what is open is then listed
        as a condition, and such homes come after every home that is decided. Without it nothing
        undecided is proposed.
    siblings
        What becomes of brothers and sisters.
    siblings_near_km
        Kilometres in a straight line that still count as near. 16: ten miles, practice.
    """

    undecided_as_conditions: bool = False
    siblings: Siblings = Siblings.TOGETHER
    siblings_near_km: float = 16.0


AS_USUAL = AllocationPolicy()


def _yes_or_no(found: object) -> bool:
    if isinstance(found, bool):
        return found
    raise ValueError("true or false")


def _siblings(found: object) -> Siblings:
    if isinstance(found, str) and found in set(Siblings):
        return Siblings(found)
    raise ValueError(" or ".join(f'"{one.value}"' for one in Siblings))


def _km(found: object) -> float:
    if isinstance(found, int | float) and not isinstance(found, bool):
        km = float(found)
        if NEAREST_KM <= km <= FARTHEST_KM:
            return km
    raise ValueError(f"kilometres from {NEAREST_KM:g} to {FARTHEST_KM:g}")


ALLOCATION: Mapping[str, Callable[[object], object]] = {
    "undecided_as_conditions": _yes_or_no,
    "siblings": _siblings,
    "siblings_near_km": _km,
}
"""How each key of the section is read; a `ValueError` says what was expected."""
