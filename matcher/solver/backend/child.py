"""The process that solves: it reads models from a pipe and answers, until the pipe closes."""

from __future__ import annotations

import queue
import resource
import sys
import threading
from multiprocessing.connection import Connection
from pathlib import Path

from matcher.solver.backend.frames import Frame, receive, send
from matcher.solver.backend.job import Job, leave

MEGABYTE = 1 << 20


def main(descriptor: int, folder: Path) -> None:
    """
    Solve one model after another.

    Parameters
    ----------
    descriptor
        Of the pipe, to read and to write.
    folder
        Of this process alone; removed at the end.
    """
    connection = Connection(descriptor)
    models: queue.SimpleQueue[Frame] = queue.SimpleQueue()
    current: list[Job] = []
    listen = (connection, models, current, folder)
    threading.Thread(target=_listen, args=listen, daemon=True).start()
    while True:
        frame = models.get()
        job = Job(frame, connection, folder)
        current[:] = [job]
        job.run()
        current.clear()


def _listen(
    connection: Connection,
    models: queue.SimpleQueue[Frame],
    current: list[Job],
    folder: Path,
) -> None:
    """Pass models on; stop the one in work when told to, and everything when the pipe closes."""
    while True:
        try:
            frame = receive(connection)
        except MemoryError:
            send(connection, Frame("failed", {"what": "memory"}))
            continue
        except (EOFError, OSError):
            leave(folder)
        if frame.kind == "limit":
            _limit(connection, frame.head["memory_mb"])
        elif frame.kind == "stop":
            for job in list(current):
                job.stop()
        else:
            models.put(frame)


def _limit(connection: Connection, memory_mb: int) -> None:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    if pages * resource.getpagesize() > memory_mb * MEGABYTE:
        send(connection, Frame("failed", {"what": "memory"}))
        return
    # The hard limit stays, so that the next model can be given more.
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    resource.setrlimit(resource.RLIMIT_AS, (memory_mb * MEGABYTE, hard))


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]))
