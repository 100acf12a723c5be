"""
A server that does nothing: whatever it is asked, it gives the same kilobyte.

Run as `python -m benchmarks.load.trivial PORT`. What the clients reach against it is the most that
they could measure of anything.
"""

from __future__ import annotations

import asyncio
import sys

BODY = b'{"nothing": "' + b"." * 1_000 + b'"}'
ANSWER = (
    f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(BODY)}\r\n\r\n"
).encode() + BODY


class Trivial(asyncio.Protocol):
    """Answers each request that came in one piece."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Take the socket."""
        self._transport = transport

    def data_received(self, _: bytes) -> None:
        """Answer without looking."""
        assert isinstance(self._transport, asyncio.Transport)
        self._transport.write(ANSWER)


async def _serve(port: int) -> None:
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Trivial, "127.0.0.1", port)
    async with server:
        await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(_serve(int(sys.argv[1])))
