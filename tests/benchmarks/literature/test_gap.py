"""Instances as they are read, and small ones of the literature answered."""

from __future__ import annotations

import pytest

from benchmarks.literature.gap import data_folder, hard, instances, read
from matcher.solver import Limits, Status
from matcher.solver.gap import solve
from tests.matcher.solver.gap.small import faults_of

TEXT = " 2 3\n 1 2 3\n 4 5 6\n 7 8 9\n 1 1 1\n 10 11\n"


def test_a_file_is_read_agent_by_agent(tmp_path):
    path = tmp_path / "d02003"
    path.write_text(TEXT)
    problem = read(path)
    assert problem.cost.tolist() == [[1, 4], [2, 5], [3, 6]]
    assert problem.weight.tolist() == [[7, 1], [8, 1], [9, 1]]
    assert problem.capacity.tolist() == [10, 11]


def test_a_file_cut_short_is_refused(tmp_path):
    path = tmp_path / "d02003"
    path.write_text(TEXT[:-4])
    with pytest.raises(ValueError, match="expected 16 numbers, found 15"):
        read(path)


def test_only_files_that_are_there_are_given_and_sizes_must_agree(tmp_path):
    (tmp_path / "data" / "x").mkdir(parents=True)
    (tmp_path / "data" / "x" / "d02003").write_text(TEXT)
    head = "path,jobs,agents,anchor\nx/gone,3,2,5\n"
    (tmp_path / "anchors.csv").write_text(head + "x/d02003,3,2,12\n")
    assert [(one.name, one.anchor) for one in instances(tmp_path)] == [("d02003", 12)]
    assert [one.name for one in hard(tmp_path)] == ["d02003"]
    assert list(hard(tmp_path, most_jobs=2)) == []
    (tmp_path / "anchors.csv").write_text(head + "x/d02003,4,2,12\n")
    with pytest.raises(ValueError, match="its size is not"):
        list(instances(tmp_path))


@pytest.mark.data
@pytest.mark.parametrize(("name", "most"), [("d05100", 0.01), ("e05100", 0.01)])
def test_small_instances_come_near_the_best_known_and_never_pass_it(name, most):
    one = next(one for one in hard(data_folder()) if one.name == name)
    outcome = solve(one.problem, Limits(seconds=2))
    assert outcome.status in {Status.FEASIBLE, Status.OPTIMAL}
    assert outcome.bound <= one.anchor <= outcome.value <= one.anchor * (1 + most)
    assert faults_of(one.problem, outcome) == []
