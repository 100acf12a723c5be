"""Headers that go with every answer."""

from __future__ import annotations

from starlette.datastructures import MutableHeaders
from starlette.types import Message

ALWAYS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
"""No CORS header is ever among them: pages of other sites may not read answers."""
TRANSPORT = "max-age=31536000"


def add_headers(message: Message, request_id: str, *, encrypted: bool) -> None:
    """
    Add the headers to the start of an answer.

    Parameters
    ----------
    message
        ASGI message `http.response.start`; changed.
    request_id
        By which the answer is found in the log.
    encrypted
        Whether callers come by TLS, and are to do so from now on.
    """
    headers = MutableHeaders(scope=message)
    for name, value in ALWAYS.items():
        headers.setdefault(name, value)
    headers["X-Request-ID"] = request_id
    if encrypted:
        headers["Strict-Transport-Security"] = TRANSPORT
