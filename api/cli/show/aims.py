"""The aims of an allocation in an officer's words, each in its own unit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil

from matcher.allocate.aims import METRES, POINTS, UNDECIDED, WITHOUT_A_PLACE, WORST_LOSS
from matcher.allocate.answer.model import Aim
from matcher.allocate.answer.otherwise import METRES_PER_MILE, risk_words

_WORDS = {
    WITHOUT_A_PLACE: "Children without a place",
    UNDECIDED: "Homes of which something is undecided",
    WORST_LOSS: "Most points that one child loses against their own first choice",
    POINTS: "Points of all children together",
    METRES: "Miles of all children from where they come from",
}


def aim_words(aim: str) -> str:
    """Name an aim."""
    return _WORDS.get(aim) or f"Children for whom {risk_words(aim)} would remain"


def amount(aim: str, value: float) -> str:
    """Give an amount in the unit of its aim."""
    if aim == METRES:
        return f"{value / METRES_PER_MILE:,.1f}"
    return f"{value:,.0f}"


NO_BETTER = "So no plan is better: an earlier aim never gives way for a later one."


def aims_words(aims: Sequence[Aim]) -> Iterator[str]:
    """Say of each aim what the plan comes to, and how far that is proved."""
    for aim in aims:
        said = f"{aim_words(aim.name)}: {amount(aim.name, aim.value)}"
        if aim.proved:
            yield f"{said}. Proved: it cannot be less."
        else:
            yield f"{said}. {_not_proved(aim)}"


def _not_proved(aim: Aim) -> str:
    if aim.bound is None:
        return "Not proved, and how much better it could be is not known."
    if aim.bound == aim.value:
        return "It cannot be less while the aims before it come to no less: those are not proved."
    if aim.name == METRES:
        by = f"{ceil((aim.value - aim.bound) / METRES_PER_MILE * 10) / 10:,.1f} miles"
    else:
        unit = "points" if aim.name in {POINTS, WORST_LOSS} else ""
        by = f"{aim.value - aim.bound:,} {unit}".rstrip()
    return f"Not proved: could be better by at most {by}."
