"""Servers as processes of their own: started, waited for, weighed, and ended by their number."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep

LOCAL = "127.0.0.1"
STARTS_WITHIN, STOPS_WITHIN = 60.0, 20.0
"""Seconds."""
KB = 1_024 / 1e6
"""Megabytes of a million bytes in a kilobyte of 1,024."""


@dataclass(frozen=True, slots=True)
class Server:
    """
    A server that answers.

    Parameters
    ----------
    port
        On 127.0.0.1.
    process
        Its process.
    said
        File of what it prints.
    """

    port: int
    process: subprocess.Popen[bytes]
    said: Path

    def memory_mb(self) -> float:
        """Give the memory of the process and those it started that is in use now, megabytes."""
        return sum(_resident_kb(one) for one in _family(self.process.pid)) * KB


@contextmanager
def serving(
    words: Sequence[str], said: Path, *, port: int, environment: Mapping[str, str] | None = None
) -> Iterator[Server]:
    """
    Run Python with words as long as its server is asked.

    Parameters
    ----------
    words
        After the name of the interpreter.
    said
        File for what it prints; its folder is there.
    port
        The one it has been told to listen on.
    environment
        Of the process; that of this one if left out.

    Raises
    ------
    AssertionError
        It ended, or does not listen within a minute: with the last that it printed.
    """
    with said.open("wb") as kept:
        process = subprocess.Popen(  # noqa: S603  our own interpreter and modules
            [sys.executable, *words], stdout=kept, stderr=kept, env=environment
        )
    try:
        _wait_for(process, port, said)
        yield Server(port, process, said)
    finally:
        process.terminate()
        try:
            process.wait(STOPS_WITHIN)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def free_port() -> int:
    """Give a port of 127.0.0.1 that nobody listens on."""
    with socket.socket() as one:
        one.bind((LOCAL, 0))
        port: int = one.getsockname()[1]
        return port


def _wait_for(process: subprocess.Popen[bytes], port: int, said: Path) -> None:
    until = monotonic() + STARTS_WITHIN
    while process.poll() is None and monotonic() < until:
        with socket.socket() as one:
            if one.connect_ex((LOCAL, port)) == 0:
                return
        sleep(0.05)
    last = said.read_text("utf-8", errors="replace")[-2_000:]
    raise AssertionError(f"the server does not listen: {last}")


def _family(pid: int) -> Iterator[int]:
    """Give a process and all that descend from it, where the system tells."""
    yield pid
    for told in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in told.read_text("ascii").split():
            yield from _family(int(child))


def _resident_kb(pid: int) -> float:
    try:
        pages = int(Path(f"/proc/{pid}/statm").read_text("ascii").split()[1])
    except FileNotFoundError:  # it has ended meanwhile
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 1_024
