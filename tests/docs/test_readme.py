"""The three voices of README.md, held against what the commands print."""

import re
from pathlib import Path

import pytest

from tests.api.cli.calling import homeward
from tests.docs.test_commands import calls, said

ROOT = Path(__file__).parents[2]
VOICES = re.findall(
    r"^```\n(\$ homeward .*?)^```", (ROOT / "README.md").read_text("utf-8"), re.M | re.S
)


def test_there_is_one_answer_in_three_voices():
    words = [" ".join(next(calls(block))[0]) for block in VOICES]
    assert len(words) == 3
    assert ["--voice" in one for one in words] == [False, True, True]
    assert "--voice child" in words[1]
    assert "--voice auditor" in words[2]


@pytest.mark.parametrize("block", VOICES, ids=("officer", "child", "auditor"))
def test_what_is_shown_is_what_the_command_prints_in_that_order(block, monkeypatch):
    monkeypatch.chdir(ROOT)
    for words, parts in calls(block):
        answer = homeward(*words)
        assert answer.code == 0, answer.err
        printed, place = said(answer.out), 0
        for part in parts:
            assert part in printed[place:], part
            place = printed.index(part, place) + len(part)


def test_the_plan_shown_is_the_one_on_the_page_of_commands_which_is_held_to_the_command():
    readme, page = ((ROOT / name).read_text("utf-8") for name in ("README.md", "docs/commands.md"))
    shown = re.search(r"^```\n(7 children wait.*?)^```", readme, re.M | re.S)
    command = re.search(r"^```\n\$ homeward allocate(.*?)^```", page, re.M | re.S)
    place = 0
    for line in shown[1].splitlines():
        if line != "...":
            assert line in command[1][place:], line
            place = command[1].index(line, place)
