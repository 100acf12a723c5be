"""How much farther from home each placement was, as a column."""

import numpy as np
import pytest

from constraints.units import KM_PER_MILE
from matcher.entities import History
from matcher.frame.referral import referral_columns

from .small import referral


@pytest.mark.parametrize(
    ("history", "low", "high"),
    [
        (History(), 0.0, np.inf),
        (History(moves_total=0), 0.0, 0.0),
        (History(moves_total=1), 0.0, 0.0),
        (History(moves_total=2), 0.0, np.inf),
        (History(moves_total=9, miles_trend=10.0), 10.0 * KM_PER_MILE, 10.0 * KM_PER_MILE),
        (History(miles_trend=0.0), 0.0, 0.0),
        (History(miles_trend=-4.0), 0.0, 0.0),
    ],
)
def test_a_trend_is_known_where_three_placements_are(history, low, high):
    column = referral_columns([referral(history=history)]).km_farther_by_move
    assert (column.low.item(), column.high.item()) == pytest.approx((low, high))
