"""The side that asks: a child process, what it is told, and how it ended."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
from multiprocessing import Pipe
from pathlib import Path

from matcher.solver.backend.errors import OutOfMemory, SolverDied
from matcher.solver.backend.frames import Frame, receive, send
from matcher.solver.backend.improving import IMPROVING

_SAID_MOST = 2_000
_NO_MEMORY = (
    "bad_alloc",
    "MemoryError",
    "Cannot allocate memory",
    "out of memory",
    "nsufficient memory",
    "No memory",
)


class Child:
    """
    A process that solves models one after another.

    It is this interpreter started anew, and not forked from a caller that may have threads; and
    it does not run the caller's main module again, as `multiprocessing` would.
    """

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="homeward-solver-"))
        self.connection, theirs = Pipe()
        self._killed = False
        with theirs, self._errors.open("wb") as errors:
            self._process = subprocess.Popen(  # noqa: S603
                [
                    *(sys.executable, "-P", "-m", "matcher.solver.backend.child"),
                    *(str(theirs.fileno()), str(self.folder)),
                ],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=errors,
                pass_fds=(theirs.fileno(),),
                env=_environment(),
                start_new_session=True,  # Ctrl-C is for the caller, who then ends the child
            )

    @property
    def pid(self) -> int:
        """Of the process."""
        return self._process.pid

    @property
    def improving(self) -> Path:
        """File that HiGHS writes its solutions to."""
        return self.folder / IMPROVING

    @property
    def memory_mb(self) -> int:
        """Address space it holds now, in megabytes."""
        pages = Path(f"/proc/{self.pid}/statm").read_text(encoding="ascii").split()[0]
        return int(pages) * resource.getpagesize() >> 20

    @property
    def killed(self) -> bool:
        """Whether this side has ended it."""
        return self._killed

    def is_running(self) -> bool:
        """Say whether the process has not ended, by whatever hand."""
        return self._process.poll() is None

    @property
    def _errors(self) -> Path:
        return self.folder / "errors"

    def send(self, frame: Frame, memory_mb: int) -> None:
        """Send a message; see `receive` for what is raised."""
        try:
            send(self.connection, frame)
        except OSError as error:
            raise self._ended(memory_mb) from error

    def receive(self, memory_mb: int) -> Frame:
        """
        Wait for a message.

        Raises
        ------
        SolverDied
            The process has ended.
        OutOfMemory
            And said that it was for want of memory.
        """
        try:
            return receive(self.connection)
        except (EOFError, OSError, ValueError, KeyError) as error:
            raise self._ended(memory_mb) from error

    def kill(self) -> None:
        """End the process by force; may be called from another thread, and again."""
        self._killed = True
        self._process.kill()

    def close(self) -> None:
        """End the process and remove what it leaves."""
        self.kill()
        self._process.wait()
        self.connection.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _ended(self, memory_mb: int) -> SolverDied | OutOfMemory:
        try:
            code = self._process.wait(timeout=0.5)
        except subprocess.TimeoutExpired:
            self.kill()
            return SolverDied("sent what is no message")
        said = self._errors.read_text(encoding="utf-8", errors="replace")[-_SAID_MOST:].strip()
        if any(words in said for words in _NO_MEMORY):
            return OutOfMemory(memory_mb)
        if code < 0:
            return SolverDied(f"was ended by signal {-code} ({signal.Signals(-code).name})", said)
        return SolverDied(f"ended with exit code {code}", said)


def _environment() -> dict[str, str]:
    """Give the child the caller's packages, one thread, and one way of hashing."""
    one = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
    return {
        **os.environ,
        **dict.fromkeys(one, "1"),
        "PYTHONPATH": os.pathsep.join(path or os.getcwd() for path in sys.path),
        "PYTHONHASHSEED": "0",
        # A second arena of glibc would take 64 MB of the limited address space for nothing.
        "MALLOC_ARENA_MAX": "1",
    }
