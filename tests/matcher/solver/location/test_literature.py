"""A few published instances, to their published optimum."""

import os
from pathlib import Path

import pytest

from benchmarks.literature import pmedian
from matcher.solver.certificate.location import certify
from matcher.solver.location import capacitated, centre, median

DATA = Path(os.environ.get("HOMEWARD_DATA", "../shared/data"))
pytestmark = pytest.mark.data


@pytest.mark.parametrize(("read", "solve", "names"), [
    (pmedian.medians, median.solve, {"pmed1", "pmed9", "pmed15", "pmed22", "pmed33"}),
    (pmedian.centres, centre.solve, {"pmed1", "pmed5", "pmed9"}),
    (pmedian.capacitated, capacitated.solve, {"pmedcap1(1)", "pmedcap1(7)", "pmedcap1(10)"}),
])  # fmt: skip
def test_optimum_is_found_and_proved(read, solve, names):
    chosen = [instance for instance in read(DATA) if instance.name in names]
    assert {instance.name for instance in chosen} == names
    for instance in chosen:
        outcome = solve(instance.problem)
        assert outcome.value == outcome.bound == instance.optimum, instance.name
        certify(instance.problem, outcome)
