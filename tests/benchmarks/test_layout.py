from __future__ import annotations

from benchmarks.results import RESULTS, SOLVER_BEGINS


def test_the_results_of_england_are_published() -> None:
    text = RESULTS.read_text(encoding="utf-8").partition(SOLVER_BEGINS)[0]
    assert "england: 4,009 homes" in text
    assert text.count("\n## ") == 4
