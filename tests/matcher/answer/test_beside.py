from __future__ import annotations

import pytest

from matcher.answer.beside import FAMILY, FOSTER, KIN, RELATIONS, STAY, beside_of, history_words
from matcher.entities import Evidence, History
from tests.matcher.frame.small import DECIDED_ON, referral


def test_what_is_recorded_is_not_asked_again() -> None:
    assert beside_of(referral()) == (STAY, FAMILY, KIN, FOSTER)
    recorded = Evidence(family_option_on=DECIDED_ON, kin_considered_on=DECIDED_ON)
    assert beside_of(referral(evidence=recorded)) == (STAY, FOSTER)


def test_relations_nobody_went_through_are_asked_for() -> None:
    assert beside_of(referral(relations_checked_on=None))[-1] == RELATIONS


@pytest.mark.parametrize(
    ("history", "said"),
    [
        (History(), ()),
        (History(moves_total=1), ("1 change of address since first looked after.",)),
        (History(moves_total=31), ("31 changes of address since first looked after.",)),
        (
            History(shortest_stay_days=0),
            ("The shortest stay was less than a day. It is worth asking why it ended.",),
        ),
        (
            History(shortest_stay_days=1),
            ("The shortest stay was 1 day. It is worth asking why it ended.",),
        ),
        (History(shortest_stay_days=7), ("The shortest stay was 7 days.",)),
        (
            History(disruption_share=0.25),
            ("25% of the placements that ended, ended early and not as planned.",),
        ),
    ],
)
def test_the_past_is_said_in_sentences_as_far_as_it_is_known(
    history: History, said: tuple[str, ...]
) -> None:
    assert history_words(referral(history=history)) == said
