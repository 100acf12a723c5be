import pytest

from benchmarks.suites.racing import LONG, REPEATS, Answer, Case, Contestant, raced
from matcher.solver.limits import Limits

LIMITS = Limits(seconds=5)
NAMES = ("a", "b", "c")


def race(answers, cases=("x", "y"), **more):
    asked = []

    def of(name):
        def answer(problem, _):
            asked.append((problem, name))
            return answers(problem, name)

        return Contestant(name, answer)

    told = []
    each = [Case("group", case, case) for case in cases]
    solvers = [of(name) for name in NAMES]
    return list(raced(each, solvers, LIMITS, told.append, warm="warm", **more)), asked, told


def test_solvers_take_turns_to_begin_after_each_has_warmed():
    runs, asked, told = race(lambda *_: Answer("optimal", 5, 5.0, 0.1), repeats=2)
    assert [name for problem, name in asked if problem == "warm"] == list(NAMES)
    assert [name for problem, name in asked if problem == "x"] == list("abcbca")
    assert [name for problem, name in asked if problem == "y"] == list("bcacab")
    assert [(one.instance, one.solver) for one in runs[:3]] == [("x", name) for name in NAMES]
    assert "x: a: optimal, 5, 0.100 s" in told


def test_of_repeats_the_middle_one_counts_and_the_worst_is_told():
    seconds = {name: iter([0.9] + [0.3, 0.1, 0.2] * 2) for name in NAMES}
    runs, _, _ = race(lambda _, name: Answer("optimal", 5, 5.0, next(seconds[name])))
    assert {(one.seconds, one.worst, one.repeats) for one in runs} == {(0.2, 0.3, REPEATS)}


def test_what_takes_long_is_run_once():
    runs, asked, _ = race(lambda *_: Answer("feasible", 5, 1.0, LONG + 1), cases=("x",))
    assert [one.repeats for one in runs] == [1, 1, 1]
    assert len(asked) == 2 * len(NAMES)


def test_a_false_proof_ends_the_race():
    values = {"a": 5, "b": 4, "c": 4}

    def answers(problem, name):
        return Answer("optimal", values[name], float(values[name]), 0.1)

    with pytest.raises(AssertionError, match="x: a claims that nothing costs less than 5"):
        race(answers)


def test_whoever_ends_long_after_the_limit_is_named():
    late = {"a": 5.9, "b": 6.5, "c": 12.0}
    runs, _, _ = race(lambda _, name: Answer("feasible", 5, 1.0, late[name]), cases=("x",))
    assert [one.note for one in runs] == [
        "",
        "it ended 1.50 s after the limit",
        "it ended 7 s after the limit",
    ]
