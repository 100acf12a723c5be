"""Facts of a child that are stated or are not: infection, immunity, restrictions of liberty."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from constraints.arrays import Bools, Floats
from constraints.logic import Truth
from matcher.entities import RiskProfile
from matcher.frame.days import day_numbers
from matcher.frame.expiry import NONE_KNOWN

FACTS = ("has_infection", "immunity_lowered", "liberty_restricted")


@dataclass(frozen=True, slots=True)
class StatedTable:
    """
    What is stated of people, before a day is fixed.

    Parameters
    ----------
    surely, possibly
        Shape (facts, people), in the order of `FACTS`.
    settled_until
        Shape (people,): day on which the statement that none other is known lapses; until then
        what is not stated is not so. -inf where nobody stated it.
    """

    surely: Bools
    possibly: Bools
    settled_until: Floats

    def on(self, decided_on: float) -> dict[str, Truth]:
        """Give each fact, shape (people, 1), by the name of its column."""
        possibly = self.possibly & (self.surely | (decided_on >= self.settled_until))
        columns = zip(FACTS, self.surely, possibly, strict=True)
        return {name: Truth(yes[:, None], may_be[:, None]) for name, yes, may_be in columns}


def stated_table(profiles: Sequence[RiskProfile | None]) -> StatedTable:
    """Read what is stated of people; of None nothing is."""
    surely = np.zeros((len(FACTS), len(profiles)), dtype=np.bool_)
    possibly = np.ones_like(surely)
    checked = day_numbers(None if one is None else one.none_other_on for one in profiles)
    until = np.where(np.isnan(checked), -np.inf, NONE_KNOWN.lapse_days(checked))
    for column, profile in enumerate(profiles):
        if profile is None:
            continue
        for row, fact in enumerate(FACTS):
            said = getattr(profile, fact)
            if said is not None:
                surely[row, column] = possibly[row, column] = said
    return StatedTable(surely, possibly, until)
