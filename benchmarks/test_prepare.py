"""Micro: a supply made into columns."""

from __future__ import annotations

from pytest_benchmark.fixture import BenchmarkFixture

from benchmarks.setting import Setting
from matcher.frame import prepare


def test_prepare(benchmark: BenchmarkFixture, ready: Setting) -> None:
    supply = benchmark(prepare, ready.world.snapshot)
    assert list(supply.column) == [home.urn for home in ready.world.snapshot.homes]
