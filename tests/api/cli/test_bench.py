"""`homeward bench`: what is listed, run, refused; the figures themselves are no test's business."""

import json
import subprocess
import sys
from types import SimpleNamespace

import pytest

from benchmarks.suites.goal import Goal
from benchmarks.suites.run import Run
from benchmarks.suites.table import SUITES, Suite
from matcher.solver.outcome import Step
from tests.api.cli.calling import homeward, one_line

FINE = "homeward bench placement --instances tight-1 --seconds 5"
LOADED = """
import sys
from api.cli.main import run

sys.argv = ["homeward", *sys.argv[1:]]
try:
    run()
except SystemExit as end:
    assert not end.code
heavy = {"llvmlite", "matplotlib", "numba", "numpy", "ortools", "scipy"}
print(sorted(heavy & sys.modules.keys()))
"""
RUNS = (
    Run("small", "1000-tight-1", "Homeward", "optimal", 1_234_567, 1_234_567.0, 12.3,
        steps=(Step(1.0, 1_300_000, None), Step(12.0, 1_234_567, 1_234_567.0)),
        extra={"unplaced": 0.0}),
    Run("small", "1000-tight-1", "first come, nearest home", "feasible", 1_976_543, None, 0.3,
        steps=(Step(0.3, 1_976_543, None),), extra={"unplaced": 22.0}),
    Run("small", "1000-tight-1", "HiGHS", "unknown", None, 0.0, 90.0, building=20.0,
        note="building the model took all the time"),
)  # fmt: skip
GOALS = (
    Goal("gap", "1000 tight: proved gap after 30 s, the worst of 1", "%", 0.1, 0.0),
    Goal("ratio", "HiGHS in times of ours", "times", 4.0, None, missing="it needs --peers"),
)


@pytest.fixture
def made_up(monkeypatch):
    """A suite that takes no time, stopped after two runs where the test says so."""
    stop = []

    def runs(plan, tell):
        tell("1000-tight-1: Homeward")
        yield from RUNS[:2]
        if stop:
            raise KeyboardInterrupt
        yield RUNS[2]

    work = SimpleNamespace(runs=runs, goals=lambda done, _: GOALS)
    monkeypatch.setattr(Suite, "load", lambda _: work)
    return stop


@pytest.mark.parametrize("words", [("bench",), ("--help",), ("bench", "--help")])
def test_listing_and_help_load_nothing_heavy(words):
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-c", LOADED, *words], capture_output=True, check=True, text=True
    )
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize("columns", [80, 40])
def test_suites_are_listed_in_plain_words(columns):
    listed = homeward("bench", columns=columns)
    assert listed.code == 0
    assert max(map(len, listed.out.splitlines())) <= columns
    text = one_line(listed.out)
    for suite in SUITES.values():
        assert suite.name in text
        assert suite.measures[1:] in text
        assert f"On {suite.on}." in text
        assert f"About {suite.takes}" in text


def test_an_instance_that_is_kept_is_solved_and_shown():
    shown = homeward(*FINE.split()[1:])
    assert shown.code == 0
    assert "tight-1, best known 110,345" in shown.out
    assert "Homeward" in shown.out
    assert "tight-1: Homeward: optimal, 110,345" in shown.err


@pytest.mark.parametrize("columns", [120, 80, 72])
def test_a_table_shows_every_figure_in_full(made_up, columns):
    shown = homeward("bench", "placement", "--peers", columns=columns)
    assert shown.code == 0
    assert max(map(len, shown.out.splitlines())) <= columns
    for figure in ("1,234,567", "1,976,543", "60.1 %", "12.3", "22", "unknown"):
        assert figure in shown.out
    assert "0 %, wanted at most 0.100 %: reached" in shown.out
    assert "- ratio: not measured: it needs --peers." in shown.out
    assert "HiGHS: building the model took all the time (1000-tight-1)." in one_line(shown.out)
    assert "…" not in shown.out


def test_a_narrow_terminal_is_told_in_sentences(made_up):
    shown = homeward("bench", "placement", columns=40)
    assert max(map(len, shown.out.splitlines())) <= 40
    text = one_line(shown.out)
    assert "first come, nearest home: value 1,976,543; above best 60.1 %; seconds" in text


def test_the_document_is_json_and_nothing_else(made_up):
    told = homeward("bench", "placement", "--seconds", "7", "--json")
    document = json.loads(told.out)
    assert document["seconds"] == 7
    assert [run["solver"] for run in document["runs"]] == [run.solver for run in RUNS]
    assert document["is_whole"]


def test_a_section_is_markdown(made_up):
    told = homeward("bench", "placement", "--markdown")
    assert told.out.startswith("### placement\n")
    assert "| 1000-tight-1, least 1,234,567 | Homeward | 1,234,567 | 0 % | 0 % |" in told.out


def test_what_is_stopped_gives_what_is_done_and_says_so(made_up, tmp_path, monkeypatch):
    monkeypatch.setattr("benchmarks.suites.page.RESULTS", tmp_path / "RESULTS.md")
    made_up.append("now")
    stopped = homeward("bench", "placement", "--write")
    assert stopped.code == 130
    assert "Stopped before its end" in stopped.out
    assert "1,976,543" in stopped.out
    assert "Not written to benchmarks/RESULTS.md" in stopped.err
    assert not list(tmp_path.iterdir())


def test_a_plot_is_drawn_and_one_that_is_there_is_kept(made_up, tmp_path):
    plot = tmp_path / "gaps.png"
    assert homeward("bench", "placement", "--plot", plot).code == 0
    assert plot.read_bytes().startswith(b"\x89PNG")
    again = homeward("bench", "placement", "--plot", plot)
    assert again.code == 2
    assert "--force to replace it" in again.err
    assert homeward("bench", "placement", "--plot", plot, "--force").code == 0


def test_a_plot_that_is_not_to_be_png_is_refused_before_anything_is_run(made_up, tmp_path):
    refused = homeward("bench", "placement", "--plot", tmp_path / "gaps.txt")
    assert refused.code == 2
    assert "--plot: found .txt, expected a name that ends in .png." in refused.err
    assert not any(tmp_path.iterdir())


def test_without_matplotlib_a_plot_is_refused_before_anything_is_run(made_up, monkeypatch):
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    refused = homeward("bench", "placement", "--plot", "gaps.png")
    assert refused.code == 2
    assert refused.out == ""
    assert "expected matplotlib, which plots need (make reports), or no --plot" in refused.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("plasement",), "found 'plasement', expected one of placement, gap"),
        (("gap", "--data", "nowhere"), "nowhere, --data: found no such set, expected a folder"),
        (("placement", "--seeds", "1-x"), "--seeds: found 1-x, expected whole numbers and ranges"),
        (("placement", "--seeds", "5-1"), "--seeds: found 5-1"),
        (("kcentre", "--data", ".", "--seeds", "1"), "no such set"),
        (("judge", "--seeds", "1"), "expected no --seeds: judge takes its instances as they stand"),
        (("placement", "--instances", "no*"), "--instances: found no*, expected a pattern for"),
        (("placement", "--json", "--markdown"), "say --json or --markdown, not both."),
        (("placement", "--seconds", "0"), "--seconds"),
    ],
)
def test_what_cannot_be_run_is_refused_in_a_sentence(words, said):
    refused = homeward("bench", *words)
    assert refused.code == 2
    assert refused.out == ""
    assert said in one_line(refused.err.replace("│", " "))


def test_seeds_are_numbers_and_ranges():
    from benchmarks.suites.seeds import read_seeds

    assert read_seeds("1-3, 7,2") == (1, 2, 3, 7)
