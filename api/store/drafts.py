"""Files that are there whole, or not at all, and open to their owner only."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_OWNER_ONLY = 0o600


@contextmanager
def draft_of(output: Path) -> Iterator[Path]:
    """
    Give a place for a draft on the same disk, which nobody else can open, and clear it away.

    Parameters
    ----------
    output
        The file to be.

    Yields
    ------
    draft
        Not there yet.
    """
    with tempfile.TemporaryDirectory(prefix=".homeward-", dir=output.parent) as folder:
        yield Path(folder) / output.name


def put(draft: Path, output: Path) -> None:
    """
    Give a draft its name once all of it is on disk.

    Parameters
    ----------
    draft
        As `draft_of` placed it.
    output
        Replaced, if it is there.
    """
    draft.chmod(_OWNER_ONLY)
    _flush(draft)
    draft.replace(output)
    _flush(output.parent)


def _flush(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
