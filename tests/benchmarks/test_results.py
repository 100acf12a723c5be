from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from benchmarks.report import detail
from benchmarks.results import (
    COLUMNS,
    HISTORY,
    SOLVER_BEGINS,
    results_text,
    solver_part,
    write,
)
from benchmarks.run import Run
from benchmarks.suites.page import page
from tests.benchmarks.conftest import SMALL, TOLD
from tests.benchmarks.suites.conftest import report_of

DAY = date(2026, 3, 2)


def of_version(run: Run, version: str) -> Run:
    versions = run.machine.versions | {"homeward": version}
    return replace(run, machine=replace(run.machine, versions=versions))


def history(text: str) -> list[str]:
    return text.partition(f"{HISTORY}\n")[2].splitlines()[5:]


def test_a_run_measures_every_figure_as_often_as_planned(small_run: Run) -> None:
    runs = {figure.id: figure.runs for figure in small_run.figures}
    assert set(COLUMNS) == set(runs)
    assert runs["judge_and_rank"] == SMALL.runs
    assert runs["match"] == SMALL.process_runs
    assert all(0 < figure.median <= figure.worst for figure in small_run.figures)
    assert "references" in TOLD


def test_the_detail_says_each_figure_its_target_and_what_it_was_held_to(small_run: Run) -> None:
    text = detail(small_run, DAY, "a noisy machine")
    for figure in small_run.figures:
        assert f"| {figure.id} | {figure.what} | {figure.verdict()} |" in text
        assert f"- {figure.id}: {figure.held_to}." in text
    assert "| date | 2 March 2026 |" in text
    assert "| note | a noisy machine |" in text
    assert "seed 2026" in text


def test_a_run_while_other_work_ran_says_so(small_run: Run) -> None:
    busy = replace(small_run, machine=replace(small_run.machine, load=1.4))
    quiet = replace(small_run, machine=replace(small_run.machine, load=0.1))
    assert "other work was running" in detail(busy, DAY)
    assert "other work was running" not in detail(quiet, DAY)


def test_each_release_has_one_row_and_the_detail_is_of_the_last(
    small_run: Run, tmp_path: Path
) -> None:
    path = tmp_path / "RESULTS.md"
    for version in ("0.1.0", "0.2.0", "0.2.0"):
        write(of_version(small_run, version), DAY, path=path)
    text = path.read_text(encoding="utf-8")
    rows = history(text)
    assert [row.split("|")[1].strip() for row in rows] == ["0.1.0", "0.2.0"]
    assert "homeward 0.2.0" in text
    assert "homeward 0.1.0" not in text


@pytest.mark.parametrize("before", ["", "# Benchmark results\n"])
def test_a_file_without_history_begins_one(small_run: Run, before: str) -> None:
    assert len(history(results_text(small_run, DAY, "", before))) == 1


def test_suites_and_speed_survive_each_other(small_run: Run) -> None:
    speed = results_text(small_run, DAY, "", "")
    both = page(report_of(), speed)
    assert both.startswith(speed.rstrip())
    later = results_text(of_version(small_run, "0.9.0"), DAY, "", both)
    assert solver_part(later) == solver_part(both) != ""
    rows = [row.split("|")[1].strip() for row in history(later.partition(SOLVER_BEGINS)[0]) if row]
    assert rows == [small_run.machine.versions["homeward"], "0.9.0"]
    again = page(report_of("lap"), later)
    assert again.partition(SOLVER_BEGINS)[0] == later.partition(SOLVER_BEGINS)[0]
