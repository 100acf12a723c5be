"""How long work is said to go, and Ctrl-C as a request."""

import io
import os
import signal
from threading import Thread

import pytest
from rich.console import Console

from api.cli.stopping import stopped_by_ctrl_c
from api.cli.working import Working
from matcher.allocate.aims import METRES, POINTS, WITHOUT_A_PLACE, risk_aim
from matcher.solver.outcome import Step

OPEN = "with the aims before as they stand"


def console(*, terminal, width=80):
    file = io.StringIO()
    return Console(file=file, force_terminal=terminal, width=width, color_system=None), file


def test_off_a_terminal_each_step_that_tells_something_is_a_line():
    shown, file = console(terminal=False)
    with Working(shown, 3) as working:
        working.judged(3)
        working.step(WITHOUT_A_PLACE, Step(0.0, None, None))
        working.step(WITHOUT_A_PLACE, Step(0.1, 2, 1.2))
        working.step(WITHOUT_A_PLACE, Step(0.2, 2, 2.0))
        working.step(POINTS, Step(0.3, 1_500, None))
        working.step(POINTS, Step(2.4, 1_500, 1_399.2))
        working.step(METRES, Step(3.0, 16_093, 0.0))
        working.step(risk_aim(20), Step(3.1, 0, 0.0))
        working.step(METRES, Step(3.2, 16_093, 16_093.0))
        working.step(POINTS, Step(3.3, 1_400, 1_399.2))
        working.step(METRES, Step(3.4, 16_093, 16_093.0))
    assert file.getvalue().splitlines() == [
        "Judged 3 of 3 children; now every two who might share a home",
        "Children without a place: nothing found yet",
        "Children without a place: 2, proved",
        "Points of all children together: best 1,500, nothing proved yet",
        "Points of all children together: best 1,500, at least 1,400, gap 100",
        "Miles of all children from where they come from: best 10.0, at least 0.0, gap 10.0",
        f"Children for whom a risk of 5 out of 6 would remain: 0, {OPEN}",
        f"Miles of all children from where they come from: 10.0, {OPEN}",
        "Points of all children together: 1,400, proved",
        "Miles of all children from where they come from: 10.0, proved",
    ]


def test_on_a_terminal_one_line_is_rewritten_and_never_wraps():
    shown, file = console(terminal=True, width=30)
    with Working(shown, 3) as working:
        working.judged(1)
        working.step(POINTS, Step(0.1, 1_500, 1_400.0))
        working.notice("Stopping.")
    lines = file.getvalue().split("\r\x1b[2K")
    assert lines[1] == "Judged 1 of 3 children"
    assert lines[2].endswith("\nStopping.\n")
    assert len(lines[2].split("\n")[0]) == 29
    assert lines[2].split("\n")[0].endswith("...")


def test_the_first_ctrl_c_asks_and_the_second_ends_at_once():
    said = []
    before = signal.getsignal(signal.SIGINT)
    with stopped_by_ctrl_c(lambda: said.append("asked")) as stop:
        assert not stop()
        os.kill(os.getpid(), signal.SIGINT)
        assert stop()
        assert said == ["asked"]
        with pytest.raises(KeyboardInterrupt):
            os.kill(os.getpid(), signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) is before


def test_off_the_main_thread_nothing_is_asked_for():
    found = []

    def work():
        with stopped_by_ctrl_c(lambda: None) as stop:
            found.append(stop())

    thread = Thread(target=work)
    thread.start()
    thread.join()
    assert found == [False]
