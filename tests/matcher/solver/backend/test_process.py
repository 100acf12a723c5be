"""What becomes of a solve when its process is stopped, killed, starved or hung."""

import os
import signal
import subprocess
import sys
import threading
import time
from multiprocessing import Pipe
from pathlib import Path

import pytest

from matcher.solver import Limits, Status
from matcher.solver.backend import Engine, EngineFailed, OutOfMemory, SolverDied, pool, solve
from matcher.solver.backend.asking import ask
from matcher.solver.backend.frames import Frame
from matcher.solver.backend.process import Child
from tests.matcher.solver.backend.models import assignment_with_capacity, choose_one

WHOLE = [Engine.HIGHS, Engine.CP_SAT, Engine.SCIP]
HARD = assignment_with_capacity(200, 20)


@pytest.fixture
def children(monkeypatch):
    """The processes taken for work, as they are taken."""
    taken = []
    take = pool.take

    def noted():
        taken.append(take())
        return taken[-1]

    monkeypatch.setattr(pool, "take", noted)
    return taken


def ended(child):
    """Whether its process is gone, and what it left with it."""
    try:
        os.kill(child.pid, 0)
    except ProcessLookupError:
        return not child.folder.exists()
    return False


def solves(engine=Engine.HIGHS):
    return solve(choose_one(), engine, Limits()).value == 2


@pytest.mark.parametrize("engine", WHOLE)
def test_the_time_limit_ends_in_what_is_known_by_then(engine):
    outcome = solve(HARD, engine, Limits(seconds=2))
    assert outcome.status in {Status.FEASIBLE, Status.UNKNOWN}
    assert outcome.bound is not None
    assert outcome.value is None or outcome.bound < outcome.value


@pytest.mark.parametrize("engine", WHOLE)
def test_a_millisecond_is_a_limit_like_any_other(engine):
    for _ in range(3):
        outcome = solve(HARD, engine, Limits(seconds=0.001))
        assert (outcome.status, outcome.value, outcome.solution) == (Status.UNKNOWN, None, None)
        assert outcome.bound is not None


@pytest.mark.parametrize("engine", [Engine.HIGHS, Engine.CP_SAT])
def test_a_stop_gives_the_best_so_far(engine, children):
    found = threading.Event()
    outcome = solve(
        HARD,
        engine,
        Limits(seconds=120),
        should_stop=found.is_set,
        on_step=lambda step: step.value is not None and found.set(),
    )
    assert outcome.status is Status.FEASIBLE
    assert outcome.bound < outcome.value
    assert outcome.seconds < 120
    assert ended(children[-1])  # what has been told to stop is not used again
    assert solves(engine)


def test_a_stop_before_anything_is_found_is_unknown():
    for engine in WHOLE:
        outcome = solve(HARD, engine, Limits(seconds=120), should_stop=lambda: True)
        assert outcome.status in {Status.FEASIBLE, Status.UNKNOWN}
        assert outcome.seconds < 120


@pytest.mark.parametrize("engine", WHOLE)
def test_value_and_bound_are_told_while_the_engine_works(engine):
    steps = []
    outcome = solve(HARD, engine, Limits(seconds=3), on_step=steps.append)
    assert outcome.steps[: len(steps)] == tuple(steps)
    bounds = [step.bound for step in steps if step.bound is not None]
    values = [step.value for step in steps if step.value is not None]
    assert bounds
    assert bounds == sorted(bounds)
    assert values == sorted(values, reverse=True)
    assert all(bound <= outcome.bound for bound in bounds)


def killing(children, number):
    return lambda _: os.kill(children[-1].pid, number)


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGSEGV, signal.SIGABRT])
def test_a_process_killed_from_outside_is_an_error_that_names_the_signal(children, number):
    with pytest.raises(SolverDied, match=f"ended by signal {number.value} .{number.name}"):
        solve(HARD, Engine.HIGHS, Limits(seconds=60), on_step=killing(children, number))
    assert ended(children[-1])
    assert solves()


def test_a_process_that_hangs_is_ended_and_what_it_had_found_is_kept(children):
    def hang(step):
        if step.value is not None:
            os.kill(children[-1].pid, signal.SIGSTOP)

    for engine in (Engine.HIGHS, Engine.CP_SAT):
        outcome = solve(HARD, engine, Limits(seconds=4), on_step=hang)
        assert outcome.status is Status.FEASIBLE
        assert ended(children[-1])


def test_a_process_that_hangs_before_it_has_found_anything_leaves_nothing(children):
    solve(choose_one(), Engine.SCIP, Limits())
    hang = killing(children, signal.SIGSTOP)
    outcome = solve(HARD, Engine.SCIP, Limits(seconds=3), on_step=hang)
    assert (outcome.status, outcome.value, outcome.solution) == (Status.UNKNOWN, None, None)


@pytest.mark.parametrize("engine", WHOLE)
def test_memory_beyond_the_limit_is_an_error_and_the_next_model_is_solved(engine, children):
    wide = assignment_with_capacity(1_000, 150)
    with pytest.raises(OutOfMemory, match="more than the 200 MB"):
        solve(wide, engine, Limits(seconds=60, memory_mb=200))
    assert ended(children[-1])
    assert solves(engine)


