"""Where words go: results to stdout, progress to stderr."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console


@contextmanager
def results() -> Iterator[Console]:
    """Give the console for what was asked for; 80 columns wide where it is not a terminal."""
    from rich.console import Console  # noqa: PLC0415  rich costs more than the help may take

    console = Console(highlight=False, markup=False, emoji=False)
    with console.capture() as captured:
        yield console
    # rich fills the columns of a table with spaces, which a file or a pipe is spared
    text = captured.get()
    lines = text.split("\n")
    sys.stdout.write(text if console.is_terminal else "\n".join(map(str.rstrip, lines)))


def progress() -> Console:
    """Give the console for how the work goes."""
    from rich.console import Console  # noqa: PLC0415

    return Console(stderr=True, highlight=False, markup=False, emoji=False)


def print_json(value: object) -> None:
    """Print a result as JSON: the same value, the same bytes."""
    write_json_text(json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False))


def write_json_text(text: str) -> None:
    """Write a document of JSON; where the output cannot take a letter, as JSON escapes it."""
    try:
        text.encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:
        text = "".join(one if one.isascii() else json.dumps(one)[1:-1] for one in text)
    sys.stdout.write(f"{text}\n")
