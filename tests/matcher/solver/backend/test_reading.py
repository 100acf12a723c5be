"""What is read from the logs and files of engines, and from messages."""

from multiprocessing import Pipe

import numpy as np
import pytest

from matcher.solver.backend import Engine, improving, progress
from matcher.solver.backend.frames import Frame, receive, send

HIGHS = " T     491      15       224  68.18%   13087.700166    13144              0.43%     6038\n"
SCIP = (
    "L 1.3s|     1 |     0 |  2553 |     - |    rens|   0 |1000 | 210 | 217 | 128 | 25 |  99 |"
    "   0 | 1.304566e+04 | 1.321100e+04 |   1.27%| unknown"
)


def test_a_line_of_highs_states_value_and_bound():
    value, bound = progress.read(Engine.HIGHS, HIGHS)
    assert value == 13144
    assert bound <= 13087.700166
    assert bound == pytest.approx(13087.700166)


def test_a_bound_is_lowered_by_the_digits_not_printed():
    value, bound = progress.read(Engine.SCIP, SCIP)
    assert value == 13211
    assert bound <= 13045.655


def test_what_an_engine_has_not_yet_is_infinite():
    line = HIGHS.replace("13087.700166", "-inf        ").replace("13144", "inf  ")
    assert progress.read(Engine.HIGHS, line) == (np.inf, -np.inf)
    line = SCIP.replace("1.321100e+04", "     --     ")
    assert progress.read(Engine.SCIP, line)[0] == np.inf


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Presolving model",
        "Src  Proc. InQueue |  Leaves   Expl. | BestBound       BestSol              Gap |",
        " time | node  | left  |LP iter|LP it/n|mem/heur|mdpt |vars |cons |rows |cuts |sepa|confs"
        "|strbr|  dualbound   | primalbound  |  gap   | compl. ",
    ],
)
def test_other_lines_say_nothing(line):
    for engine in Engine:
        assert progress.read(engine, line) is None


FIRST = "Objective 7\n# Columns 4\n 1\n 0\n 0\n 1\n"
SECOND = "Objective 5\n# Columns 4\n 0\n 0\n 4.000000001\n 0\n"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (FIRST, [1, 0, 0, 1]),
        (FIRST + SECOND, [0, 0, 4.000000001, 0]),
        (FIRST + SECOND[:-1], [1, 0, 0, 1]),
        (FIRST + "Objective 5\n# Columns ", [1, 0, 0, 1]),
        (FIRST + "Objective 5\n# Col", [1, 0, 0, 1]),
        (FIRST + "Obj", [1, 0, 0, 1]),
        (FIRST + SECOND.replace("4\n", "3\n", 1), [1, 0, 0, 1]),
        (FIRST[:-1], None),
        ("", None),
    ],
)
def test_the_last_whole_solution_of_a_file_is_read(tmp_path, text, values):
    path = tmp_path / "improving"
    path.write_text(text)
    found = improving.last(path, 4)
    assert (None if found is None else found.tolist()) == values


def test_a_file_never_written_holds_no_solution(tmp_path):
    assert improving.last(tmp_path / "improving", 4) is None


def test_a_message_arrives_as_it_was_sent():
    ours, theirs = Pipe()
    arrays = {
        "a": np.array([1.5, np.inf, np.nan]),
        "b": np.array([], dtype=np.int64),
        "c": np.array([True, False]),
        "d": np.array([-1, 2], dtype=np.int8),
    }
    send(ours, Frame("claim", {"bound": -np.inf, "said": "a\nb"}, arrays))
    got = receive(theirs)
    assert (got.kind, got.head) == ("claim", {"bound": -np.inf, "said": "a\nb"})
    for name, array in arrays.items():
        assert got.arrays[name].dtype == array.dtype
        assert np.array_equal(got.arrays[name], array, equal_nan=name == "a")
    ours.close()
    with pytest.raises(EOFError):
        receive(theirs)
    theirs.close()


def test_arrays_of_objects_are_not_read():
    ours, theirs = Pipe()
    ours.send_bytes(b'{"kind": "claim", "head": {}, "arrays": {"a": ["object", 1]}}\n12345678')
    with pytest.raises(ValueError, match="unknown kind"):
        receive(theirs)
    ours.close()
    theirs.close()
