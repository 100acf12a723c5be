"""Micro: ordering the homes of a judgement."""

from __future__ import annotations

from pytest_benchmark.fixture import BenchmarkFixture

from benchmarks.oracle import check_order
from benchmarks.setting import Setting
from matcher.rank import rank


def test_rank_one_child(benchmark: BenchmarkFixture, ready: Setting) -> None:
    referral = ready.same_days[0]
    judgement = ready.engine.judge([referral])
    ranking = benchmark(rank, judgement)
    check_order(judgement, ranking, referral, ready.world.snapshot.homes)
