"""First choices of Homeward beside two plainer ways to choose, over the same children."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

import numpy as np

from benchmarks.setting import Setting
from constraints.arrays import Ints
from constraints.units import KM_PER_MILE
from matcher.entities import Referral
from matcher.judge import SAFETY_FROM, Judgement
from matcher.rank import Ranking, rank

FAR_MILES = 20.0
"""The distance of national statistics."""


class Way(Enum):
    """A way to choose."""

    HOMEWARD = "Homeward's first choice"
    NEAREST_LAWFUL = "the nearest home that can be proposed"
    NEAREST_VACANCY = "the nearest home with a place free, no other rule asked"


@dataclass(frozen=True, slots=True)
class Choice:
    """
    One child's home by one way to choose.

    Parameters
    ----------
    miles
        Straight line from the origin, at most.
    barred, open
        Whether some rule surely bars the home; whether some may, on what is not known.
    half_levels
        Residual risk it may come to, 0 to 6.
    points
        Welfare points, at most; fewer are better.
    """

    miles: float
    barred: bool
    open: bool
    half_levels: float
    points: float


@dataclass(frozen=True, slots=True)
class Quality:
    """
    What the ways come to.

    Parameters
    ----------
    asked
        Referrals.
    nothing_to_propose
        Of them, with no home that can be proposed as things are known.
    from_nowhere
        Of the others, with no origin to measure from.
    chosen
        For each way, the choices over the remaining children, the same for all ways.
    """

    asked: int
    nothing_to_propose: int
    from_nowhere: int
    chosen: dict[Way, tuple[Choice, ...]]

    @property
    def compared(self) -> int:
        """Children compared."""
        return len(self.chosen[Way.HOMEWARD])

    def median_miles(self) -> str:
        """Give the median miles of Homeward's first choice, "none" where none was made."""
        miles = [choice.miles for choice in self.chosen[Way.HOMEWARD]]
        return f"{np.median(miles):.1f}" if miles else "none"


def quality(setting: Setting, referrals: Sequence[Referral]) -> Quality:
    """Choose a home for each child by each way."""
    chosen: dict[Way, list[Choice]] = {way: [] for way in Way}
    nothing = nowhere = 0
    for referral in referrals:
        judgement = setting.engine.judge([referral])
        ranking = rank(judgement)
        if not ranking.can_propose.size:
            nothing += 1
        elif referral.child.origin is None:
            nowhere += 1
        else:
            for way in Way:
                chosen[way].append(_choice(judgement, _column(way, judgement, ranking)))
    assert nothing + nowhere + len(chosen[Way.HOMEWARD]) == len(referrals)
    found = Quality(
        len(referrals), nothing, nowhere, {way: tuple(choices) for way, choices in chosen.items()}
    )
    _check(found)
    return found


def _column(way: Way, judgement: Judgement, ranking: Ranking) -> int:
    if way is Way.HOMEWARD:
        return int(ranking.can_propose[0])
    if way is Way.NEAREST_LAWFUL:
        return _nearest(judgement, ranking.can_propose)
    return _nearest(judgement, np.flatnonzero(judgement.frame.pairs.place_free.surely[0]))


def _nearest(judgement: Judgement, columns: Ints) -> int:
    return int(columns[np.argmin(judgement.frame.pairs.distance_km.high[0, columns])])


def _choice(judgement: Judgement, column: int) -> Choice:
    return Choice(
        miles=float(judgement.frame.pairs.distance_km.high[0, column]) / KM_PER_MILE,
        barred=bool(judgement.barred.surely[0, column]),
        open=bool(judgement.barred.possibly[0, column] & ~judgement.barred.surely[0, column]),
        half_levels=float(judgement.matrix.residual.high[0, column]),
        points=float(judgement.welfare.high[0, column]),
    )


def _check(found: Quality) -> None:
    """Hold the choices to what must be so whatever the world holds."""
    ways = (found.chosen[way] for way in Way)
    for first, lawful, nearest in zip(*ways, strict=True):
        assert not any(choice.barred or choice.open for choice in (first, lawful))
        # A home that can be proposed has a place free.
        assert nearest.miles <= lawful.miles <= first.miles
        assert _worth(first) <= _worth(lawful)


def _worth(choice: Choice) -> tuple[float, float]:
    """Give what a choice is ordered by before distance, at worst: safety, then welfare."""
    safety = choice.half_levels if choice.half_levels >= SAFETY_FROM else 0.0
    return safety, choice.points
