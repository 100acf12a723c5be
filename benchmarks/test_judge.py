"""Micro: judging, for one child and for all that share their days."""

from __future__ import annotations

from pytest_benchmark.fixture import BenchmarkFixture

from benchmarks.setting import Setting
from matcher.frame import frame_of


def test_frame_of_one_child(benchmark: BenchmarkFixture, ready: Setting) -> None:
    frame = benchmark(frame_of, ready.same_days[:1], ready.engine.supply)
    assert frame.shape == (1, len(ready.world.snapshot.homes))


def test_judge_one_child(benchmark: BenchmarkFixture, ready: Setting) -> None:
    judgement = benchmark(ready.engine.judge, ready.same_days[:1])
    assert judgement.barred.surely.shape == (1, len(ready.world.snapshot.homes))
    assert judgement.barred.surely.any()


def test_judge_all_of_the_same_days(benchmark: BenchmarkFixture, ready: Setting) -> None:
    judgement = benchmark(ready.engine.judge, ready.same_days)
    alone = ready.engine.judge(ready.same_days[-1:])
    assert judgement.welfare.high[-1].tolist() == alone.welfare.high[0].tolist()
