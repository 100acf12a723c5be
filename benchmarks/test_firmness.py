"""Micro: making the order of a judgement again with other weights."""

from __future__ import annotations

from pytest_benchmark.fixture import BenchmarkFixture

from benchmarks.setting import Setting
from benchmarks.weighing import in_sorts
from matcher.firmness import firmness
from matcher.rank import rank


def test_weigh_one_child(benchmark: BenchmarkFixture, ready: Setting) -> None:
    judgement = ready.engine.judge([ready.same_days[0]])
    ranking = rank(judgement)
    found = benchmark(firmness, judgement, ranking, ready.engine.profile.bounds)
    first, three = in_sorts(ready, (judgement, ranking))
    assert found.first.tolist() == first.tolist()
    assert found.first_three.tolist() == three.tolist()
