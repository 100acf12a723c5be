import numpy as np
import pytest

from constraints.logic import NOT_KNOWN, Interval
from constraints.stability import counted_part, scaled, unsettled
from fixtures.pair import one_pair


@pytest.mark.parametrize(
    ("history", "expect"),
    [
        ({}, (0.0, 0.0)),
        ({"moves_12_months": 1.0}, (1 / 3, 1 / 3)),
        ({"moves_12_months": 3.0}, (1.0, 1.0)),
        ({"moves_12_months": 9.0}, (1.0, 1.0)),
        ({"moves_total": 5.0}, (0.5, 0.5)),
        ({"moves_total": 31.0}, (1.0, 1.0)),
        ({"past_disruption_share": 1.0}, (0.5, 0.5)),
        ({"shortest_stay_days": 7.0}, (0.0, 0.0)),
        ({"shortest_stay_days": 6.0}, (0.5, 0.5)),
        ({"shortest_stay_days": NOT_KNOWN}, (0.0, 0.5)),
        ({"past_disruption_share": NOT_KNOWN}, (0.0, 0.5)),
        ({"moves_total": NOT_KNOWN}, (0.0, 1.0)),
        ({"moves_12_months": NOT_KNOWN, "moves_total": 2.0}, (0.2, 1.0)),
        (
            {"moves_total": 4.0, "moves_12_months": 2.0, "past_disruption_share": 1.0},
            (2 / 3, 2 / 3),
        ),
    ],
    ids=str,
)
def test_the_most_unsettling_part_of_a_history_counts(
    history: dict[str, float], expect: tuple[float, float]
) -> None:
    found = unsettled(one_pair(**history).referral)
    assert (found.low.item(), found.high.item()) == pytest.approx(expect)


@pytest.mark.parametrize(
    ("moves", "expect"),
    [(0.0, (0.1, 0.2)), (5.0, (0.25, 0.5)), (10.0, (0.4, 0.8)), ((0.0, 5.0), (0.1, 0.5))],
    ids=str,
)
def test_a_history_brings_the_breach_from_its_settled_part_to_the_whole(
    moves: float | tuple[float, float], expect: tuple[float, float]
) -> None:
    share = Interval(np.array([[0.4]]), np.array([[0.8]]))
    found = scaled(share, counted_part(one_pair(moves_total=moves).referral, settled_part=0.25))
    assert (found.low.item(), found.high.item()) == pytest.approx(expect)
