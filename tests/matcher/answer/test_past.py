from __future__ import annotations

import pytest

from matcher.answer.past import history_words
from matcher.entities import History
from tests.matcher.frame.small import referral

CASES = (
    (History(), ()),
    (History(moves_total=0), ("No change of address since first looked after.",)),
    (
        History(moves_total=0, moves_12_months=0),
        ("No change of address since first looked after.",),
    ),
    (History(moves_total=1), ("1 change of address since first looked after.",)),
    (
        History(moves_total=31, moves_12_months=0),
        (
            "31 changes of address since first looked after.",
            "No change of address in the last 12 months.",
        ),
    ),
    (History(moves_12_months=1), ("1 change of address in the last 12 months.",)),
    (History(moves_total_at_least=0, moves_12_months_at_least=0), ()),
    (
        History(moves_total_at_least=2, moves_12_months_at_least=1),
        (
            "At least 2 changes of address since first looked after.",
            "At least 1 change of address in the last 12 months.",
        ),
    ),
    (
        History(shortest_stay_days=0),
        ("The shortest stay was less than a day. It is worth asking why it ended.",),
    ),
    (
        History(shortest_stay_days=1, stays_under_7_days=1),
        ("The shortest stay was 1 day. It is worth asking why it ended.",),
    ),
    (
        History(shortest_stay_days=7, stays_under_7_days=0),
        ("The shortest stay was 7 days.",),
    ),
    (
        History(shortest_stay_days=3, stays_under_7_days=4),
        (
            "The shortest stay was 3 days. It is worth asking why it ended.",
            "4 stays on record were under 7 days.",
        ),
    ),
    (History(stays_under_7_days=0), ("No stay on record was under 7 days.",)),
    (History(stays_under_7_days=1), ("1 stay on record was under 7 days.",)),
    (History(current_stay_days=0), ("In the current placement for less than a day.",)),
    (History(current_stay_days=1), ("In the current placement for 1 day.",)),
    (History(current_stay_days=120), ("In the current placement for 120 days.",)),
    (
        History(disruption_share=0.0),
        ("No past placement ended early.",),
    ),
    (
        History(disruption_share=0.25),
        ("25% of past placements ended early, and not as planned.",),
    ),
    (
        History(disruption_share=1.0),
        ("Every past placement ended early, and not as planned.",),
    ),
    (
        History(missing_12_months=0),
        ("Not on record as missing, or away without authorisation, in the last 12 months.",),
    ),
    (
        History(missing_12_months=1),
        ("On record as missing, or away without authorisation, once in the last 12 months.",),
    ),
    (
        History(missing_12_months=14),
        ("On record as missing, or away without authorisation, 14 times in the last 12 months.",),
    ),
    (History(miles_trend=-3.0), ()),
    (History(miles_trend=0.4), ()),
    (
        History(miles_trend=1.2),
        ("Further and further from home: about 1 mile more with each placement.",),
    ),
    (
        History(miles_trend=12.0),
        ("Further and further from home: about 12 miles more with each placement.",),
    ),
)


@pytest.mark.parametrize(("history", "said"), CASES)
def test_the_past_is_said_in_sentences_as_far_as_it_is_known(
    history: History, said: tuple[str, ...]
) -> None:
    assert history_words(referral(history=history)) == said
