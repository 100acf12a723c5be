from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest

from benchmarks.literature.lap import instances
from matcher.solver.assignment import by_arcs, dense, sparse
from matcher.solver.certificate.assignment import certify_dense, certify_sparse

DATA = Path(os.environ.get("HOMEWARD_DATA", "../shared/data"))


@pytest.fixture
def data(tmp_path):
    folder = tmp_path / "bench_lap"
    (folder / "instances").mkdir(parents=True)
    (folder / "optimal-solutions").mkdir()
    optima = "Data file    Optimal solution value\nassign2   5\n\nassignp3  6\nreal1   8.5\n"
    (folder / "optimal-solutions" / "assignopt.txt").write_text(optima)
    (folder / "instances" / "assignp3.txt").write_text(" 3 \n 2 1 7 \n 1 1 1 \n 2 2 2 \n 3 3 3 \n")
    (folder / "instances" / "assign2.txt").write_text(" 2\n 1 9\n 9 4\n")
    (folder / "instances" / "real1.txt").write_text("1,1\n")
    return tmp_path


def test_matrices_and_lists_of_pairs_are_read(data):
    full, listed = instances(data)
    assert (full.name, full.is_full, full.optimum) == ("assign2", True, 5)
    assert full.matrix.tolist() == [[1, 9], [9, 4]]
    assert (listed.name, listed.is_full, listed.optimum) == ("assignp3", False, 6)
    assert listed.item.tolist() == [0, 1, 1, 2]
    assert listed.agent.tolist() == [0, 0, 1, 2]
    assert listed.cost.tolist() == [1, 7, 2, 3]


def test_a_file_of_another_shape_is_refused(data):
    (data / "bench_lap" / "instances" / "assign2.txt").write_text("2\n1 2 3 4 5\n")
    with pytest.raises(ValueError, match=r"assign2\.txt"):
        instances(data)


def test_a_folder_without_the_set_is_refused(tmp_path):
    with pytest.raises(FileNotFoundError):
        instances(tmp_path)


@pytest.mark.data
def test_every_published_optimum_is_reached_and_certified():
    read = instances(DATA)
    assert read
    for instance in read:
        pairs = (instance.item, instance.agent, instance.cost)
        one_each, must = np.ones(instance.size, dtype=np.int64), np.full(instance.size, -1)
        outcome = sparse(*pairs, instance.size, instance.size)
        certify_sparse(pairs, outcome, one_each, must)
        assert outcome.value == instance.optimum, instance.name
        if instance.is_full:
            for solve in (dense, by_arcs):
                outcome = solve(instance.matrix)
                certify_dense(instance.matrix, outcome)
                assert outcome.value == instance.optimum, instance.name
