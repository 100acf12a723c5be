"""Pages of a list: each names where the next one begins, which nobody has to understand."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

from fastapi import Request
from fastapi.responses import Response
from sqlalchemy import Column, ColumnElement, and_, or_

from api.problems import Fault, InvalidInput
from api.requests import JSON, json_bytes

T = TypeVar("T")

LINK: dict[str, Any] = {"headers": {"Link": {"description": "`rel=next`, where more follows.",
                             "schema": {"type": "string"}}}}  # fmt: skip
"""What OpenAPI says of an answer that is a page."""


@dataclass(frozen=True, slots=True)
class Page:
    """
    Rows of a list, and where the next page begins.

    Parameters
    ----------
    items
        Plain values.
    next_cursor
        None on the last page.
    """

    items: list[Any]
    next_cursor: str | None


def page_of(
    rows: Sequence[T], limit: int, said: Callable[[T], Any], place: Callable[[T], list[Any]]
) -> Page:
    """
    Make a page of rows that were asked for with one more than fits.

    Parameters
    ----------
    rows
        At most ``limit + 1``.
    limit
        Rows of a page.
    said
        Gives a row as plain values.
    place
        Gives where a row stands in the order of the list.

    Returns
    -------
    page
    """
    shown = rows[:limit]
    more = len(rows) > limit
    return Page([said(row) for row in shown], cursor_of(place(shown[-1])) if more else None)


def cursor_of(place: list[Any]) -> str:
    """Give a cursor for a place in the order of a list."""
    text = json.dumps(place, separators=(",", ":")).encode()
    return base64.urlsafe_b64encode(text).rstrip(b"=").decode()


def place_of(cursor: str | None, *kinds: type) -> list[Any] | None:
    """
    Read a cursor; None for the first page.

    Parameters
    ----------
    cursor
        As it came.
    kinds
        What a place of this list is made of.

    Raises
    ------
    InvalidInput
        It is none of this list.
    """
    if cursor is None:
        return None
    try:
        place = json.loads(base64.b64decode(cursor + "=" * (-len(cursor) % 4), b"-_", True))
    except (binascii.Error, ValueError, RecursionError):
        place = None
    fits = isinstance(place, list) and [type(part) for part in place] == list(kinds)
    if not fits or any(isinstance(part, int) and not 0 <= part < 2**31 for part in place):
        raise _refused()
    assert isinstance(place, list)  # noqa: S101  as was just seen
    return place


def page_answer(request: Request, page: Page) -> Response:
    """Answer with a page; the next one is named in the header too (RFC 8288)."""
    headers = {}
    if page.next_cursor is not None:
        there = request.url.include_query_params(cursor=page.next_cursor)
        headers["Link"] = f'<{there.path}?{there.query}>; rel="next"'
    body = {"items": page.items, "next_cursor": page.next_cursor}
    return Response(json_bytes(body), 200, headers, JSON)


def before(moment: Column[datetime], name: Column[str], place: list[Any]) -> ColumnElement[bool]:
    """Give the rows behind a place of a list in order of moment and id, the newest first."""
    return or_(moment < place[0], and_(moment == place[0], name < place[1]))


def moment_place(cursor: str | None) -> list[Any] | None:
    """
    Read a cursor of a list in order of moment and id; None for the first page.

    Raises
    ------
    InvalidInput
        It is none of such a list.
    """
    place = place_of(cursor, str, str)
    if place is None:
        return None
    try:
        moment = datetime.fromisoformat(place[0])
    except ValueError:
        raise _refused() from None
    if moment.tzinfo is None:
        raise _refused()
    return [moment, place[1]]


def _refused() -> InvalidInput:
    fault = Fault(pointer="/query/cursor", detail="Expected next_cursor of a page of this list.")
    return InvalidInput(errors=(fault,))
