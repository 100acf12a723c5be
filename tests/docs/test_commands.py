"""The excerpts of docs/commands.md, held against what the commands print."""

import re
import shlex
import shutil
from datetime import datetime
from pathlib import Path

import pytest

from api.cli import clock
from tests.api.cli.calling import homeward
from tests.api.cli.waiting import Desk

DOCS = Path(__file__).parents[2] / "docs"
BLOCKS = re.findall(r"^```\n(\$ homeward .*?)^```", (DOCS / "commands.md").read_text(), re.M | re.S)
EXAMPLES = {"snapshot.json": "homes.json", "referral-short.json": "referral.json"}
ELIDED = "..."
REAL_FILES = ("import", "check")
"""Commands whose excerpts are of files that are not in the repository."""
POOLED = "--referrals waiting"
"""In the excerpts of a pool: seven invented children, and the homes that are there for them."""
BRIEF = ("schema",)
"""Commands shown without what they print."""


def said(text):
    """Give words without line breaks, and figures as such: rules and points change, words stay."""
    return re.sub(r"(?<![A-Z\d])\d+(?:[.,:]\d+)*", "#", " ".join(text.split()))


def calls(block):
    """Give each command of a block with the words of its excerpt that are not left out."""
    for one in re.split(r"^\$ homeward ", block.replace("\\\n", " "), flags=re.M)[1:]:
        command, _, shown = one.partition("\n")
        parts = re.split(rf"^{re.escape(ELIDED)}$", shown, flags=re.M)
        yield shlex.split(command), [said(part) for part in parts if part.strip()]


SHOWN = [
    pytest.param(block, id=" ".join(next(calls(block))[0][:1]))
    for block in BLOCKS
    if next(calls(block))[0][0] not in (*REAL_FILES, *BRIEF)
]


@pytest.fixture
def clock_says(monkeypatch):
    def says(minute):
        now = datetime(2026, 3, 6, 17, minute, tzinfo=clock.LONDON)
        monkeypatch.setattr(clock, "now", lambda: now)

    return says


@pytest.fixture
def desk(tmp_path, monkeypatch, clock_says):
    for example, name in EXAMPLES.items():
        shutil.copy(DOCS / "examples" / example, tmp_path / name)
    monkeypatch.chdir(tmp_path)
    clock_says(4)


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("block", SHOWN)
def test_what_is_shown_is_what_the_command_prints_in_that_order(block, tmp_path):
    if POOLED in block:
        Desk(tmp_path)
    for words, parts in calls(block):
        answer = homeward(*words)
        assert answer.code != 2, answer.err
        printed = said(answer.out or answer.err)
        place = 0
        for part in parts:
            assert part in printed[place:], part
            place = printed.index(part, place) + len(part)


def test_every_excerpt_is_held_against_its_command_but_those_of_real_files():
    assert [param.id for param in SHOWN] == [
        "match",
        "allocate",
        "prices",
        "reply",
        "explain",
        "explain",
        "duties",
        "rules",
        "world",
    ]
    listed = (DOCS / "commands.md").read_text()
    assert len(BLOCKS) == listed.count("```\n$ ")


@pytest.mark.usefixtures("desk")
def test_what_homes_have_said_is_shown_as_the_next_list_has_it(clock_says):
    (block,) = (param.values[0] for param in SHOWN if param.id == "reply")
    for minute, (words, _) in enumerate(calls(block), start=4):
        clock_says(minute)
        homeward(*words)
    files = ("--snapshot", "homes.json", "--referral", "referral.json")
    printed = said(homeward("match", *files, "--replies", "replies.jsonl").out)
    page = (DOCS / "commands.md").read_text()
    (shown,) = re.findall(r"^```\n(WHAT HOMES HAVE SAID\n.*?)^```", page, re.M | re.S)
    assert said(shown) in printed
