import pytest

from benchmarks.literature.pmedian import capacitated, centres, medians


@pytest.fixture
def data(tmp_path):
    graphs, packed = tmp_path / "bench_pmed", tmp_path / "bench_cpmp"
    for folder in (graphs, packed / "data", packed / "Instances"):
        folder.mkdir(parents=True)
    (graphs / "pmed2.txt").write_text(" 3 3 1 \n 1 2 9\n 2 3 4\n 2 1 5\n")
    (graphs / "pmed10.txt").write_text("2 1 2\n1 2 7\n")
    (graphs / "kcenteropt.txt").write_text("pmed2 5\npmed10 0,")
    (packed / "data" / "bounds.txt").write_text("pmed2\t9\t9\npmed10\t0\t0\ncap41 1.5 1.5\n")
    (packed / "Instances" / "pmedcap1(2).txt").write_text(" 2 1\n 2 1 10\n 1 0 0 3\n 2 1 1 4\n")
    (packed / "Instances" / "pmedcap1(21).txt").write_text("")
    return tmp_path


def test_the_last_length_of_an_edge_counts_and_paths_are_shortest(data):
    first, second = medians(data)
    assert (first.name, first.optimum, first.problem.most) == ("pmed2", 9, 1)
    assert first.problem.cost.tolist() == [[0, 5, 9], [5, 0, 4], [9, 4, 0]]
    assert (second.name, second.problem.most) == ("pmed10", 2)


def test_centres_have_optima_of_their_own(data):
    assert [instance.optimum for instance in centres(data)] == [5, 0]


def test_distances_of_points_are_cut_and_empty_files_passed_over(data):
    (only,) = capacitated(data)
    assert (only.name, only.optimum, only.problem.most) == ("pmedcap1(2)", 1, 1)
    assert only.problem.cost.tolist() == [[0, 1], [1, 0]]
    assert only.problem.demand.tolist() == [3, 4]
    assert only.problem.capacity.tolist() == [10, 10]


@pytest.mark.parametrize(("file", "text", "read"), [
    ("bench_pmed/pmed2.txt", "3 2 1\n1 2 9\n", medians),
    ("bench_pmed/pmed2.txt", "3 1 1\n1 2 9\n", medians),
    ("bench_cpmp/Instances/pmedcap1(2).txt", "2 1 2 1 10 1 0 0 3", capacitated),
])  # fmt: skip
def test_files_that_do_not_hold_what_they_say_are_refused(data, file, text, read):
    (data / file).write_text(text)
    with pytest.raises(ValueError, match="pmed"):
        list(read(data))


def test_a_set_that_is_not_there_is_said(tmp_path):
    with pytest.raises(FileNotFoundError):
        list(capacitated(tmp_path))
