"""Who could change what a bar rests on, and where nobody could: said in one place."""

from __future__ import annotations

from collections.abc import Iterable

from constraints.base import Evidence
from constraints.compatibility.row import MatrixRow
from constraints.vocabulary import Role
from matcher.judge import Stated
from matcher.words import words_of

WALL = "A legal wall."
OF_PRACTICE = "No override in this tool (practice)."
"""Said of a bar without legal force that nobody could change."""
STANDS = "Changing one of these alone is not enough: another stands that nobody could change here."


def lifter(rule: Stated) -> Role | None:
    """
    Give who could change what a bar rests on; None where nobody could.

    A row of the matching matrix that says what a home could have instead is its manager's to meet.
    """
    if rule.lifted_by is None and isinstance(rule, MatrixRow) and rule.unless:
        return Role.REGISTERED_MANAGER
    return rule.lifted_by


def changed_by(rule: Stated) -> str:
    """Say in a sentence who could change it and how, or that nobody could, and why."""
    who = lifter(rule)
    if who is None:
        return OF_PRACTICE if rule.source.evidence is Evidence.PRACTICE else WALL
    ways = rule.unless if isinstance(rule, MatrixRow) else ()
    how = "; or ".join(", ".join(words_of(step) for step in way) for way in ways)
    return f"Could be changed by {who.value}{f': {how}' if how else ''}."


def walled_words(walled: int, homes: int) -> str:
    """
    Say of how many homes it would not help to lift a rule, since another stands that stays.

    Parameters
    ----------
    walled
        How many of the homes also a rule bars that nobody could change.
    homes
        How many the rule bars that somebody could change.
    """
    if not walled:
        return ""
    few = "The home may not" if homes == 1 else f"{walled:,} of these may not"
    these = "None of these may" if walled == homes > 1 else few
    return f"{these} be proposed whatever else changes: another rule stands that nobody could lift."


def stands_beside(lifted_by: Iterable[object]) -> bool:
    """Whether bars that somebody could change stand beside one that nobody could."""
    found = [who is None for who in lifted_by]
    return any(found) and not all(found)
