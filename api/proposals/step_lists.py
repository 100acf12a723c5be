"""Gates cleared and tasks given, in tables of their own: to find what is due, and by whom."""

from __future__ import annotations

from sqlalchemy import delete, insert

from api.proposals.proposal import TaskDone
from api.proposals.record import Record
from api.store.canonical import canonical
from api.store.change import Change
from api.store.tables.steps import clearances, tasks


def put_clearances(change: Change, record: Record, known: int) -> None:
    """Write the gates that were cleared; so many are written already."""
    change.connection.execute(
        insert(clearances),
        [
            {
                "proposal": record.proposal.id,
                "rule": one.rule,
                "office": one.office.value,
                "authority": record.authority,
                "by": one.by,
                "at": one.at,
                "evidence_reference": one.evidence.reference,
                "evidence_on": one.evidence.on,
                "evidence_given_by": one.evidence.given_by,
                "satisfied": canonical(list(one.satisfied)),
            }
            for one in record.proposal.clearances[known:]
        ],
    )


def put_tasks(change: Change, record: Record) -> None:
    """Write the list of tasks anew: who has each, by when, and whether it is done."""
    made = record.proposal
    done = {one.rule: one for one in made.done}
    given = {one.rule: (one.to, one.due_on) for one in made.tasks}
    rows = [
        {
            "proposal": made.id,
            "rule": rule,
            "authority": record.authority,
            "to": given[rule][0] if rule in given else done[rule].by,
            "due_on": given[rule][1] if rule in given else None,
            **_done(done.get(rule)),
        }
        for rule in dict.fromkeys((*given, *done))
    ]
    change.connection.execute(delete(tasks).where(tasks.c.proposal == made.id))
    change.connection.execute(insert(tasks), rows)


def _done(one: TaskDone | None) -> dict[str, object]:
    return {
        "done_by": None if one is None else one.by,
        "done_at": None if one is None else one.at,
        "evidence_reference": None if one is None else one.evidence.reference,
        "evidence_on": None if one is None else one.evidence.on,
        "evidence_given_by": None if one is None else one.evidence.given_by,
    }
