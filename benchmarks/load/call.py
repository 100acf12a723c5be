"""What a client asks, and what it was answered."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any


class WrongAnswerError(Exception):
    """An answer is not what was to be expected; its words are counted, so they name no record."""


@dataclass(frozen=True, slots=True)
class Answer:
    """
    A whole answer of HTTP/1.1.

    Parameters
    ----------
    status
        Code.
    headers
        Names in lower case.
    body
        Bytes, joined where they came in chunks.
    """

    status: int
    headers: Mapping[str, str]
    body: bytes

    def document(self) -> Any:  # noqa: ANN401  whatever JSON holds
        """Read the body as JSON."""
        return json.loads(self.body)


@dataclass(frozen=True, slots=True)
class Call:
    """
    A request, ready to be sent, and what a right answer is.

    Parameters
    ----------
    data
        Head and body, as `call` writes them.
    expected
        Status of a right answer.
    check
        Raises `WrongAnswerError` where a body is not right; asked of a sample.
    told
        Is given every right answer, within the time of nobody; for what the next calls need of it.
    """

    data: bytes
    expected: int = 200
    check: Callable[[Answer], None] | None = field(default=None, repr=False)
    told: Callable[[Answer], None] | None = field(default=None, repr=False)


def call(
    method: str,
    path: str,
    *,
    body: Any = None,  # noqa: ANN401  whatever JSON can hold
    headers: Mapping[str, str] | None = None,
    expected: int = 200,
    check: Callable[[Answer], None] | None = None,
    told: Callable[[Answer], None] | None = None,
) -> Call:
    """
    Write a request.

    Parameters
    ----------
    method, path
        Of the request.
    body
        To be sent as JSON; bytes are sent as they are, None for nothing.
    headers
        Beside those that every request has.
    expected, check, told
        As for `Call`.
    """
    sent = b"" if body is None else body if isinstance(body, bytes) else json.dumps(body).encode()
    lines = [f"{method} {path} HTTP/1.1", "Host: 127.0.0.1"]
    if body is not None:
        lines.append("Content-Type: application/json")
    if sent or method != "GET":
        lines.append(f"Content-Length: {len(sent)}")
    lines += [f"{name}: {value}" for name, value in (headers or {}).items()]
    return Call(("\r\n".join(lines) + "\r\n\r\n").encode() + sent, expected, check, told)
