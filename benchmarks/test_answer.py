"""Micro: the whole answer, with the first homes explained."""

from __future__ import annotations

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from benchmarks.setting import Setting
from matcher.answer import answer_for


@pytest.mark.parametrize("top", [1, 20])
def test_answer_one_child(benchmark: BenchmarkFixture, ready: Setting, top: int) -> None:
    answer = benchmark(answer_for, ready.engine, ready.same_days[0], top=top)
    assert sum(answer.counts.values()) == len(ready.world.snapshot.homes)
    assert len(answer.ask_first) == min(top, answer.counts["ask_first"])
