"""`homeward world`."""

from matcher.records.documents import read_snapshot

from .calling import homeward, one_line


def test_a_world_is_written_as_a_snapshot_that_is_read_back(tmp_path):
    path = tmp_path / "town.json"
    answer = homeward("world", "--size", "town", "-o", path)
    assert (answer.code, answer.out) == (0, "")
    assert "Wrote 14 homes to town.json." in answer.err
    assert len(read_snapshot(path).homes) == 14


def test_the_same_seed_writes_the_same_bytes(tmp_path):
    seeds = {"a": 7, "b": 7, "c": 8}
    for name, seed in seeds.items():
        assert homeward("world", "--size", "town", "--seed", seed, "-o", tmp_path / name).code == 0
    a, b, c = ((tmp_path / name).read_bytes() for name in seeds)
    assert a == b
    assert a != c


def test_a_world_is_described_beside_the_published_figures():
    answer = homeward("world", "--size", "town", "--describe", "--children", "20", columns=100)
    said = one_line(answer.out)
    assert answer.code == 0
    assert "From 1. Ofsted" in said
    assert "nothing about any child's outcome" in said
    assert "Ranking 20 made-up referrals" in answer.err


def test_one_must_say_what_to_do_with_it():
    answer = homeward("world", "--size", "town")
    assert (answer.code, answer.out) == (2, "")
    assert "say --describe, or --output" in one_line(answer.err)


def test_there_is_no_village():
    assert homeward("world", "--size", "village", "--describe").code == 2


def test_a_file_that_is_there_is_kept_unless_told_otherwise(tmp_path):
    path = tmp_path / "town.json"
    path.write_text("mine")
    words = ("world", "--size", "town", "-o", path)
    assert homeward(*words).code == 2
    assert path.read_text() == "mine"
    assert homeward(*words, "--force").code == 0
    assert len(read_snapshot(path).homes) == 14


def test_a_folder_that_is_not_there_is_told(tmp_path):
    answer = homeward("world", "--size", "town", "-o", tmp_path / "nowhere" / "town.json")
    assert (answer.code, answer.out) == (2, "")
    assert "Traceback" not in answer.err
