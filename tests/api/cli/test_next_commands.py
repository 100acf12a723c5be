"""The commands that stand under a list, to be copied."""

import shlex
from dataclasses import replace
from pathlib import Path

import pytest
from typer.main import get_command

from api.cli.main import app
from api.cli.next_commands import duties_command, reply_command
from api.cli.reading import Sources

SNAPSHOT, REFERRAL = Path("the homes.json"), Path("referral.json")
BARE = Sources(SNAPSHOT, referral=REFERRAL)
FULL = replace(BARE, child903=Path("return 903"), replies=Path("kept.jsonl"))


@pytest.mark.parametrize(
    ("made", "sources", "command"),
    [
        (
            duties_command,
            BARE,
            "homeward duties --home URN --referral referral.json --snapshot 'the homes.json'",
        ),
        (
            duties_command,
            FULL,
            "homeward duties --home URN --referral referral.json --snapshot 'the homes.json' "
            "--child903 'return 903' --replies kept.jsonl",
        ),
        (
            reply_command,
            BARE,
            "homeward reply URN --no-place --referral referral.json --replies replies.jsonl "
            "--snapshot 'the homes.json'",
        ),
        (
            reply_command,
            FULL,
            "homeward reply URN --no-place --referral referral.json --replies kept.jsonl "
            "--snapshot 'the homes.json' --child903 'return 903'",
        ),
    ],
)
def test_a_command_names_every_file_and_can_be_copied_into_a_shell(made, sources, command):
    assert made(sources) == command


@pytest.mark.parametrize("made", [duties_command, reply_command])
def test_every_option_of_a_command_is_one_that_it_has(made):
    _, name, *words = shlex.split(made(FULL))
    known = {option for one in get_command(app).commands[name].params for option in one.opts}
    assert {word for word in words if word.startswith("--")} <= known
