"""How firm the order is, said at the head of a list and beside each home on it."""

from __future__ import annotations

from dataclasses import dataclass

from api.cli.show.shared import Shared
from matcher.answer.model import Answer, Firmness, Match, Weighed
from matcher.rank import Group

TIED = (
    "Homes said to be tied are too close to tell apart: other weights, or what is not known, could "
    "put one before the other."
)
FIRST_THREE = 3


@dataclass(frozen=True, slots=True)
class Firm:
    """
    What is said of one home; each is empty where there is nothing to say.

    Parameters
    ----------
    leads
        How often it comes first, and among the first three.
    tied
        With which home it is tied.
    """

    leads: str = ""
    tied: str = ""


NOT_WEIGHED = Firm()


def ways_words(answer: Answer, group: Group, shared: Shared) -> str:
    """
    Say once, for a list, that its order was tried with other weights, and what tied means.

    Empty where the list was not weighed, or one home stands alone on it.
    """
    firmness = _weighed(answer, group)
    if firmness is None:
        return ""
    said = f"The order was tried in {firmness.ways:,} other ways of weighing the points."
    matches = answer.can_propose + answer.ask_first
    tied = any(firm_words(answer, match, shared).tied for match in matches)
    return f"{said} {TIED}" if tied else said


def firm_words(answer: Answer, match: Match, shared: Shared) -> Firm:
    """Say how often a home leads the order, and with which home before it it is tied."""
    firmness = _weighed(answer, match.group)
    if firmness is None:
        return NOT_WEIGHED
    few = answer.counts[match.group.value] <= FIRST_THREE
    open_ = _could_change(firmness, match)
    leads = [_leads(home, few=few, open_=open_) for home in firmness.homes if home.urn == match.urn]
    # Of a list that is close throughout it is said once, above it.
    close = match.group is Group.ASK_FIRST and shared.close
    tied = [home.with_rank for home in firmness.tied if home.urn == match.urn and not close]
    return Firm("".join(leads), "".join(f"tied with number {rank}" for rank in tied))


def of_100(share: float) -> str:
    """Give a share in hundredths; all and none only where it is all and none."""
    if 0.0 < share < 0.01:
        return "fewer than 1"
    return f"{min(round(share * 100), 99) if share < 1.0 else 100}"


def _weighed(answer: Answer, group: Group) -> Firmness | None:
    """Give the firmness of a list of two homes or more."""
    firmness = answer.firmness
    if firmness is None or firmness.group is not group or answer.counts[group.value] < 2:
        return None
    return firmness


def _could_change(firmness: Firmness, match: Match) -> bool:
    """Whether a home is tied with this one, so that its place does not rest on weights alone."""
    return any(match.urn == home.urn or match.rank == home.with_rank for home in firmness.tied)


def _leads(home: Weighed, *, few: bool, open_: bool) -> str:
    """Say how often a home leads; of few homes each is always among the first three."""
    if home.first == 1.0:
        still = "; what is not known could still change it" if open_ else ""
        return f"first in every way of weighing{still}"
    first = f"first in {of_100(home.first)} of 100 ways of weighing" if home.first else ""
    if few:
        return first
    three = "in the first three in"
    if first:
        return f"{first}; {three} {of_100(home.first_three)}"
    if home.first_three == 1.0:
        return f"{three} every way of weighing"
    return f"{three} {of_100(home.first_three)} of 100 ways of weighing"
