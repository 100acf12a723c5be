"""Micro: a supply that follows one home that changed."""

from __future__ import annotations

from dataclasses import replace

from pytest_benchmark.fixture import BenchmarkFixture

from benchmarks.setting import Setting
from matcher.frame import patched, prepare


def test_patch(benchmark: BenchmarkFixture, ready: Setting) -> None:
    supply = prepare(ready.world.snapshot)
    home, *others = supply.snapshot.homes
    changed = replace(supply.snapshot, homes=(replace(home, solo=not home.solo), *others))
    found = benchmark(patched, supply, changed)
    assert found.snapshot.homes[0].solo is not home.solo
