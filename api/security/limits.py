"""How much may be asked at once, how often, and how many rows a page has."""

from __future__ import annotations

import math
from typing import Annotated

from fastapi import Query
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.problems import NotNow, TooManyRequests
from api.security.noted import noted
from api.security.windows import MovingWindow

UNBOUNDED = frozenset({"/healthz", "/readyz", "/metrics"})
"""Answered however much there is to do, so that an overload is seen for what it is."""

TOO_MUCH = "More is asked than can be answered at once."

PageSize = Annotated[int, Query(ge=1, le=100, description="Rows of a page.")]
Cursor = Annotated[
    str | None,
    Query(
        max_length=200, pattern=r"^[A-Za-z0-9_-]+$", description="`next_cursor` of the page before."
    ),
]


class Rates:
    """
    How often one caller may ask, over a moving minute.

    Counted in this process: several processes give each caller as many times more.

    Parameters
    ----------
    requests
        Requests of one caller in a minute.
    refused
        Keys and tokens from one address that were not good, in a minute.
    """

    def __init__(self, requests: int, refused: int) -> None:
        self._requests = MovingWindow(requests)
        self._refused = MovingWindow(refused)

    def spend(self, caller: str) -> None:
        """Count a request of a known caller, or raise TooManyRequests."""
        _hit(self._requests, caller)

    def refused(self, address: str) -> None:
        """
        Count a refusal, or raise TooManyRequests.

        Only those who were refused are held up: nobody with a good key is shut out because a
        neighbour behind the same address guesses.
        """
        _hit(self._refused, address)


def _hit(window: MovingWindow, name: str) -> None:
    wait = window.hit(name)
    if wait:
        raise TooManyRequests(max(1, math.ceil(wait)))


class AtOnce:
    """
    Bound on requests worked on at once; those beyond are told so at once, never queued.

    Parameters
    ----------
    app
        What is bounded.
    most
        Requests at once. A stream of events counts until it begins.
    """

    def __init__(self, app: ASGIApp, most: int) -> None:
        self._app = app
        self._most = most
        self._under_way = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Work on a request, or say 503."""
        if scope["type"] != "http" or scope["path"] in UNBOUNDED:
            await self._app(scope, receive, send)
            return
        if self._under_way >= self._most:
            noted(scope).refused = NotNow.type
            await NotNow(TOO_MUCH).response()(scope, receive, send)
            return
        held = True

        def release() -> None:
            nonlocal held
            self._under_way -= held
            held = False

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start" and _is_stream(message):
                release()
            await send(message)

        self._under_way += 1
        try:
            await self._app(scope, receive, sending)
        finally:
            release()


def _is_stream(message: Message) -> bool:
    headers = dict(message.get("headers", ()))
    return bool(headers.get(b"content-type", b"").startswith(b"text/event-stream"))
