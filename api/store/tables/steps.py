"""What is done with a proposal: steps taken, gates to be cleared, duties, evidence."""

from __future__ import annotations

from typing import Final

from sqlalchemy import CheckConstraint, Column, Integer, String, Table, UniqueConstraint

from api.store.tables.columns import (
    authority,
    key,
    metadata,
    moment,
    one_of,
    refers,
    same_authority,
    text,
    version,
)

VERBS: Final = ("propose", "accept", "decline", "confirm", "withdraw", "expire", "end")
DUE: Final = ("before_start", "tonight", "within_24_hours", "within_5_working_days")

proposal_steps = Table(
    "proposal_steps",
    metadata,
    key(),
    authority(),
    refers("proposal", "proposals.id"),
    Column("seq", Integer, nullable=False, comment="the proposal's version after this step"),
    Column("verb", String(10), nullable=False),
    text("reason"),
    text("document"),
    Column("by", String(40), nullable=False, comment="a person, or system"),
    moment("at"),
    one_of("verb", VERBS),
    UniqueConstraint("proposal", "seq"),
    same_authority("proposals", "proposal"),
)

gates = Table(
    "gates",
    metadata,
    key(),
    authority(),
    refers("proposal", "proposals.id"),
    Column("rule", String(60), nullable=False),
    Column("part", String(60), nullable=False, comment="of the rule; empty for the whole"),
    Column("cleared_by_role", String(20), nullable=False),
    Column("due", String(24), nullable=False),
    moment("due_at", optional=True),
    Column("state", String(8), nullable=False),
    refers("cleared_by", "people.id", optional=True),
    moment("cleared_at", optional=True),
    moment("created_at"),
    version(),
    one_of("due", DUE),
    one_of("state", ("open", "cleared", "refused")),
    CheckConstraint("(state = 'open') = (cleared_by IS NULL)", name="cleared_by_someone"),
    CheckConstraint("(cleared_by IS NULL) = (cleared_at IS NULL)", name="cleared_some_time"),
    UniqueConstraint("proposal", "rule", "part"),
    same_authority("proposals", "proposal"),
)

duties = Table(
    "duties",
    metadata,
    key(),
    authority(),
    refers("proposal", "proposals.id"),
    Column("rule", String(60), nullable=False),
    Column("part", String(60), nullable=False, comment="of the rule; empty for the whole"),
    Column("owner", String(40), nullable=False),
    Column("recipient", String(60), nullable=False),
    moment("due_at"),
    Column("state", String(8), nullable=False),
    refers("done_by", "people.id", optional=True),
    moment("done_at", optional=True),
    moment("created_at"),
    version(),
    one_of("state", ("open", "done")),
    CheckConstraint("(state = 'open') = (done_by IS NULL)", name="done_by_someone"),
    CheckConstraint("(done_by IS NULL) = (done_at IS NULL)", name="done_some_time"),
    UniqueConstraint("proposal", "rule", "part", "recipient"),
    same_authority("proposals", "proposal"),
)

evidence = Table(
    "evidence",
    metadata,
    key(),
    authority(),
    refers("proposal", "proposals.id"),
    refers("gate", "gates.id", optional=True),
    refers("duty", "duties.id", optional=True),
    Column("kind", String(30), nullable=False),
    text("document"),
    refers("given_by", "people.id"),
    moment("given_at"),
    CheckConstraint("gate IS NULL OR duty IS NULL", name="shows_one_thing"),
    same_authority("proposals", "proposal"),
)
