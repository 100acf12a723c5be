from dataclasses import replace

import pytest

from benchmarks.suites.plot import save_plot
from benchmarks.suites.run import NOT_ASKED
from matcher.solver.outcome import Step
from tests.benchmarks.suites.conftest import run

PNG = b"\x89PNG\r\n\x1a\n"


@pytest.mark.parametrize(
    "runs",
    [
        (run(), run(solver="HiGHS", value=110, bound=99.0), run("two")),
        (run(steps=()), run(solver="scipy", steps=())),
        (run(value=0, bound=0.0), run(solver="HiGHS", value=None, bound=3.0, status="unknown")),
        (run(steps=(Step(0.001, 200, None), Step(40.0, 100, 100.0))),),
    ],
    ids=["gaps", "times", "nothing found", "long"],
)
def test_a_plot_is_a_picture_and_the_same_each_time(report, tmp_path, runs):
    for name in ("one.png", "two.png"):
        save_plot(replace(report, runs=runs), tmp_path / name)
    drawn = (tmp_path / "one.png").read_bytes()
    assert drawn.startswith(PNG)
    assert drawn == (tmp_path / "two.png").read_bytes()


def test_who_was_not_asked_is_not_drawn(report, tmp_path):
    runs = (run(steps=()), run(solver="SCIP", steps=()))
    none = run("two", solver="SCIP", value=None, bound=None, status=NOT_ASKED, steps=())
    save_plot(replace(report, runs=runs), tmp_path / "one.png")
    save_plot(replace(report, runs=(*runs, replace(none, seconds=0.0))), tmp_path / "two.png")
    assert (tmp_path / "one.png").read_bytes() == (tmp_path / "two.png").read_bytes()
