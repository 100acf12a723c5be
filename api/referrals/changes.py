"""Changes of a referral that lower a risk: asked for by one person, decided by another."""

from __future__ import annotations

import json
from typing import Any, Final

from sqlalchemy import Connection, Row, insert, select, update

from api.paging import before
from api.problems import Conflicting, FactsChanged
from api.referrals.cases import case_of
from api.referrals.easing import eased
from api.referrals.schemas import ChangeAsked
from api.referrals.service import PATH, patched, put, referral_document
from api.requests import JSON, check_version, json_bytes
from api.security.principal import Principal
from api.store.canonical import canonical
from api.store.change import Change
from api.store.errors import NotFound
from api.store.identifiers import new_id
from api.store.once import Kept
from api.store.tables.referrals import referral_changes
from matcher.records.documents.parse import parse_referral

SAME_PERSON: Final = "Who asked for a change does not decide it: that takes a second person."
DECIDED: Final = "This change is decided already."
NOTHING_LOWERED: Final = "This lowers no risk: send it as a PATCH of the referral."
Found = Row[*tuple[Any, ...]]


def said(row: Found) -> dict[str, Any]:
    """Give a change by its references and by where it lowers a risk."""
    return {
        "id": row.id,
        "referral": row.referral,
        "of_version": row.of_version,
        "lowers": json.loads(row.document)["lowers"],
        "state": row.state,
        "asked_by": row.asked_by,
        "asked_at": row.asked_at.isoformat(),
        "decided_by": row.decided_by,
        "decided_at": None if row.decided_at is None else row.decided_at.isoformat(),
    }


def said_whole(row: Found) -> dict[str, Any]:
    """Give a change with its reason and with the referral as it would be."""
    after = json.loads(row.document)["referral"]
    return {**said(row), "reason": row.reason, "referral_after": after}


def ask(
    change: Change, principal: Principal, referral: str, asked: ChangeAsked, if_match: str | None
) -> Kept:
    """
    Ask a second person to agree that a risk is lowered; nothing is changed yet.

    Raises
    ------
    Conflicting
        It lowers none, or the referral is closed.
    FactsChanged, VersionNeeded
        It is not of the version on record, or does not say of which.
    """
    row = case_of(change.connection, principal, referral, change.now)
    check_version(if_match, row.version)
    after = patched(row, asked.patch, principal)
    lowers = eased(parse_referral(row.document), after)
    if not lowers:
        raise Conflicting(NOTHING_LOWERED)
    name = new_id("referral_change")
    kept = {"lowers": lowers, "referral": json.loads(referral_document(after))}
    change.connection.execute(
        insert(referral_changes).values(
            id=name,
            authority=principal.authority,
            referral=referral,
            of_version=row.version,
            document=canonical(kept),
            reason=asked.reason,
            state="asked",
            asked_by=principal.id,
            asked_at=change.now,
        )
    )
    detail = {"state": "asked", "referral": referral, "lowers": len(lowers)}
    change.record("referral_change.asked", name, detail)
    made = find_change(change.connection, referral, name)
    headers = {"Location": f"{PATH}/{referral}/changes/{name}", "Content-Type": JSON}
    return Kept(201, json_bytes(said(made)), headers, name)


def find_change(connection: Connection, referral: str, name: str) -> Found:
    """Find a change of a referral, or raise NotFound."""
    columns = referral_changes.c
    found = connection.execute(
        select(referral_changes).where(columns.id == name, columns.referral == referral)
    ).one_or_none()
    if found is None:
        raise NotFound("change")
    return found


def list_changes(
    connection: Connection, referral: str, limit: int, after: list[Any] | None
) -> list[Found]:
    """Give the changes of a referral, newest first, one more than fits on a page."""
    columns = referral_changes.c
    statement = select(referral_changes).where(columns.referral == referral)
    if after is not None:
        statement = statement.where(before(columns.asked_at, columns.id, after))
    order = statement.order_by(columns.asked_at.desc(), columns.id.desc())
    return list(connection.execute(order.limit(limit + 1)))


def decide(
    change: Change, principal: Principal, referral: str, name: str, state: str
) -> dict[str, Any]:
    """
    Agree to a change, which is then made, or refuse it.

    Raises
    ------
    Conflicting
        Who asked decides, or it is decided already.
    FactsChanged
        The referral has changed since it was asked for.
    """
    row = case_of(change.connection, principal, referral, change.now)
    asked = find_change(change.connection, referral, name)
    if asked.asked_by == principal.id:
        raise Conflicting(SAME_PERSON)
    if asked.state != "asked":
        raise Conflicting(DECIDED)
    if state == "agreed":
        if row.version != asked.of_version:
            raise FactsChanged
        after = parse_referral(canonical(json.loads(asked.document)["referral"]))
        put(change, row, after)
    change.connection.execute(
        update(referral_changes)
        .where(referral_changes.c.id == name)
        .values(state=state, decided_by=principal.id, decided_at=change.now)
    )
    change.record("referral_change.decided", name, {"state": state, "referral": referral})
    return said(find_change(change.connection, referral, name))
