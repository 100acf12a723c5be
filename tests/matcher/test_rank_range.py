from __future__ import annotations

from matcher.rank_range import NO_RANK, rank_range
from tests.matcher.test_rank import slow_keys
from tests.worlds.judged import Judged, each_judged


def slow_best(found: Judged, column: int) -> int:
    own = (slow_keys(found, column)[0], column)
    before = [
        other
        for other in found.ranking.can_propose.tolist()
        if other != column and (slow_keys(found, other)[1], other) < own
    ]
    return len(before) + 1


def slow_worst(found: Judged, column: int) -> int:
    own = (slow_keys(found, column)[1], column)
    may = (*found.ranking.can_propose.tolist(), *found.ranking.ask_first.tolist())
    before = [o for o in may if o != column and (slow_keys(found, o)[0], o) < own]
    return len(before) + 1


def test_the_best_and_worst_rank_are_those_of_the_definition() -> None:
    wide = 0
    for found in each_judged():
        ranks = rank_range(found.judgement, found.ranking)
        for column in range(found.judgement.frame.shape[1]):
            best, worst = int(ranks.best[column]), int(ranks.worst[column])
            if column in found.ranking.may_not:
                assert (best, worst) == (NO_RANK, NO_RANK)
            else:
                assert best == slow_best(found, column)
            if column in found.ranking.ask_first:
                assert worst == NO_RANK
            if column in found.ranking.can_propose:
                assert worst == slow_worst(found, column)
                wide += best < worst
    assert wide > 50


def test_the_rank_of_a_home_that_can_be_proposed_lies_between_its_best_and_its_worst() -> None:
    for found in each_judged():
        ranks = rank_range(found.judgement, found.ranking)
        for place, column in enumerate(found.ranking.can_propose.tolist(), start=1):
            assert ranks.best[column] <= place <= ranks.worst[column]
