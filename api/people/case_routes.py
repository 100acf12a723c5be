"""`/people/{person}/cases`, `/cases/{case}`: with which children somebody works, and ending it."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path
from fastapi.responses import Response
from sqlalchemy import Connection, Row, select, update

from api.people.routes import PersonId
from api.people.schemas import CASE_EXAMPLE, CASES_EXAMPLE, AssignmentList, AssignmentRead
from api.people.service import find_person
from api.problems import Conflicting, NothingHere, problem_responses
from api.requests import JSON, Store, actor_of, json_answer
from api.security.access import needs
from api.security.principal import Principal
from api.security.roles import Permission
from api.store.change import Change
from api.store.errors import NotFound
from api.store.tables.people import case_assignments

router = APIRouter(tags=["people"])
Assigns = Annotated[Principal, Depends(needs(Permission.ASSIGN_CASES))]
CaseId = Annotated[
    str, Path(pattern=r"^asg_[A-Za-z0-9_-]{22}$", examples=["asg_Ab0s1bXy3kQv7m2t9uZ0AA"])
]
OVER = "It had ended before."
_MOST = 200
Found = Row[*tuple[Any, ...]]


def _shown(example: dict[str, Any]) -> dict[int | str, dict[str, Any]]:
    return {200: {"content": {JSON: {"example": example}}}}


@router.get(
    "/people/{person}/cases",
    operation_id="list_cases",
    response_model=AssignmentList,
    responses=_shown(CASES_EXAMPLE) | problem_responses(NothingHere),
)
def read_all(person: PersonId, store: Store, principal: Assigns) -> Response:
    """List the children with whom somebody works, by id; the newest 200."""

    def work(change: Change) -> list[dict[str, Any]]:
        find_person(change.connection, principal, person)
        case = case_assignments.c
        own = (case.person == person) & (case.authority == principal.authority)
        order = (case.starts_at.desc(), case.id)
        statement = select(case_assignments).where(own).order_by(*order).limit(_MOST)
        found = [_said(row) for row in change.connection.execute(statement)]
        change.record("cases.listed", person, {"cases": len(found)})
        return found

    return json_answer({"items": store.write(work, actor=actor_of(principal))})


@router.delete(
    "/cases/{case}",
    operation_id="end_case",
    response_model=AssignmentRead,
    responses=_shown(CASE_EXAMPLE) | problem_responses(NothingHere, Conflicting),
)
def end(case: CaseId, store: Store, principal: Assigns) -> Response:
    """End an assignment or an opening: the child's record is closed to them from now on."""

    def work(change: Change) -> dict[str, Any]:
        row = _find(change.connection, principal, case)
        if row.ends_at is not None and row.ends_at <= change.now:
            raise Conflicting(OVER)
        change.connection.execute(
            update(case_assignments).where(case_assignments.c.id == case).values(ends_at=change.now)
        )
        change.record("case.ended", case, {"child": row.child, "person": row.person})
        return _said(_find(change.connection, principal, case))

    return json_answer(store.write(work, actor=actor_of(principal)))


def _find(connection: Connection, principal: Principal, case: str) -> Found:
    own = (case_assignments.c.id == case) & (case_assignments.c.authority == principal.authority)
    found = connection.execute(select(case_assignments).where(own)).one_or_none()
    if found is None:
        raise NotFound("case")
    return found


def _said(row: Found) -> dict[str, Any]:
    return {
        "id": row.id,
        "child": row.child,
        "kind": row.kind,
        "starts_at": row.starts_at.isoformat(),
        "ends_at": None if row.ends_at is None else row.ends_at.isoformat(),
    }
