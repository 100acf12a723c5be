"""What would let a home be proposed that may not be, as the answer has it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from matcher.answer.model.match import Distance
from matcher.rank import Group


@dataclass(frozen=True, slots=True)
class Change:
    """
    One thing to find out or to arrange.

    Parameters
    ----------
    kind
        "fact" or "arrangement".
    nature
        What would change.
    says
        What is so afterwards.
    who
        Who can answer, or may change it.
    by
        Day by which it could be done, by the practice of this engine.
    in_time
        Whether that is by the start of its set.
    """

    kind: str
    nature: str
    says: str
    who: str
    by: date
    in_time: bool


@dataclass(frozen=True, slots=True)
class SmallestSet:
    """
    With all of it the home can be proposed, and with no part of it alone.

    Parameters
    ----------
    changes
        What is found out or arranged.
    starts_on, later_start
        Day of the start; whether it is later than the one asked for, which is part of the set.
    in_time
        Whether all of it could be done by that day.
    arranged_alone
        The group once the arrangements are made and nothing more is known.
    """

    changes: tuple[Change, ...]
    starts_on: date
    later_start: bool
    in_time: bool
    arranged_alone: Group


@dataclass(frozen=True, slots=True)
class HomeChanges:
    """
    What would let one home be proposed.

    Parameters
    ----------
    urn, distance
        The home.
    sets
        Every smallest set; any one is enough. Empty where nothing that may be offered is.
    would_fit_if
        What of the home's own statement, staff and steps would have to change, where nothing else
        has to be arranged; empty otherwise.
    in_the_way
        Where there is no set: rule by rule what is required, and is not met or not known whatever
        is done; and why nothing is offered, where somebody could lift it.
    tried_together
        None where every set was tried; else how many changes were tried together at most.
    """

    urn: str
    distance: Distance | None
    sets: tuple[SmallestSet, ...]
    would_fit_if: str
    in_the_way: tuple[str, ...]
    tried_together: int | None


@dataclass(frozen=True, slots=True)
class NearMisses:
    """
    The nearest homes that may not be proposed, and could be with something changed.

    Parameters
    ----------
    homes
        Nearest first.
    liftable
        How many homes there are whose bars somebody could lift, each by itself.
    looked_at
        How many of them, the nearest, were looked at.
    """

    homes: tuple[HomeChanges, ...]
    liftable: int
    looked_at: int
