"""What a home answered about a child: recorded, and remembered with this child alone."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from sqlalchemy import Connection, Row, insert, select

from api.paging import before
from api.problems import Conflicting, Fault, InvalidInput
from api.referrals.cases import case_of
from api.referrals.service import NO_LONGER_OPEN, PATH
from api.requests import JSON, json_bytes
from api.security.principal import Principal
from api.store.canonical import canonical
from api.store.change import Change
from api.store.identifiers import new_id
from api.store.once import Kept
from api.store.tables.homes import homes
from api.store.tables.replies import replies
from matcher.calendar import LONDON
from matcher.entities import Reply
from matcher.records.documents.parse import FORMAT_VERSION
from matcher.records.documents.plain import plain
from matcher.records.documents.replies import parse_reply
from matcher.relied_on import hours_relied_on

MOST_HOURS: Final = 168
Found = Row[*tuple[Any, ...]]


def read_told(body: Mapping[str, Any], referral: Mapping[str, Any], now: datetime) -> Reply:
    """
    Read what a home answered, strictly.

    Parameters
    ----------
    body
        As it came.
    referral
        Document of the referral: an emergency gives homes less time than a planned placement.
    now
        Moment that counts where none was sent.

    Returns
    -------
    reply

    Raises
    ------
    InputError
        With every problem of it.
    InvalidInput
        Hours and an end; an answer still to come, or one that says nothing.
    """
    told = dict(body)
    hours = _hours(told, referral)
    moment = now.astimezone(LONDON).replace(second=0, microsecond=0)
    told.setdefault("at", moment.isoformat())
    told.setdefault("live_until", told["at"])
    head = {
        "format_version": FORMAT_VERSION,
        "kind": "reply",
        "referral": referral["reference"],
    }
    unread = {key: value for key, value in told.items() if key not in head}
    if len(unread) != len(told):
        raise _fault("", "Expected an answer alone: format_version, kind and referral are put.")
    _, reply = parse_reply(canonical(head | told), "body")
    if reply.at > now:
        raise _fault("/at", "Expected a time that is not still to come.")
    if "live_until" not in body:
        # Counted on the clock that does not change with summer time: four hours are four hours.
        until = (reply.at.astimezone(UTC) + timedelta(hours=hours)).astimezone(LONDON)
        _, reply = parse_reply(canonical(head | told | {"live_until": until.isoformat()}), "body")
    if reply.live_until <= reply.at:
        raise _fault("/live_until", "Expected a time after the answer.")
    if reply == Reply(urn=reply.urn, at=reply.at, live_until=reply.live_until):
        raise _fault("", "Expected what was answered, as in no_place.")
    return reply


def _hours(told: dict[str, Any], referral: Mapping[str, Any]) -> int:
    """Take the hours out of an answer; those that are usual where none were sent."""
    if "hours" not in told:
        return hours_relied_on(emergency=referral.get("emergency"))
    hours = told.pop("hours")
    if "live_until" in told:
        raise _fault("/hours", "Expected hours or live_until, not both.")
    if type(hours) is not int or not 1 <= hours <= MOST_HOURS:
        raise _fault("/hours", f"Expected a whole number of hours from 1 to {MOST_HOURS}.")
    return hours


def _fault(key: str, detail: str) -> InvalidInput:
    return InvalidInput(errors=(Fault(pointer=f"/body{key}", detail=detail),))


def reply_text(reference: str, reply: Reply) -> str:
    """Give the document of a reply, as canonical JSON."""
    head = {"format_version": FORMAT_VERSION, "kind": "reply", "referral": reference}
    return canonical(head | plain(reply))


def record(change: Change, principal: Principal, referral: str, body: Mapping[str, Any]) -> Kept:
    """
    Put on record what a home answered about a child.

    Raises
    ------
    NotFound, NotOnCase
        As of `case_of`.
    Conflicting
        The referral is closed.
    InputError, InvalidInput
        As of `read_told`; or the home is not on record.
    """
    row = case_of(change.connection, principal, referral, change.now)
    if row.state != "open":
        raise Conflicting(NO_LONGER_OPEN)
    document = json.loads(row.document)
    reply = read_told(body, document, change.now)
    there = select(homes.c.urn).where(homes.c.urn == reply.urn)
    if change.connection.execute(there).one_or_none() is None:
        raise _fault("/urn", "Expected a home that is on record.")
    name = new_id("reply")
    change.connection.execute(
        insert(replies).values(
            id=name,
            authority=principal.authority,
            child=row.child,
            referral=referral,
            urn=reply.urn,
            document=reply_text(document["reference"], reply),
            told_at=reply.at,
            stands_until=reply.live_until,
            created_by=principal.id,
            created_at=change.now,
        )
    )
    change.record("reply.recorded", name, {"child": row.child, "urn": reply.urn})
    kept = change.connection.execute(select(replies).where(replies.c.id == name)).one()
    headers = {"Location": f"{PATH}/{referral}/replies/{name}", "Content-Type": JSON}
    return Kept(201, json_bytes(said(kept)), headers, name)


def said(row: Found) -> dict[str, Any]:
    """Give a reply by its references."""
    return {
        "id": row.id,
        "referral": row.referral,
        "urn": row.urn,
        "told_at": row.told_at.isoformat(),
        "stands_until": row.stands_until.isoformat(),
        "created_at": row.created_at.isoformat(),
    }


def said_whole(row: Found) -> dict[str, Any]:
    """Give a reply with what was answered."""
    return {**said(row), "reply": json.loads(row.document)}


def of_child(connection: Connection, authority: str, child: str) -> list[str]:
    """Give the documents of all replies about a child, in the order of the answers."""
    columns = replies.c
    statement = select(columns.document).where(
        columns.child == child, columns.authority == authority
    )
    return list(connection.scalars(statement.order_by(columns.told_at, columns.id)))


def list_replies(
    connection: Connection, row: Found, limit: int, after: list[Any] | None
) -> list[Found]:
    """Give the replies about the child of a referral, newest first, one more than fits."""
    columns = replies.c
    statement = select(replies).where(
        columns.child == row.child, columns.authority == row.authority
    )
    if after is not None:
        statement = statement.where(before(columns.told_at, columns.id, after))
    order = statement.order_by(columns.told_at.desc(), columns.id.desc())
    return list(connection.execute(order.limit(limit + 1)))
