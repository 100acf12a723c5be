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
    assert "say --describe, --output" in one_line(answer.err)


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


def test_children_who_wait_are_written_a_referral_each_and_can_be_given_places(tmp_path):
    homes, waiting = tmp_path / "homes.json", tmp_path / "waiting"
    made = homeward("world", "--size", "town", "-o", homes, "--referrals", waiting)
    assert (made.code, made.out) == (0, "")
    assert "Wrote 12 referrals to waiting." in made.err
    assert len(list(waiting.glob("*.json"))) == 12
    plan = homeward("allocate", "--snapshot", homes, "--referrals", waiting)
    assert plan.code in {0, 1}
    assert "12" in plan.out


def test_as_many_as_said_and_the_same_for_the_same_seed(tmp_path):
    for name, seed in {"a": 3, "b": 3, "c": 4}.items():
        to = ("--referrals", tmp_path / name, "--children", 5, "--seed", seed)
        assert homeward("world", "--size", "town", *to).code == 0
    a, b, c = (
        {path.name: path.read_bytes() for path in (tmp_path / name).iterdir()} for name in "abc"
    )
    assert len(a) == 5
    assert a == b
    assert set(a.values()) != set(c.values())


def test_referrals_are_not_mixed_with_what_is_there(tmp_path):
    (tmp_path / "mine.json").write_text("mine")
    answer = homeward("world", "--size", "town", "--referrals", tmp_path)
    assert answer.code == 2
    assert "a new folder, or one with nothing in it" in one_line(answer.err)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.json"]
