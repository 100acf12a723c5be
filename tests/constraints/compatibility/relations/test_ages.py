"""Ages of two children, on the very days on which the calendar turns the years."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from constraints.columns import Children
from constraints.compatibility.relations import AgeGap, YoungerBy
from constraints.logic import Truth
from fixtures.pair import child, children, one_pair
from tests.constraints.compatibility.tables import MAYBE, NO, YES, Ends

EPOCH = date(1970, 1, 1)
OLDER, DAY_SHORT, TO_THE_DAY, DAY_MORE = (
    date(2010, 3, 10),
    date(2013, 3, 9),
    date(2013, 3, 10),
    date(2013, 3, 11),
)
BETWEEN = one_pair(residents=(child(),)).between


def born(earliest: date, latest: date) -> Children:
    days = (float((day - EPOCH).days) for day in (earliest, latest))
    return child(born=tuple(days))


def ends(found: Truth) -> Ends:
    return float(found.surely.item()), float(found.possibly.item())


@pytest.mark.parametrize(
    ("earliest", "latest", "gap", "younger"),
    [
        (DAY_SHORT, DAY_SHORT, NO, NO),
        (TO_THE_DAY, TO_THE_DAY, NO, YES),
        (DAY_MORE, DAY_MORE, YES, YES),
        (DAY_SHORT, TO_THE_DAY, NO, MAYBE),
        (TO_THE_DAY, DAY_MORE, MAYBE, YES),
        (DAY_SHORT, DAY_MORE, MAYBE, MAYBE),
    ],
)
def test_three_years_turn_on_one_day(
    earliest: date, latest: date, gap: Ends, younger: Ends
) -> None:
    old, young = born(OLDER, OLDER), born(earliest, latest)
    for one, two in ((old, young), (young, old)):
        assert ends(AgeGap(3).holds(one, two.across(), BETWEEN)) == gap
        assert ends(AgeGap(3).holds(one.across(), two, BETWEEN)) == gap
    assert ends(YoungerBy(3).holds(old, young.across(), BETWEEN)) == younger
    assert ends(YoungerBy(3).holds(young, old.across(), BETWEEN)) == NO


def test_one_child_among_many_is_read_as_many_beside_one() -> None:
    one = born(OLDER, OLDER)
    days = (DAY_SHORT, TO_THE_DAY, DAY_MORE)
    many = children(*(born(day, day) for day in days))
    for relation in (AgeGap(3), YoungerBy(3)):
        across = relation.holds(one, many.across(), BETWEEN)
        down = relation.holds(one.across(), many, BETWEEN)
        apart = [relation.holds(one, born(day, day), BETWEEN).surely.item() for day in days]
        assert np.array_equal(across.surely, down.surely.T)
        assert across.surely.tolist() == [apart]
