"""Why placements ended, as SSDA903 records it, in the groups that matter for stability."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from matcher.history.placements import Placement


class Ending(Enum):
    """Group of reasons for a change of placement (engine's grouping, handbook 3.2)."""

    DISRUPTION = "the placement could not go on"
    SUPPLY = "the home closed"
    PLANNED = "the care plan"
    OTHER = "another reason"
    NOT_AN_END = "only the status changed"


GROUPS: dict[str, Ending] = {
    **dict.fromkeys(
        ("CREQB", "CREQO", "CHILD", "LAREQ", "STAND", "ALLEG", "APPRR"), Ending.DISRUPTION
    ),
    "CLOSE": Ending.SUPPLY,
    "CARPL": Ending.PLANNED,
    "CUSTOD": Ending.OTHER,
    "OTHER": Ending.OTHER,
    "PLACE": Ending.NOT_AN_END,
}


@dataclass(frozen=True, slots=True)
class Endings:
    """
    Why the placements of a child ended.

    Parameters
    ----------
    reasons
        Code and number of placements that ended with it, by code. Placements left for the end of
        care are not among them.
    reason_not_known
        Number of placements that ended in another placement without a recorded reason.
    left_care
        Number of times the child left care.
    share_disruption
        Of the placements that ended in another placement with a known reason (PLACE, which is a
        change of status, aside), the share that ended by disruption; None where there is none.
    """

    reasons: tuple[tuple[str, int], ...]
    reason_not_known: int
    left_care: int
    share_disruption: float | None


def endings_of(placements: Iterable[Placement]) -> Endings:
    """
    Count why placements ended.

    Parameters
    ----------
    placements
        Of one child; those that have not ended are left out, and stays known only as temporary.

    Returns
    -------
    endings
        Nothing unknown counts as an ending of any group.
    """
    ended = [stay for stay in placements if not stay.current and not stay.temporary]
    changed = [stay for stay in ended if not stay.left_care]
    reasons = Counter(stay.reason_ended for stay in changed if stay.reason_ended is not None)
    groups: Counter[Ending] = Counter()
    for code, count in reasons.items():
        groups[GROUPS[code]] += count
    decided = groups.total() - groups[Ending.NOT_AN_END]
    return Endings(
        reasons=tuple(sorted(reasons.items())),
        reason_not_known=len(changed) - reasons.total(),
        left_care=len(ended) - len(changed),
        share_disruption=groups[Ending.DISRUPTION] / decided if decided else None,
    )
