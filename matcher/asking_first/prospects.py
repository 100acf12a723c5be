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
    The homes whose best case is better than the first choice as it stands, and the first choice.

    All others are left out from the start: answers make the first choice only better.

    Parameters
    ----------
    columns
        Their columns, ascending; shape (prospects,).
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
    hope
        Whether some home, or the one that is to come first, is better than the first choice at its
        best.
    """

    columns: Ints
    bars: Ints
    worst: Keys
    safety: Floats
    residual: Ints
    gains: Mapping[int, Floats]
    for_all: int
    to_home: int
    hope: bool

    @classmethod
    def of(
        cls, judgement: Judgement, ranking: Ranking, waits: Waits, only: int | None
    ) -> Prospects:
        """Leave out every home that no answer could put first."""
        child, shape = waits.child, judgement.frame.shape
        best, worst = keys_of(judgement, child)
        # Nobody answers how far it is: homes that can be proposed stand by their worst distance.
        at_best = Keys(best.safety, best.welfare, worst.distance_km)
        standing, kept = np.arange(shape[1]), ~judgement.barred.surely[child]
        better = kept
        if ranking.can_propose.size:
            first = ranking.can_propose[0]
            better = kept & (_total(at_best, standing) < _total(worst, standing)[first])
        hope = bool(better.any() if only is None else better[only])
        if only is None:
            kept = better
            kept[ranking.can_propose[:1]] = True
        # One home that is to come first has to pass every other, not the first choice alone.
        columns = np.flatnonzero(kept)
        bars, residual = waits.bars()[columns], waits.residual[columns]
        gains: dict[int, Floats] = {}
        for verdict, bits in waits.verdicts:
            if verdict.effect is Effect.COST:
                low, high = points_of(verdict.finding, judgement.points[verdict.rule.id])
                won = row_of(high - low, child, shape[1])[columns].astype(np.float64)
                here = bits[columns]
                for one in np.unique(here[(won > 0) & (here != 0)]).tolist():
                    gains[one] = gains.get(one, 0.0) + np.where(here == one, won, 0.0)
        every = int(np.bitwise_or.reduce(bars | residual, initial=0)) | _all_of(gains)
        return cls(
            columns,
            bars,
            Keys(worst.safety[columns], worst.welfare[columns], worst.distance_km[columns]),
            best.safety[columns],
            residual,
            gains,
            every & waits.for_all,
            every & ~waits.for_all,
            hope,
        )

    def keys(self, answered: int) -> Ints:
        """Give what each would be ordered by once some questions are answered well."""
        welfare = self.worst.welfare.copy()
        for bits, won in self.gains.items():
            if not bits & ~answered:
                welfare -= won
        safety = np.where(self.residual & ~answered, self.worst.safety, self.safety)
        return _total(Keys(safety, welfare, self.worst.distance_km), self.columns)

    def first(self, for_all: int) -> tuple[int, int | None]:
        """
        Give key and column of the first that can be proposed, answered for all alone.

        Where none can, the column is None and any home passes the key.
        """
        decided = np.flatnonzero((self.bars & ~for_all) == 0)
        if decided.size == 0:
            return int(np.iinfo(np.int64).max), None
        keys = self.keys(for_all)[decided]
        at = int(keys.argmin())
        return int(keys[at]), int(self.columns[decided[at]])

    def hopeful(self, for_all: int, key: int, most: int) -> Ints:
        """
        Give those that so many questions to the home could put before a key, as places.

        Parameters
        ----------
        for_all
            Bits answered for all homes.
        key
            What is to be passed.
        most
            How many questions the home is asked.
        """
        left = self.bars & ~for_all
        few = ((left & ~self.to_home) == 0) & (np.bitwise_count(left) <= most)
        return np.flatnonzero(few & (self.keys(for_all | self.to_home) < key))

    def passing(self, hopeful: Ints, for_all: int, to_home: int, key: int) -> list[tuple[int, int]]:
        """Give keys and columns of those that pass a key once asked these questions."""
        decided = hopeful[(self.bars[hopeful] & ~(for_all | to_home)) == 0]
        if decided.size == 0:
            return []
        keys = self.keys(for_all | to_home)[decided]
        passed = keys < key
        columns = self.columns[decided[passed]]
        return list(zip(keys[passed].tolist(), columns.tolist(), strict=True))


def _total(keys: Keys, columns: Ints) -> Ints:
    """Put the last tie-break, the order of the homes, into one number with the rest."""
    homes = int(columns[-1]) + 1 if columns.size else 1
    return keys.packed() * homes + columns


def _all_of(gains: Mapping[int, Floats]) -> int:
    found = 0
    for bits in gains:
        found |= bits
    return found
