"""Which residents are kept for the rows that are judged pair by pair."""

from __future__ import annotations

import numpy as np
import pytest

from constraints.compatibility.conditions import Anyone
from constraints.compatibility.lift import lift
from constraints.compatibility.matrix import MATRIX
from constraints.logic import NOT_KNOWN
from constraints.vocabulary import Domain
from fixtures.pair import child, children

HARM = Domain.MAY_CAUSE_SEXUAL_HARM
LIVING = children(child(), child(level={HARM: 3}), child(level={HARM: NOT_KNOWN}))
LIFTED = lift(LIVING, np.array([0, 1, 1]), homes=2)
PAIRED = [row for row in MATRIX if row.relation is not None]


@pytest.mark.parametrize("side", ["posed", "exposed"])
def test_a_side_is_kept_of_each_row_of_pairs_unless_anyone_may_be_on_it(side: str) -> None:
    kept = LIFTED.posing if side == "posed" else LIFTED.exposing
    told = [row.id for row in PAIRED if not isinstance(getattr(row, side), Anyone | None)]
    assert told
    assert list(kept) == told


def test_the_few_kept_are_those_who_may_be_on_that_side() -> None:
    for row in PAIRED:
        for kept, condition in ((LIFTED.posing, row.posed), (LIFTED.exposing, row.exposed)):
            if (side := kept.get(row.id)) is None:
                continue
            assert condition is not None
            holds = condition.holds(LIVING.across())
            assert side.resident.tolist() == np.flatnonzero(holds.possibly).tolist()
            assert side.people.born.low.shape == side.holds.shape == (1, len(side.resident))
            assert side.holds.surely.tolist() == holds.surely[:, side.resident].tolist()
    harming = LIFTED.posing["girls_and_boys_together"]
    assert harming.resident.tolist() == [1, 2]
    assert harming.holds.surely.tolist() == [[True, False]]
