"""Workers as child processes of the service, begun again when they end."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Final

COMMAND: Final = (sys.executable, "-m", "api.jobs")
"""A worker on the store that the environment names, for as long as its standard input is open."""
SETTLED_SECONDS: Final = 10.0
"""A worker that lived for so long is begun again at once; one that did not, after a while."""
LONGEST_PAUSE: Final = 30.0


class Children:
    """
    Worker processes of one service.

    Parameters
    ----------
    number
        How many; none where workers run elsewhere (`homeward work`).
    environment
        Of each, with the address of the store: an address may hold a password, and what a process
        was started with is seen by everybody on a machine.
    command
        What to run.
    clock
        Monotonic seconds.
    """

    def __init__(
        self,
        number: int,
        environment: Mapping[str, str],
        command: Sequence[str] = COMMAND,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._environment = {**os.environ, **environment}
        self._command = tuple(command)
        self._clock = clock
        self._over = threading.Event()
        self._running: dict[int, subprocess.Popen[bytes]] = {}
        self._threads = [
            threading.Thread(target=self._keep, args=(one,), name="homeward-worker", daemon=True)
            for one in range(number)
        ]

    def start(self) -> None:
        """Begin them."""
        for thread in self._threads:
            thread.start()

    def pids(self) -> tuple[int, ...]:
        """Give the numbers of those that live."""
        return tuple(child.pid for child in self._running.values() if child.poll() is None)

    def stop(self, seconds: float) -> None:
        """
        End them: their jobs wait again, for others or for the next start.

        Parameters
        ----------
        seconds
            Until those that have not ended by themselves are killed.
        """
        self._over.set()
        for child in tuple(self._running.values()):
            if child.stdin is not None:
                child.stdin.close()
        until = self._clock() + seconds
        for thread in self._threads:
            thread.join(max(0.0, until - self._clock()))
        for child in tuple(self._running.values()):
            if child.poll() is None:
                child.kill()
        for thread in self._threads:
            thread.join()

    def _keep(self, number: int) -> None:
        pause = 1.0
        while not self._over.is_set():
            began = self._clock()
            with subprocess.Popen(  # noqa: S603  our own module
                self._command, env=self._environment, stdin=subprocess.PIPE
            ) as child:
                self._running[number] = child
                if self._over.is_set() and child.stdin is not None:
                    child.stdin.close()  # begun while we were told to stop
                child.wait()
            lived = self._clock() - began
            pause = 1.0 if lived >= SETTLED_SECONDS else min(2 * pause, LONGEST_PAUSE)
            self._over.wait(0.0 if lived >= SETTLED_SECONDS else pause / 2)
