"""How a proposal stands with the rules, as it is read before somebody acts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from fastapi.responses import Response

from api.proposals.confirming import in_the_way
from api.proposals.emergency import task_due, ticks_now
from api.proposals.finding import find_proposal
from api.proposals.gates import Gate
from api.proposals.judging import judge
from api.proposals.present import Present, present_of
from api.proposals.record import Record
from api.proposals.refusals import RefusedError
from api.proposals.refused import problem_of, told, without_residents
from api.proposals.standing import Standing
from api.referrals.cases import carry_out
from api.requests import json_answer
from api.security.principal import Principal
from api.security.turns import JUDGING
from api.store.change import Change
from api.store.database import Database
from matcher.engine import Engine
from matcher.records.documents.codes import code


def read_standing(
    store: Database, engine: Callable[[], Engine], principal: Principal, name: str
) -> Response:
    """
    Answer how a proposal stands now.

    Raises
    ------
    NotFound, NotOnCase
        The proposal is none that the caller may see.
    Refused
        It cannot be judged: the day of the start is past.
    NotNow
        Too much is to be judged.
    """

    def work(change: Change) -> tuple[Record, Present]:
        record = find_proposal(change.connection, principal, name, change.now)
        detail = {"child": record.child}
        change.record("proposal.judged", name, detail, authority=record.authority)
        return record, present_of(change.connection, record, change.now)

    record, present = carry_out(store, principal, work)
    try:
        with JUDGING.turn():
            standing = judge(engine(), record, present).standing
    except RefusedError as error:
        raise problem_of(error) from error
    return json_answer(_said(record, standing, principal), version=record.version)


def _said(record: Record, standing: Standing, principal: Principal) -> dict[str, Any]:
    made = record.proposal
    given = {task.rule: task.to for task in made.tasks}
    return {
        "gates": [_gate(gate, record) for gate in standing.gates],
        "duties": [
            {
                "rule": duty.rule,
                "title": duty.title,
                "owner": duty.owner,
                "due": duty.due,
                "due_on": None if duty.due_on is None else duty.due_on.isoformat(),
                "when": task_due(duty, made.starts_on, emergency=made.emergency).value,
                "given_to": given.get(duty.rule),
            }
            for duty in standing.duties
        ],
        "in_the_way": list(_in_the_way(record, standing, principal)),
    }


def _in_the_way(
    record: Record, standing: Standing, principal: Principal
) -> Iterator[dict[str, Any]]:
    for one in in_the_way(record.proposal, standing, principal):
        yield told(one).model_dump()


def _gate(gate: Gate, record: Record) -> dict[str, Any]:
    made = record.proposal
    return {
        "rule": gate.rule,
        "title": without_residents(gate.rule, gate.title),
        "open_to": [code(office) for office in gate.open_to(made.clearances)],
        "satisfied_of": list(ticks_now(gate.ticks, emergency=made.emergency)),
        "due": gate.due.value,
        "decided": gate.decided,
    }
