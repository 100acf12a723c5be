"""The homes that answers could put first, and where they would stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from constraints.arrays import Floats, Ints
from constraints.base import Effect
from constraints.columns import row_of
from matcher.asking_first.waits import Waits
from matcher.judge import Judgement, points_of
from matcher.rank import Keys, Ranking, keys_of


@dataclass(frozen=True, slots=True)
class Prospects:
    """
    The homes whose best case is better than the first choice as it stands.

    Parameters
    ----------
    columns
        Their columns, ascending; shape (prospects,).
    homes
        How many homes there are.
    key
        What the first choice is ordered by as it stands; more than any where there is none.
    bars
        Bits that must be answered before each can be proposed.
    worst
        What each is ordered by, with nothing answered.
    safety
        The half levels it would have once `residual` is answered.
    residual
        Bits that what remains of risk waits for.
    gains
        Points won, by the bits that they wait for.
    for_all, to_home
        Bits of the questions that bear on any of them.
    """

    columns: Ints
    homes: int
    key: int
    bars: Ints
    worst: Keys
    safety: Floats
    residual: Ints
    gains: Mapping[int, Floats]
    for_all: int
    to_home: int

    @classmethod
    def of(
        cls, judgement: Judgement, ranking: Ranking, waits: Waits, only: int | None
    ) -> Prospects:
        """Leave out every home that no answer could put first."""
        child, homes = waits.child, judgement.frame.shape[1]
        best, worst = keys_of(judgement, child)
        # Nobody answers how far it is: homes that can be proposed stand by their worst distance.
        at_best = Keys(best.safety, best.welfare, worst.distance_km)
        standing, kept = np.arange(homes), ~judgement.barred.surely[child]
        key = int(np.iinfo(np.int64).max)
        if ranking.can_propose.size:
            first = ranking.can_propose[0]
            key = int(_total(worst, standing, homes)[first])
            kept = kept & (_total(at_best, standing, homes) < key)
            kept[first] = False
        columns = np.flatnonzero(kept if only is None else kept & (standing == only))
        bars, residual = waits.bars()[columns], waits.residual[columns]
        gains = _gains(judgement, waits, columns)
        every = int(np.bitwise_or.reduce(bars | residual, initial=0)) | _all_of(gains)
        return cls(
            columns,
            homes,
            key,
            bars,
            Keys(worst.safety[columns], worst.welfare[columns], worst.distance_km[columns]),
            best.safety[columns],
            residual,
            gains,
            every & waits.for_all,
            every & ~waits.for_all,
        )

    def keys(self, answered: int) -> Ints:
        """Give what each would be ordered by once some questions are answered well for it."""
        welfare = self.worst.welfare.copy()
        for bits, won in self.gains.items():
            if not bits & ~answered:
                welfare -= won
        safety = np.where(self.residual & ~answered, self.worst.safety, self.safety)
        return _total(Keys(safety, welfare, self.worst.distance_km), self.columns, self.homes)

    def hopeful(self, for_all: int, most: int) -> Ints:
        """
        Give those that so many questions to the home could put first, as places.

        Parameters
        ----------
        for_all
            Bits of the questions about the child that are answered.
        most
            How many questions the home is asked.
        """
        left = self.bars & ~for_all
        few = ((left & ~self.to_home) == 0) & (np.bitwise_count(left) <= most)
        return np.flatnonzero(few & (self.keys(for_all | self.to_home) < self.key))

    def passing(self, hopeful: Ints, answered: int) -> list[tuple[int, int]]:
        """Give keys and columns of those that come first once these questions are answered."""
        decided = hopeful[(self.bars[hopeful] & ~answered) == 0]
        keys = self.keys(answered)[decided]
        passed = keys < self.key
        columns = self.columns[decided[passed]]
        return list(zip(keys[passed].tolist(), columns.tolist(), strict=True))


def _gains(judgement: Judgement, waits: Waits, columns: Ints) -> dict[int, Floats]:
    """Give the points that answers win at some homes, by the bits that they wait for."""
    gains: dict[int, Floats] = {}
    for verdict, bits in waits.verdicts:
        if verdict.effect is Effect.COST:
            low, high = points_of(verdict.finding, judgement.points[verdict.rule.id])
            won = row_of(high - low, waits.child, bits.size)[columns].astype(np.float64)
            here = bits[columns]
            for one in np.unique(here[(won > 0) & (here != 0)]).tolist():
                gains[one] = gains.get(one, 0.0) + np.where(here == one, won, 0.0)
    return gains


def _total(keys: Keys, columns: Ints, homes: int) -> Ints:
    """Put the last tie-break, the order of the homes, into one number with the rest."""
    return keys.packed() * homes + columns


def _all_of(gains: Mapping[int, Floats]) -> int:
    found = 0
    for bits in gains:
        found |= bits
    return found
