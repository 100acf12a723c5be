"""The commands that an officer runs after a list: written out on the files the list is of."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from api.cli.reading import Sources

REPLIES = Path("replies.jsonl")
"""Where replies are to be kept, where none are yet."""


def duties_command(sources: Sources) -> str:
    """Give the command that lists every task of one home."""
    return _command(
        ("duties", "--home", "URN"),
        referral=sources.referral,
        snapshot=sources.snapshot,
        child903=sources.child903,
        replies=sources.replies,
    )


def reply_command(sources: Sources) -> str:
    """Give the command that records an answer of a home and makes the list again."""
    return _command(
        ("reply", "URN", "--no-place"),
        referral=sources.referral,
        replies=sources.replies or REPLIES,
        snapshot=sources.snapshot,
        child903=sources.child903,
    )


def demo_command(story: str | None, folder: Path) -> str:
    """Give the command that writes the files of a story, or of the made-up England."""
    told = () if story is None else ("--story", story)
    return _command(("demo", *told), output=folder)


def _command(words: tuple[str, ...], **files: Path | None) -> str:
    """Write a command with an option for each file that there is, in the order given."""
    given = [
        word
        for option, path in files.items()
        if path is not None
        for word in (f"--{option}", str(path))
    ]
    return shlex.join(["homeward", *words, *given])
