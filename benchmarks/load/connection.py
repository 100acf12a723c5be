"""One keep-alive connection: sends a request, gives the answer, reads no more than it must."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from types import MappingProxyType

from benchmarks.load.call import Answer

HEAD_ENDS, LINE_ENDS = b"\r\n\r\n", b"\r\n"
BODILESS = frozenset({204, 304})


class Connection(asyncio.Protocol):
    """A connection to a server; one request at a time."""

    def __init__(self) -> None:
        self._received = bytearray()
        self._waiting: asyncio.Future[Answer] | None = None
        self._transport: asyncio.Transport | None = None
        self.is_open = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Take the socket."""
        assert isinstance(transport, asyncio.Transport)
        self._transport, self.is_open = transport, True

    def data_received(self, data: bytes) -> None:
        """Take what came; give the answer once it is whole."""
        self._received += data
        try:
            answer, used = parsed(self._received)
        except ValueError as error:
            self._give(ConnectionError(str(error)))
            self.close()
            return
        if answer is None:
            return
        del self._received[:used]
        if answer.headers.get("connection") == "close":
            self.close()
        self._give(answer)

    def connection_lost(self, error: Exception | None) -> None:
        """Tell whoever waits that no answer will come."""
        self.is_open = False
        self._give(ConnectionError("the server closed the connection") if error is None else error)

    def send(self, data: bytes) -> asyncio.Future[Answer]:
        """Send a request; the future holds its answer."""
        assert self._transport is not None
        self._waiting = asyncio.get_running_loop().create_future()
        self._transport.write(data)
        return self._waiting

    def close(self) -> None:
        """Let go of the socket."""
        self.is_open = False
        if self._transport is not None:
            self._transport.close()

    def _give(self, told: Answer | Exception) -> None:
        waiting, self._waiting = self._waiting, None
        if waiting is None or waiting.done():
            return
        if isinstance(told, Answer):
            waiting.set_result(told)
        else:
            waiting.set_exception(told)


async def connect(port: int) -> Connection:
    """
    Connect to a server of this machine.

    Parameters
    ----------
    port
        On 127.0.0.1.
    """
    loop = asyncio.get_running_loop()
    _, connection = await loop.create_connection(Connection, "127.0.0.1", port)
    return connection


def parsed(received: bytes | bytearray) -> tuple[Answer | None, int]:
    """
    Read one answer of HTTP/1.1.

    Parameters
    ----------
    received
        All that came since the last one.

    Returns
    -------
    answer
        None while it is not whole.
    used
        How many bytes it took.

    Raises
    ------
    ValueError
        It is no answer of HTTP/1.1, or neither its length nor chunks are told.
    """
    ends = received.find(HEAD_ENDS)
    if ends < 0:
        return None, 0
    status, headers = _head(bytes(received[:ends]))
    begins = ends + len(HEAD_ENDS)
    if status in BODILESS:
        return Answer(status, headers, b""), begins
    if headers.get("transfer-encoding") == "chunked":
        body, used = _chunks(received, begins)
    else:
        if "content-length" not in headers:
            raise ValueError("an answer of unknown length")
        used = begins + int(headers["content-length"])
        body = bytes(received[begins:used]) if len(received) >= used else None
    return (None, 0) if body is None else (Answer(status, headers, body), used)


def _head(text: bytes) -> tuple[int, Mapping[str, str]]:
    first, *lines = text.decode("latin-1").split("\r\n")
    if not first.startswith("HTTP/1.1 "):
        raise ValueError("no answer of HTTP/1.1")
    pairs = (line.partition(":") for line in lines)
    return int(first[9:12]), MappingProxyType(
        {name.lower(): value.strip() for name, _, value in pairs}
    )


def _chunks(received: bytes | bytearray, begins: int) -> tuple[bytes | None, int]:
    """Join the chunks; None while the last, which is empty, is not there."""
    parts: list[bytes] = []
    while True:
        ends = received.find(LINE_ENDS, begins)
        if ends < 0:
            return None, 0
        size = int(bytes(received[begins:ends]).partition(b";")[0], 16)
        begins, ends = ends + 2, ends + 2 + size
        if len(received) < ends + 2:
            return None, 0
        if size == 0:
            return b"".join(parts), ends + 2
        parts.append(bytes(received[begins:ends]))
        begins = ends + 2