def test_memory_that_the_engine_itself_wants_is_the_same_error(children):
    with pytest.raises(OutOfMemory, match="more than the 240 MB"):
        solve(assignment_with_capacity(500, 80), Engine.HIGHS, Limits(seconds=60, memory_mb=240))
    assert ended(children[-1])


def test_less_memory_than_the_process_itself_takes_is_the_same_error():
    with pytest.raises(OutOfMemory, match="more than the 1 MB"):
        solve(choose_one(), Engine.HIGHS, Limits(memory_mb=1))


def test_a_limit_of_memory_is_for_one_model_only():
    assert solve(choose_one(), Engine.HIGHS, Limits(memory_mb=300)).value == 2
    assert solve(HARD, Engine.CP_SAT, Limits(seconds=2, memory_mb=4_096)).bound is not None


def test_memory_that_ran_out_beneath_the_interpreter_is_told_by_what_it_wrote():
    child = Child()
    child.folder.joinpath("errors").write_text("terminate called after 'std::bad_alloc'")
    os.kill(child.pid, signal.SIGABRT)
    with pytest.raises(OutOfMemory):
        child.receive(memory_mb=7)
    child.close()


def test_a_process_that_fails_says_what_it_wrote():
    frame = Frame("solve", {"engine": "none of them"})
    with pytest.raises(SolverDied, match="with exit code 1") as raised:
        ask(frame, Limits(), began=time.monotonic(), should_stop=None, on_step=print)
    assert raised.value.said.endswith("'none of them' is not a valid Engine")


def test_what_is_no_message_is_not_read():
    child = Child()
    kept, (child.connection, theirs) = child.connection, Pipe()
    for words in (b"nonsense", b'{"kind": "claim"}', b""):
        theirs.send_bytes(words)
        with pytest.raises(SolverDied):
            child.receive(memory_mb=7)
    theirs.close()
    child.connection.close()
    child.connection = kept
    child.close()


def test_a_model_that_an_engine_refuses_is_an_error_with_its_words():
    arrays = {name: getattr(choose_one(), name) for name in ("cost", "lower", "upper", "integer")}
    odd = {"row": 1, "column": 9, "coefficient": 1.0, "row_lower": 0.0, "row_upper": 1.0}
    for name, value in odd.items():
        arrays[name] = choose_one().cost[:1] * 0 + value
    for name in ("row", "column"):
        arrays[name] = arrays[name].astype("int64")
    head = {"engine": "HiGHS", "seed": 1, "threads": 1, "presolve": True, "whole": True}
    with pytest.raises(EngineFailed, match="Unknown row_id"):
        ask(
            Frame("solve", head, arrays),
            Limits(),
            began=time.monotonic(),
            should_stop=None,
            on_step=print,
        )


def test_what_is_raised_while_waiting_ends_the_process(children):
    def interrupted(_):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        solve(HARD, Engine.HIGHS, Limits(seconds=60), on_step=interrupted)
    assert ended(children[-1])


def test_a_process_that_has_answered_is_used_again(children):
    assert solves()
    assert solves(Engine.SCIP)
    assert children[0] is children[1]


def test_a_process_that_was_killed_while_idle_fails_no_model(children):
    assert solves()
    os.kill(children[-1].pid, signal.SIGKILL)
    os.waitid(os.P_PID, children[-1].pid, os.WEXITED | os.WNOWAIT)
    assert solves()
    assert ended(children[0])


def test_a_process_that_a_model_has_made_large_is_not_used_again(children, monkeypatch):
    monkeypatch.setattr(pool, "_MOST_MB", 100)
    assert solves()
    assert ended(children[-1])


def test_models_solved_at_once_do_not_meet():
    answers = {}

    def work(place):
        model = assignment_with_capacity(10, 3, seed=place, share=1.0)
        answers[place] = [solve(model, Engine.HIGHS, Limits()).value for _ in range(3)]

    threads = [threading.Thread(target=work, args=(place,)) for place in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    alone = {
        place: solve(assignment_with_capacity(10, 3, place, 1.0), Engine.HIGHS, Limits()).value
        for place in range(4)
    }
    assert {place: set(values) for place, values in answers.items()} == {
        place: {value} for place, value in alone.items()
    }


FORKED = """
import os
from matcher.solver import Limits
from matcher.solver.backend import Engine, solve
from tests.matcher.solver.backend.models import choose_one
def value(): return solve(choose_one(), Engine.HIGHS, Limits()).value
first = value()
child = os.fork()
if not child:
    os._exit(value())
print(first, value(), os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), value())
"""


def test_a_forked_caller_has_processes_of_its_own():
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-W", "error", "-c", FORKED], capture_output=True, text=True, check=True
    )
    assert (done.stdout.split(), done.stderr) == (["2", "2", "2", "2"], "")


def test_a_process_ends_with_its_caller():
    script = (
        "import os, sys; from matcher.solver.backend.process import Child; c = Child();"
        "print(c.pid, c.folder, flush=True); os.kill(os.getpid(), 9)"
    )
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-c", script], capture_output=True, text=True, check=False
    )
    _, folder = done.stdout.split()
    for _ in range(600):
        if not Path(folder).exists():
            break
        time.sleep(0.1)
    assert not Path(folder).exists()
    assert done.returncode == -signal.SIGKILL
