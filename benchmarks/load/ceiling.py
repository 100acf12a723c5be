"""The most that the clients themselves can ask: against a server that does nothing."""

from __future__ import annotations

from itertools import repeat
from pathlib import Path

from benchmarks.load import trivial
from benchmarks.load.call import call
from benchmarks.load.closed import closed_loop
from benchmarks.load.server import free_port, serving
from benchmarks.load.taken import Taken


def ceiling(folder: Path, *, clients: int, seconds: float) -> Taken:
    """
    Ask a server that does nothing, as the others are asked.

    Parameters
    ----------
    folder
        For what the server prints.
    clients, seconds
        As for `closed_loop`.
    """
    port = free_port()
    words = ("-m", trivial.__name__, str(port))
    with serving(words, folder / "trivial.txt", port=port):
        one = call("GET", "/", headers={"Authorization": f"Bearer {'x' * 40}"})
        taken = closed_loop(port, repeat(one), clients=clients, seconds=seconds)
    return taken.all_right("a server that does nothing")
