"""What happens to a job, as server-sent events that can be taken up where they broke off."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable, Mapping
from types import MappingProxyType
from typing import Final

import anyio
from anyio.to_thread import run_sync

from api.jobs.job import Happened, happened_since
from api.problems import NotNow
from api.store.database import Database
from api.store.errors import StoreUnavailable

HEADERS: Final = MappingProxyType({"Cache-Control": "no-store", "X-Accel-Buffering": "no"})
"""Nothing between us and the caller keeps a stream, or holds it back to send more at once."""
LOOK_SECONDS: Final = 0.5
ALIVE_SECONDS: Final = 15.0
"""Between two lines that say nothing, so that nobody takes a quiet stream for a broken one."""
LONGEST_SECONDS: Final = 600.0
"""A stream ends after this; whoever still listens asks again and misses nothing."""
MOST_STREAMS: Final = 64
_AT_ONCE = 100
_RETRY_MS = 2000


class Streams:
    """Bound on the streams of one process; a stream is open for long, and does little."""

    def __init__(self, most: int = MOST_STREAMS) -> None:
        self._most = most
        self._open = 0

    async def listen(
        self,
        database: Database,
        job: str,
        seq: int,
        *,
        look_seconds: float = LOOK_SECONDS,
        allowed: Callable[[], bool] = lambda: True,
    ) -> AsyncIterator[bytes]:
        """
        Give what happened to a job, then what happens, until it has ended.

        Parameters
        ----------
        database
            The store.
        job
            Name of a job that the caller may know of.
        seq
            Number of the last event that the caller has; 0 for none.
        look_seconds
            Between two looks at the store.
        allowed
            Whether the caller still may; asked at every line that says nothing.

        Yields
        ------
        part
            Of the stream: an event, or a line that says nothing.
        """
        self._open += 1
        try:
            yield f"retry: {_RETRY_MS}\n\n".encode()
            began = said = anyio.current_time()
            while (now := anyio.current_time()) - began < LONGEST_SECONDS:
                found = await run_sync(_read, database, job, seq)
                if found is None:
                    return  # the caller asks again, and is told why not
                for one in found:
                    seq, said = one.seq, now
                    yield event_text(one)
                    if one.document["event"] == "done":
                        return
                if now - said >= ALIVE_SECONDS:
                    if not await run_sync(allowed):
                        return
                    said = now
                    yield b": here\n\n"
                if len(found) < _AT_ONCE:
                    await anyio.sleep(look_seconds)
        finally:
            self._open -= 1

    def check_room(self) -> None:
        """
        Refuse a stream more than there may be.

        Raises
        ------
        NotNow
            If as many are open.
        """
        if self._open >= self._most:
            raise NotNow("As many listen as may. Read the job itself instead.", 10)


def _read(database: Database, job: str, seq: int) -> tuple[Happened, ...] | None:
    try:
        with database.read() as connection:
            return happened_since(connection, job, seq, _AT_ONCE)
    except StoreUnavailable:
        return None


def event_text(happened: Happened) -> bytes:
    """
    Write an event as `text/event-stream` has it (WHATWG HTML, section 9.2).

    Parameters
    ----------
    happened
        What it tells.

    Returns
    -------
    text
        Number, name, and the rest as one line of JSON.
    """
    said: Mapping[str, object] = {"at": happened.at.isoformat(), **happened.document}
    data = json.dumps({key: one for key, one in said.items() if key != "event"})
    name = happened.document["event"]
    return f"id: {happened.seq}\nevent: {name}\ndata: {data}\n\n".encode()
