"""The outermost layer: what is noted of each request, headers, and the last resort."""

from __future__ import annotations

from collections.abc import Mapping
from time import perf_counter
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.problems import Unexpected
from api.security.headers import add_headers
from api.security.logs import Event, Journal
from api.security.metrics import Metrics
from api.security.noted import Noted, noted

METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})


class Recorder:
    """
    Gives each request an id, its answer headers, and the log and the metrics their due.

    Parameters
    ----------
    app
        All the rest.
    journal
        Log.
    metrics
        Figures.
    routes
        Template by endpoint; filled when the app is whole.
    encrypted
        Whether callers come by TLS.
    """

    def __init__(
        self,
        app: ASGIApp,
        journal: Journal,
        metrics: Metrics,
        routes: Mapping[Any, str],
        *,
        encrypted: bool,
    ) -> None:
        self._app = app
        self._journal = journal
        self._metrics = metrics
        self._routes = routes
        self._encrypted = encrypted

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request; whatever fails, the answer is a problem without a word of it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        note, status, began = noted(scope), 0, perf_counter()

        async def sending(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                add_headers(message, note.id, encrypted=self._encrypted)
            await send(message)

        with self._metrics.under_way.track_inprogress():
            try:
                await self._app(scope, receive, sending)
            except Exception as error:
                # The last resort: no word of it may leave.
                note.refused = Unexpected.type
                self._journal.failed(error, request=note.id)
                if status == 0:
                    await Unexpected().response()(scope, receive, sending)
            finally:
                self._record(scope, note, status, perf_counter() - began)

    def _record(self, scope: Scope, note: Noted, status: int, seconds: float) -> None:
        method = scope["method"] if scope["method"] in METHODS else "OTHER"
        route = self._routes.get(scope.get("endpoint"), "unmatched")
        self._metrics.answered(method, route, status, note.refused, seconds)
        told: dict[str, str | int] = {
            "request": note.id,
            "method": method,
            "route": route,
            "status": status,
            "milliseconds": round(seconds * 1000),
        }
        if note.caller:
            told["caller"] = note.caller
        if note.refused:
            told["problem"] = note.refused
        self._journal.write(Event.REQUEST, **told)
