"""The parts of RESULTS.md survive each other, and read well."""

from dataclasses import replace
from datetime import date

import pytest

from benchmarks.results import HISTORY, SOLVER_BEGINS, SOLVER_ENDS
from benchmarks.suites.markdown import row, section
from benchmarks.suites.page import page, write
from tests.benchmarks.suites.conftest import MACHINE, report_of

ENGINE = f"# Benchmark results\n\nspeed\n\n{HISTORY}\n\nabout\n\n| version |\n| --- |\n| 0.1.0 |\n"


def test_a_section_says_figures_targets_and_every_run(report):
    text = section(report)
    assert (
        "| ratio | HiGHS in times of ours | at least 4 times | 3 times | missed: 25 % short |"
        in text
    )
    assert (
        "| memory | most memory | at most 2,000 MB | - | not measured: it needs --peers |" in text
    )
    assert "| one, least 100 | Homeward | 100 | 0 % | 0 % | 1.00 | 1.50 |  | 0 |" in text
    assert "| one, least 100 | HiGHS | 110 | 10.0 % | 10.0 % | 1.00 |  | 0.250 | 2 |" in text
    assert "| one, least 100 | CP-SAT | not asked |" in text
    assert "- CP-SAT: too many pairs (one)." in text
    assert "**" not in text


def test_a_busy_machine_and_a_run_that_was_stopped_are_said(report):
    busy = replace(report, machine=replace(MACHINE, load=2.0), is_whole=False)
    assert "Other work was running" in section(busy)
    assert "stopped before its end" in section(busy)
    assert "a processor (busy)" in row(busy)


def test_a_suite_replaces_its_own_part_alone(report, tmp_path):
    path = tmp_path / "RESULTS.md"
    path.write_text(ENGINE)
    write(report_of("lap"), path)
    write(report, path)
    write(replace(report, day=date(2026, 4, 1)), path)
    text = path.read_text()
    assert text.count(SOLVER_BEGINS) == text.count(SOLVER_ENDS) == 1
    assert text.count("### placement") == text.count("### lap") == 1
    assert text.index("### placement") < text.index("### lap")
    assert "| placement | 2026-04-01 | abc |" in text
    assert "| lap | 2026-03-02 | abc |" in text
    assert "0 of 2 targets reached, 1 missed, 1 not known" in text


def test_only_where_solvers_race_are_a_limit_and_turns_told(report):
    assert "At most 30 s for each solver" in section(report)
    alone = report_of("judge")
    assert "alternating" not in section(alone)
    assert "| a processor | - |" in row(alone)


def test_rows_of_other_suites_outlive_a_change_of_the_words_above_them(report, monkeypatch):
    before = page(report_of("lap"), "")
    monkeypatch.setattr("benchmarks.suites.page.HEAD", "## Suites\n\nIn other words.")
    text = page(report, before)
    assert "| lap | 2026-03-02 | abc |" in text
    assert text.count("| suite | date |") == 1
    assert "In other words." in text


@pytest.mark.parametrize("before", ["", "# Benchmark results\n"])
def test_a_file_without_the_part_begins_one(report, before):
    assert page(report, before).rstrip().endswith(SOLVER_ENDS)
