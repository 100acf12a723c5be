"""Proposals in the store: read whole, and written with the step that was taken."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Row, Select, insert, select, update

from api.problems import FactsChanged
from api.proposals.document import parse_proposal, proposal_text
from api.proposals.proposal import Proposal
from api.proposals.record import Record
from api.proposals.states import WAITING, State
from api.proposals.step_lists import put_clearances, put_tasks
from api.store.canonical import canonical
from api.store.change import Change
from api.store.tables.proposals import proposals
from api.store.tables.steps import proposal_steps

Found = Row[*tuple[Any, ...]]


def whole() -> Select[Any]:
    """Give the statement that reads proposals; what it finds is for `record_of`."""
    latest = (proposal_steps.c.proposal == proposals.c.id) & (
        proposal_steps.c.seq == proposals.c.version
    )
    columns = proposals.c
    return select(
        columns.id,
        columns.authority,
        columns.child,
        columns.match_request,
        columns.urn,
        columns.version,
        columns.created_at,
        proposal_steps.c.document,
    ).join_from(proposals, proposal_steps, latest)


def record_of(row: Found) -> Record:
    """Read a row that `whole` found."""
    proposal = parse_proposal(row.document)
    return Record(proposal, row.version, row.authority, row.child, row.match_request)


def find_any(connection: Connection, name: str) -> Record | None:
    """Give a proposal, whoever's it is; None where there is none."""
    row = connection.execute(whole().where(proposals.c.id == name)).one_or_none()
    return None if row is None else record_of(row)


def put_new(change: Change, record: Record) -> None:
    """
    Put a proposal on record; it holds its place and its child from now on.

    Raises
    ------
    sqlalchemy.exc.IntegrityError
        By its unique indexes: the place or the child is held. The store tells it as a `Conflict`.
    """
    made = record.proposal
    change.connection.execute(
        insert(proposals).values(
            id=made.id,
            authority=record.authority,
            child=record.child,
            referral=made.referral,
            match_request=record.match_request,
            urn=made.urn,
            place=made.place,
            starts_on=made.starts_on,
            emergency=made.emergency,
            reason=made.reason,
            basis=canonical({"versions": dict(made.basis.versions)}),
            created_by=made.proposed_by,
            created_at=change.now,
            updated_at=change.now,
            version=1,
            **_stands(made),
        )
    )
    _put_step(change, record)


def put_step(change: Change, before: Record, after: Proposal) -> Record:
    """
    Put a proposal in place of what is on record, with the step that was taken.

    Parameters
    ----------
    change
        Unit of work.
    before
        What is on record.
    after
        The same with one step more.

    Raises
    ------
    FactsChanged
        The record is of another version.
    """
    record = Record(after, before.version + 1, before.authority, before.child, before.match_request)
    done = change.connection.execute(
        update(proposals)
        .where(proposals.c.id == after.id, proposals.c.version == before.version)
        .values(version=record.version, updated_at=change.now, **_stands(after))
    )
    if done.rowcount != 1:
        raise FactsChanged
    _put_step(change, record)
    if after.clearances != before.proposal.clearances:
        put_clearances(change, record, len(before.proposal.clearances))
    if (after.tasks, after.done) != (before.proposal.tasks, before.proposal.done):
        put_tasks(change, record)
    return record


def _stands(proposal: Proposal) -> dict[str, Any]:
    waits = proposal.state in WAITING
    return {
        "state": proposal.state.value,
        "holds_child": waits,
        "holds_place": waits or proposal.state is State.CONFIRMED,
        "expires_at": proposal.expires_at,
    }


def _put_step(change: Change, record: Record) -> None:
    step = record.proposal.entries[-1]
    change.connection.execute(
        insert(proposal_steps).values(
            proposal=record.proposal.id,
            seq=record.version,
            authority=record.authority,
            verb=step.verb.value,
            before=None if step.before is None else step.before.value,
            after=step.after.value,
            by=step.by,
            at=step.at,
            document=proposal_text(record.proposal),
        )
    )
