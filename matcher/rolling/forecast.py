"""Who may come next: children of the past, drawn again at the rate at which they came."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from matcher.rolling.stream import NOWHERE, Bools, Ints, Stream


@dataclass(frozen=True, slots=True)
class Forecast:
    """
    What is known of children who have not come.

    Parameters
    ----------
    rate
        Children a day, on average.
    points
        Points of children of the past at each home, or `BARRED`; shape (past, homes).
    lead
        Days from each one's referral to moving in; shape (past,).
    apart
        Who of them may not share a home with a child of the stream; shape (past, children).
    """

    rate: float
    points: Ints
    lead: Ints
    apart: Bools

    def __post_init__(self) -> None:
        past = self.points.shape[0]
        if not 0 <= self.rate < float("inf"):
            raise ValueError(f"rate: expected a number from 0, found {self.rate}.")
        if self.lead.shape != (past,) or self.apart.shape[:1] != (past,):
            found = f"{self.lead.shape[0]} and {self.apart.shape[0]}"
            raise ValueError(f"lead, apart: expected {past} rows of each, found {found}.")

    def until(self, children: int) -> Forecast:
        """Give what is known when so many children of the stream have come."""
        return replace(self, apart=self.apart[:, :children])

    def draw(self, days: range, random: np.random.Generator) -> tuple[Ints, Ints]:
        """
        Draw children who might come on some days.

        Parameters
        ----------
        days
            Days of arrival.
        random
            The policy's own.

        Returns
        -------
        rows, starts
            Which of the past each resembles, and when it would move in; shape (drawn,).
        """
        if not len(days) or not self.lead.size:
            return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64)
        each = random.poisson(self.rate, len(days))
        arrives = np.repeat(np.arange(days.start, days.stop), each)
        rows = random.integers(self.lead.size, size=arrives.size)
        return rows, arrives + self.lead[rows]

    def kept_out(self, seen: Stream, home: Ints, day: int) -> Bools:
        """Say which homes hold somebody each is kept apart from; shape (past, homes)."""
        kept: Bools = np.zeros(self.points.shape, dtype=np.bool_)
        for child in np.flatnonzero((home != NOWHERE) & (seen.leaves > day)):
            kept[self.apart[:, child], home[child]] = True
        return kept
