"""Our service as processes of their own, on a store of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep

from benchmarks.load.server import Server, free_port, serving

RUN = "from api.cli.main import run; run()"
KEY = "hwk_"
SHOWN_WITHIN = 10.0
"""Seconds until the first key is shown, once the service listens."""
MANY = str(10**9)
"""Requests of one caller in a minute: the clients are few callers, and are not what is bounded."""


@dataclass(frozen=True, slots=True)
class Installation:
    """
    A store with its tables, and the command.

    Parameters
    ----------
    folder
        Of what belongs to the store.
    environment
        Settings: the usual ones, but for where the store is and how often a caller may ask.
    """

    folder: Path
    environment: Mapping[str, str]

    def homeward(self, *words: str | Path) -> str:
        """
        Run the command to its end, and give what it printed.

        Raises
        ------
        AssertionError
            It failed: with what it said.
        """
        done = subprocess.run(  # noqa: S603  our own interpreter and words
            [sys.executable, "-c", RUN, *words],
            env=self.environment,
            check=False,
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, f"homeward {words[0]}: {done.stderr}"
        return done.stdout

    @contextmanager
    def serving(self) -> Iterator[Server]:
        """Run `homeward serve` on a free port of this machine."""
        port = free_port()
        words = ("-c", RUN, "serve", "--port", str(port))
        said = self.folder / "said.txt"
        with serving(words, said, port=port, environment=self.environment) as server:
            yield server


def installed(url: str, folder: Path) -> Installation:
    """
    Make a store.

    Parameters
    ----------
    url
        Of an empty database.
    folder
        For what belongs to it; made here, for its owner alone.
    """
    folder.mkdir(mode=0o700)
    kept = {name: one for name, one in os.environ.items() if not name.startswith("HOMEWARD_")}
    told = {
        "HOMEWARD_FOLDER": str(folder),
        "HOMEWARD_DATABASE_URL": url,
        "HOMEWARD_REQUESTS_PER_MINUTE": MANY,
    }
    made = Installation(folder, kept | told)
    made.homeward("db", "upgrade")
    return made


def first_key(server: Server) -> str:
    """
    Give the key that the first start shows once.

    Raises
    ------
    AssertionError
        It shows none.
    """
    until = monotonic() + SHOWN_WITHIN
    while monotonic() < until:
        for line in server.said.read_text("utf-8").splitlines():
            if line.startswith(KEY):
                return line
        sleep(0.05)
    raise AssertionError("the service showed no first key")
