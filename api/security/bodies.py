"""Bodies of requests: how long, how slow, and of what kind."""

from __future__ import annotations

import asyncio

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.problems import BodyTooLarge, BodyTooSlow, ServiceProblem, WrongMediaType
from api.security.noted import noted

IMPORTS = "/api/v1/imports"
"""Here bodies may be longer, and may be files."""
JSON = frozenset({"application/json", "application/merge-patch+json"})
FILES = frozenset({
    "text/csv", "application/geo+json",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
})  # fmt: skip


class Bodies:
    """
    Reads the body of a request before anything else looks at it.

    A body is read whole, so that it is refused as a problem however it was sent, and so that a
    slow one takes nobody's place.

    Parameters
    ----------
    app
        What gets the request.
    longest
        Bytes of a body.
    longest_import
        Bytes of a body of an import.
    seconds
        Time a body may take.
    """

    def __init__(self, app: ASGIApp, longest: int, longest_import: int, seconds: float) -> None:
        self._app = app
        self._longest = longest
        self._longest_import = longest_import
        self._seconds = seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Read the body and hand it on, or say what is wrong with it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        imports = scope["path"].startswith(IMPORTS)
        try:
            longest = self._longest_import if imports else self._longest
            body = await self._read(Headers(scope=scope), receive, longest)
            if body:
                _check_kind(Headers(scope=scope), JSON | FILES if imports else JSON)
        except ServiceProblem as problem:
            noted(scope).refused = problem.type
            await problem.response()(scope, receive, send)
            return
        if body is None:
            return
        await self._app(scope, _again(body, receive), send)

    async def _read(self, headers: Headers, receive: Receive, longest: int) -> bytes | None:
        told = headers.get("content-length", "0")
        if not told.isdecimal() or int(told[:20]) > longest:
            raise BodyTooLarge
        if "transfer-encoding" not in headers and int(told) == 0:
            return b""
        try:
            async with asyncio.timeout(self._seconds):
                return await _whole(receive, longest)
        except TimeoutError:
            raise BodyTooSlow from None


async def _whole(receive: Receive, longest: int) -> bytes | None:
    """Read a body to its end; None where the caller went away."""
    body = bytearray()
    while True:
        message = await receive()
        if message["type"] != "http.request":
            return None
        body += message.get("body", b"")
        if len(body) > longest:
            raise BodyTooLarge
        if not message.get("more_body", False):
            return bytes(body)


def _again(body: bytes, receive: Receive) -> Receive:
    """Give the body as it came, and then whatever comes after it."""
    told = False

    async def receiving() -> Message:
        nonlocal told
        if told:
            return await receive()
        told = True
        return {"type": "http.request", "body": body, "more_body": False}

    return receiving


def _check_kind(headers: Headers, kinds: frozenset[str]) -> None:
    kind = headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind not in kinds or "content-encoding" in headers:
        raise WrongMediaType
