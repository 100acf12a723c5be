from __future__ import annotations

from dataclasses import replace

import pytest

from benchmarks.oracle import check_order
from benchmarks.setting import Setting, setting
from matcher.rank import Group, rank


def test_rankings_equal_a_plain_sort() -> None:
    # A town seldom has two homes that can be proposed, which is no order to check.
    region = setting("region", 30)
    met = set()
    for referral in region.same_days:
        judgement = region.engine.judge([referral])
        ranking = rank(judgement)
        check_order(judgement, ranking, referral, region.world.snapshot.homes)
        met |= {group for group in Group if ranking.of(group).size > 1}
    assert met == set(Group)


def test_a_ranking_out_of_order_is_caught(town: Setting) -> None:
    referral = town.same_days[0]
    judgement = town.engine.judge([referral])
    ranking = rank(judgement)
    wrong = replace(ranking, may_not=ranking.may_not[::-1])
    with pytest.raises(AssertionError):
        check_order(judgement, wrong, referral, town.world.snapshot.homes)


def test_a_home_in_another_group_is_caught(town: Setting) -> None:
    referral = town.same_days[0]
    judgement = town.engine.judge([referral])
    ranking = rank(judgement)
    wrong = replace(ranking, may_not=ranking.may_not[1:], ask_first=ranking.may_not[:1])
    with pytest.raises(AssertionError):
        check_order(judgement, wrong, referral, town.world.snapshot.homes)
