"""Referrals made, read and changed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, Row, bindparam, insert, or_, select, update

from api.paging import before
from api.problems import Conflicting, Fault, InvalidInput
from api.referrals.cases import NotOnCase, assign, case_of, on_case
from api.referrals.easing import eased
from api.referrals.vouching import PLACES_CHANGED, places_differ
from api.requests import JSON, check_version, json_bytes, merged, tag_of
from api.security.principal import Principal
from api.store.canonical import canonical
from api.store.change import Change
from api.store.identifiers import new_id
from api.store.once import Kept
from api.store.tables.children import children
from api.store.tables.people import case_assignments
from api.store.tables.referrals import referrals
from matcher.entities import Referral
from matcher.records.documents.parse import FORMAT_VERSION, parse_referral
from matcher.records.documents.plain import plain

PATH: Final = "/api/v1/referrals"
TWO_PEOPLE: Final = (
    "This would lower a risk, or take away what keeps the child apart. Ask a second person: "
    "POST /api/v1/referrals/{id}/changes."
)
NO_LONGER_OPEN: Final = "This referral is closed."
Found = Row[*tuple[Any, ...]]
_WITHHELD = select(children.c.address_withheld).where(children.c.id == bindparam("child"))


def referral_document(referral: Referral) -> str:
    """Give a referral as it is kept: canonical JSON of its document."""
    return canonical({"format_version": FORMAT_VERSION, "kind": "referral", **plain(referral)})


def read_body(document: Mapping[str, Any], principal: Principal) -> Referral:
    """
    Read a referral strictly.

    Raises
    ------
    InputError
        With every problem of the document.
    InvalidInput
        It is another authority's.
    """
    referral = parse_referral(canonical(dict(document)), "body")
    if referral.responsible_authority != principal.authority:
        fault = Fault(pointer="/body/responsible_authority", detail="Expected your own authority.")
        raise InvalidInput(errors=(fault,))
    return referral


def said(row: Found) -> dict[str, Any]:
    """Give a referral by its references."""
    return {
        "id": row.id,
        "child": row.child,
        "state": row.state,
        "version": row.version,
        "created_at": row.created_at.isoformat(),
        "updated_at": row.updated_at.isoformat(),
    }


def said_whole(connection: Connection, row: Found) -> dict[str, Any]:
    """Give a referral with all that it says."""
    withheld = connection.scalar(_WITHHELD, {"child": row.child})
    return {
        **said(row),
        "address_withheld": bool(withheld),
        "referral": json.loads(row.document),
    }


def make(change: Change, principal: Principal, referral: Referral) -> Kept:
    """
    Put a referral on record; who makes it is assigned to a child who is new.

    Raises
    ------
    NotOnCase
        The child is known, and the caller does not work with it.
    Conflicting
        It claims less risk than the last referral of the child.
    """
    child = _child(change, principal, referral)
    name = new_id("referral")
    change.connection.execute(
        insert(referrals).values(
            id=name,
            authority=principal.authority,
            child=child,
            document=referral_document(referral),
            state="open",
            created_by=principal.id,
            created_at=change.now,
            updated_at=change.now,
            version=1,
        )
    )
    change.record("referral.made", name, {"child": child, "version": 1})
    change.record(PLACES_CHANGED, child, {"referral": name})
    row = case_of(change.connection, principal, name, change.now)
    headers = {"Location": f"{PATH}/{name}", "ETag": tag_of(1), "Content-Type": JSON}
    return Kept(201, json_bytes(said(row)), headers, name)


def _child(change: Change, principal: Principal, referral: Referral) -> str:
    """Give the record of the child, which is made where there is none."""
    connection = change.connection
    same = (children.c.authority == principal.authority) & (
        children.c.reference == referral.child.reference
    )
    found = connection.scalar(select(children.c.id).where(same))
    if found is None:
        name = new_id("child")
        connection.execute(
            insert(children).values(
                id=name,
                authority=principal.authority,
                reference=referral.child.reference,
                address_withheld=referral.address_confidential is not False,
                created_at=change.now,
                version=1,
            )
        )
        change.record("child.added", name)
        assign(change, name, principal.id, reason="made the first referral")
        return name
    if not on_case(connection, principal.id, found, change.now):
        raise NotOnCase(found)
    _check_not_eased(connection, found, referral)
    _withhold(change, found, referral)
    return str(found)


def _check_not_eased(connection: Connection, child: str, referral: Referral) -> None:
    """Refuse a new referral that would be a way round the second person."""
    last = connection.scalar(
        select(referrals.c.document)
        .where(referrals.c.child == child)
        .order_by(referrals.c.created_at.desc(), referrals.c.id.desc())
        .limit(1)
    )
    if last is not None and eased(parse_referral(last), referral):
        raise Conflicting(TWO_PEOPLE)


def _withhold(change: Change, child: str, referral: Referral) -> None:
    withheld = referral.address_confidential is not False
    change.connection.execute(
        update(children)
        .where((children.c.id == child) & (children.c.address_withheld != withheld))
        .values(address_withheld=withheld, version=children.c.version + 1)
    )


def patched(row: Found, body: Mapping[str, Any], principal: Principal) -> Referral:
    """
    Give a referral as it would be with a patch.

    Raises
    ------
    InputError, InvalidInput
        As of `read_body`; or the patch makes it another child's.
    Conflicting
        It is closed.
    """
    if row.state != "open":
        raise Conflicting(NO_LONGER_OPEN)
    kept = json.loads(row.document)
    after = read_body(merged(kept, body), principal)
    if after.child.reference != kept["child"]["reference"]:
        fault = Fault(pointer="/body/child/reference", detail="Expected the same child.")
        raise InvalidInput(errors=(fault,))
    return after


def change_referral(
    change: Change,
    principal: Principal,
    referral: str,
    body: Mapping[str, Any],
    if_match: str | None,
) -> dict[str, Any]:
    """
    Change a referral, unless that lowers a risk.

    Raises
    ------
    Conflicting
        It would lower a risk, which takes a second person; or the referral is closed.
    FactsChanged, VersionNeeded
        It is not of the version on record, or does not say of which.
    """
    row = case_of(change.connection, principal, referral, change.now)
    check_version(if_match, row.version)
    after = patched(row, body, principal)
    lowered = eased(parse_referral(row.document), after)
    if lowered:
        faults = tuple(Fault(pointer=f"/body{one}", detail="Lowers a risk.") for one in lowered)
        raise Conflicting(TWO_PEOPLE, errors=faults)
    put(change, row, after)
    return said_whole(
        change.connection, case_of(change.connection, principal, referral, change.now)
    )


def put(change: Change, row: Found, after: Referral) -> None:
    """Put a referral in place of what is on record."""
    change.connection.execute(
        update(referrals)
        .where(referrals.c.id == row.id)
        .values(
            document=referral_document(after),
            updated_at=change.now,
            version=row.version + 1,
        )
    )
    _withhold(change, row.child, after)
    change.record("referral.changed", row.id, {"child": row.child, "version": row.version + 1})
    if places_differ(parse_referral(row.document), after):
        change.record(PLACES_CHANGED, row.child, {"referral": row.id})


def list_own(
    connection: Connection, principal: Principal, now: datetime, limit: int, after: list[Any] | None
) -> list[Found]:
    """Give referrals of children with whom the caller works, newest first, one more than fits."""
    case = case_assignments.c
    mine = select(case.child).where(
        case.person == principal.id,
        case.starts_at <= now,
        or_(case.ends_at.is_(None), case.ends_at > now),
    )
    columns = referrals.c
    statement = select(referrals).where(
        columns.authority == (principal.authority or ""), columns.child.in_(mine)
    )
    if after is not None:
        statement = statement.where(before(columns.created_at, columns.id, after))
    order = statement.order_by(columns.created_at.desc(), columns.id.desc())
    return list(connection.execute(order.limit(limit + 1)))
