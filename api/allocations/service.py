"""Allocations asked for, read and cancelled: always by somebody who works with every child."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, or_, select

from api.allocations.schemas import PROPOSED, AllocationAsked
from api.jobs import changes
from api.jobs.changes import TooManyWait
from api.jobs.job import Job, answer_of, find_job, last_progress
from api.problems import Conflicting, Fault, InvalidInput, NotNow, TooManyRequests
from api.referrals.cases import NotOnCase
from api.requests import JSON, json_bytes
from api.security.principal import Principal
from api.store.change import Change
from api.store.once import Kept
from api.store.tables.people import case_assignments
from api.store.tables.referrals import referrals

PATH: Final = "/api/v1/allocations"
_RETRY_SECONDS = 60


def ask(change: Change, principal: Principal, asked: AllocationAsked) -> Kept:
    """
    Ask for an allocation.

    Parameters
    ----------
    change
        Unit of work.
    principal
        Who has to work with every child of the pool.
    asked
        The pool.

    Returns
    -------
    kept
        202, with the place of the job.

    Raises
    ------
    InvalidInput
        A referral that is none of the caller's authority, is closed, or is there twice.
    NotOnCase
        The caller does not work with one of the children.
    NotNow, TooManyRequests
        As many wait as may.
    """
    _check_pool(change, principal, asked.referrals)
    question = {
        "referrals": sorted(asked.referrals),
        "seconds": asked.seconds,
        "total": asked.total,
        "decided_on": asked.decided_on.isoformat() if asked.decided_on else None,
    }
    try:
        job = changes.ask(change, "allocation", question)
    except TooManyWait as full:
        if full.of_one:
            raise TooManyRequests(_RETRY_SECONDS) from None
        raise NotNow(str(full), _RETRY_SECONDS) from None
    body = json_bytes(said(change.connection, job))
    headers = {"Location": f"{PATH}/{job.id}", "Content-Type": JSON}
    return Kept(202, body, headers, job.id)


def _check_pool(change: Change, principal: Principal, names: Sequence[str]) -> None:
    own = (referrals.c.id.in_(names)) & (referrals.c.authority == (principal.authority or ""))
    columns = (referrals.c.id, referrals.c.child, referrals.c.state)
    found = {row.id: row for row in change.connection.execute(select(*columns).where(own))}
    met: set[str] = set()
    faults = []
    for place, name in enumerate(names):
        row = found.get(name)
        if row is None:
            expected = "a referral of your authority"
        elif row.state != "open":
            expected = "a referral that is open"
        elif row.child in met:
            expected = "each child once"
        else:
            met.add(row.child)
            continue
        faults.append(Fault(pointer=f"/body/referrals/{place}", detail=f"Expected {expected}."))
    if faults:
        raise InvalidInput(errors=tuple(faults))
    _check_cases(change.connection, principal, names, change.now)


def _check_cases(
    connection: Connection, principal: Principal, names: Sequence[str], now: datetime
) -> None:
    case = case_assignments.c
    mine = select(case.child).where(
        case.person == principal.id,
        case.starts_at <= now,
        or_(case.ends_at.is_(None), case.ends_at > now),
    )
    others = select(referrals.c.id).where(referrals.c.id.in_(names), referrals.c.child.not_in(mine))
    first = connection.scalar(others.order_by(referrals.c.id).limit(1))
    if first is not None:
        raise NotOnCase(first)


def find(connection: Connection, principal: Principal, job: str, now: datetime) -> Job:
    """
    Find an allocation that the caller may see.

    Parameters
    ----------
    connection
        Of the store.
    principal
        Who asks.
    job
        Name of the record.
    now
        Moment, UTC.

    Returns
    -------
    job
        As it stands.

    Raises
    ------
    NotFound
        There is none; another authority's is none.
    NotOnCase
        The caller does not, or no longer, work with every child of the pool.
    """
    found = find_job(connection, job, kind="allocation", authority=principal.authority or "")
    _check_cases(connection, principal, found.question["referrals"], now)
    return found


def answer(change: Change, principal: Principal, job: str) -> bytes:
    """
    Give the answer of an allocation, byte for byte; that it was read is written down.

    Raises
    ------
    Conflicting
        There is none yet, or none at all.
    NotFound, NotOnCase
        As of `find`.
    """
    found = find(change.connection, principal, job, change.now)
    kept = answer_of(change.connection, found)
    if kept is None:
        raise Conflicting(found.told or "It is not worked out yet: read the allocation itself.")
    change.record("allocation.read", job, {"referrals": len(found.question["referrals"])})
    return kept


def said(connection: Connection, job: Job) -> dict[str, Any]:
    """Give an allocation as it stands, as plain values."""
    kept = answer_of(connection, job) if job.ended else None
    return {
        "id": job.id,
        "state": job.state,
        "told": job.told,
        "cancel_asked": job.cancel_asked,
        **job.question,
        "progress": _progress(connection, job),
        "aims": None if kept is None else _reached(kept),
        "answer": None if kept is None else f"{PATH}/{job.id}/answer",
        "note": PROPOSED,
        "created_by": job.created_by,
        "created_at": job.created_at.isoformat(),
        "updated_at": job.updated_at.isoformat(),
    }


def _progress(connection: Connection, job: Job) -> dict[str, Any] | None:
    last = last_progress(connection, job.id)
    if last is None:
        return None
    document = {key: value for key, value in last.document.items() if key != "event"}
    return {"at": last.at.isoformat(), **document}


def _reached(kept: bytes) -> list[dict[str, Any]]:
    return [
        {
            "name": one["name"],
            "value": one["value"],
            "bound": one["bound"],
            "gap": None if one["bound"] is None else one["value"] - one["bound"],
            "proved": one["proved"],
        }
        for one in json.loads(kept)["aims"]
    ]
