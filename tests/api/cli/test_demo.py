"""`homeward demo`."""

import re
import shlex

import pytest

from fixtures.stories import STORIES
from matcher.records.documents import read_referral, referral_text, snapshot_text

from .calling import homeward, one_line

STORY = "no_home_in_area"
FILES = ("snapshot.json", "referral.json")
NAMED = re.compile(r"--(?:snapshot|referral|child903)\s+(\S+)")


def commands(printed):
    """Give the commands that are printed to be copied, with what stands before them."""
    named = ("homeward demo ", "homeward duties ", "homeward reply URN ")
    return [line.strip() for line in printed.splitlines() if line.strip().startswith(named)]


def test_the_homes_of_a_made_up_england_are_ranked_for_a_story_child():
    answer = homeward("demo", "--top", "2", columns=400)
    said = one_line(answer.out)
    assert answer.code == 0
    assert "STORY-12: a girl of 13" in said
    assert "Of 4,009 homes," in said
    assert "CAN PROPOSE: the first 2 of" in said
    assert "no real child, home or address" in said
    assert "none of them real" in answer.err
    assert "homeward reply" not in said
    assert "input" not in said.rsplit("Rules", 1)[1]
    (printed,) = commands(answer.out)
    written, _, asked = printed.partition(" && ")
    assert written == "homeward demo --output england"
    assert NAMED.findall(asked) == ["england/referral.json", "england/snapshot.json"]


def test_none_is_bad_use():
    assert homeward("demo", "--top", "0").code == 2


def test_each_story_is_listed_in_a_line():
    answer = homeward("demo", "--stories", columns=200)
    assert answer.code == 0
    listed = answer.out.splitlines()
    assert len(listed) == len(STORIES)
    for line, story in zip(listed, STORIES, strict=True):
        assert line.split() == [story.name, *story.told.split()]


def test_the_list_of_stories_stands_alone():
    answer = homeward("demo", "--stories", "--story", STORY)
    assert (answer.code, answer.out) == (2, "")
    assert "say --stories alone" in one_line(answer.err)


def test_a_story_is_ranked_and_the_command_that_writes_its_files_is_printed(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    answer = homeward("demo", "--story", STORY, columns=400)
    assert answer.code == 0
    assert "STORY-08: a boy of 11" in one_line(answer.out)
    (printed,) = commands(answer.out)
    written, _, asked = printed.partition(" && ")
    assert homeward(*shlex.split(written)[1:]).code == 0
    told = homeward(*shlex.split(asked.replace("URN", "9108001"))[1:])
    assert "if the child moves to 9108001" in told.out


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_the_files_of_a_story_are_its_scene(story, tmp_path):
    folder = tmp_path / "story"
    answer = homeward("demo", "--story", story.name, "--output", folder, columns=400)
    assert answer.code == 0
    assert sorted(path.name for path in folder.iterdir()) == sorted(FILES)
    scene = story.build()
    assert (folder / "snapshot.json").read_text("utf-8") == snapshot_text(scene.snapshot)
    assert (folder / "referral.json").read_text("utf-8") == referral_text(scene.referral)
    assert f"Wrote snapshot.json and referral.json to {folder}" in one_line(answer.err)
    for printed in commands(answer.out):
        assert NAMED.findall(printed) == [str(folder / "referral.json"), str(folder / FILES[0])]


def test_what_is_printed_is_the_list_of_the_files(tmp_path):
    folder = tmp_path / "story"
    told = homeward("demo", "--story", STORY, "--output", folder, "--top", "12").out
    files = ("--snapshot", folder / "snapshot.json", "--referral", folder / "referral.json")
    assert homeward("match", *files).out == told


def test_a_file_that_is_there_is_kept_unless_told_otherwise(tmp_path):
    mine = tmp_path / "referral.json"
    mine.write_text("mine")
    words = ("demo", "--story", STORY, "--output", tmp_path)
    answer = homeward(*words)
    assert (answer.code, answer.out) == (2, "")
    assert "found a file that is there already" in one_line(answer.err)
    assert "--force" in answer.err
    assert mine.read_text() == "mine"
    assert not (tmp_path / "snapshot.json").exists()
    assert homeward(*words, "--force").code == 0
    assert read_referral(mine).reference == "STORY-08"


def test_a_story_that_is_not_told_is_named_with_those_that_are(tmp_path):
    answer = homeward("demo", "--story", "no_home_in_aria", "--output", tmp_path, columns=400)
    assert (answer.code, answer.out) == (2, "")
    said = one_line(answer.err)
    assert "'no_home_in_aria'" in said
    assert STORY in said
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("place", "found", "expected"),
    [
        ("file", "a file", "the name of a folder"),
        ("nowhere/folder", "no such folder", "a folder that is there"),
    ],
)
def test_a_place_that_is_no_folder_is_told(place, found, expected, tmp_path):
    (tmp_path / "file").write_text("mine")
    answer = homeward("demo", "--story", STORY, "--output", tmp_path / place, columns=400)
    assert (answer.code, answer.out) == (2, "")
    assert f"found {found}, expected {expected}" in one_line(answer.err)


def test_the_files_of_the_made_up_england_are_written_too(tmp_path):
    folder = tmp_path / "england"
    answer = homeward("demo", "--output", folder, "--top", "1", columns=400)
    assert answer.code == 0
    assert read_referral(folder / "referral.json").reference == "STORY-12"
    assert f"--referral {folder / 'referral.json'}" in answer.out
