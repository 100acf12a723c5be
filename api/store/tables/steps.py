"""What was done with a proposal: every step, the gates cleared, and the tasks given and done."""

from __future__ import annotations

from typing import Final

from sqlalchemy import CheckConstraint, Column, Date, Index, Integer, String, Table
from sqlalchemy import text as sql

from api.store.tables.columns import (
    authority,
    metadata,
    moment,
    one_of,
    refers,
    same_authority,
    text,
)
from api.store.tables.proposals import PROPOSAL_STATES

VERBS: Final = (
    "propose",
    "accept",
    "answer",
    "decline",
    "clear",
    "assign",
    "do",
    "sign",
    "challenge",
    "settle",
    "confirm",
    "withdraw",
    "expire",
    "end",
)


def _proposal() -> Column[str]:
    return Column("proposal", String(40), primary_key=True)


def _rule() -> Column[str]:
    return Column("rule", String(60), primary_key=True)


proposal_steps = Table(
    "proposal_steps",
    metadata,
    _proposal(),
    Column("seq", Integer, primary_key=True, comment="the proposal's version after this step"),
    authority(),
    Column("verb", String(10), nullable=False),
    Column("before", String(10), nullable=True, comment="state; none before it was proposed"),
    Column("after", String(10), nullable=False),
    Column("by", String(40), nullable=False, comment="a person, or system"),
    moment("at"),
    text("document"),
    one_of("verb", VERBS),
    one_of("before", PROPOSAL_STATES),
    one_of("after", PROPOSAL_STATES),
    CheckConstraint("(verb = 'propose') = (before IS NULL)", name="begins_once"),
    CheckConstraint("(seq = 1) = (verb = 'propose')", name="begins_with_proposing"),
    same_authority("proposals", "proposal"),
)

clearances = Table(
    "clearances",
    metadata,
    _proposal(),
    _rule(),
    Column("office", String(40), primary_key=True),
    authority(),
    refers("by", "people.id"),
    moment("at"),
    text("evidence_reference"),
    Column("evidence_on", Date, nullable=False),
    text("evidence_given_by"),
    text("satisfied"),
    same_authority("proposals", "proposal"),
)

tasks = Table(
    "tasks",
    metadata,
    _proposal(),
    _rule(),
    authority(),
    Column("to", String(80), nullable=False, comment="a person, or an inbox"),
    Column("due_on", Date, nullable=True, comment="none where not known yet"),
    refers("done_by", "people.id", optional=True),
    moment("done_at", optional=True),
    Column("evidence_reference", String(200), nullable=True),
    Column("evidence_on", Date, nullable=True),
    Column("evidence_given_by", String(80), nullable=True),
    CheckConstraint("(done_by IS NULL) = (done_at IS NULL)", name="done_some_time"),
    CheckConstraint(
        "(done_by IS NULL) = (evidence_reference IS NULL) "
        "AND (done_by IS NULL) = (evidence_on IS NULL) "
        "AND (done_by IS NULL) = (evidence_given_by IS NULL)",
        name="done_with_evidence",
    ),
    same_authority("proposals", "proposal"),
    Index(
        "tasks_to_do",
        "authority",
        "due_on",
        sqlite_where=sql("done_at IS NULL"),
        postgresql_where=sql("done_at IS NULL"),
    ),
)
