"""Jobs that outlive a request, and how far they are."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
)

from api.store.tables.columns import authority, key, metadata, moment, one_of, refers, text, version

jobs = Table(
    "jobs",
    metadata,
    key(),
    authority(),
    Column("kind", String(20), nullable=False),
    Column("state", String(10), nullable=False),
    text("question"),
    Column("answer", LargeBinary, nullable=True, comment="best so far, then the last"),
    text("told"),
    Column("cancel_asked", Boolean, nullable=False),
    Column("worker", String(80), nullable=True),
    moment("seen_alive_at", optional=True),
    Column("tries", Integer, nullable=False),
    refers("created_by", "people.id"),
    moment("created_at"),
    moment("updated_at"),
    version(),
    one_of("kind", ("allocation", "simulation")),
    one_of("state", ("waiting", "running", "done", "failed", "cancelled")),
    CheckConstraint("state <> 'running' OR worker IS NOT NULL", name="runs_somewhere"),
    CheckConstraint("state <> 'done' OR answer IS NOT NULL", name="done_with_an_answer"),
    Index("jobs_by_state", "state", "seen_alive_at"),
)

job_events = Table(
    "job_events",
    metadata,
    Column("job", String(40), ForeignKey("jobs.id"), primary_key=True),
    Column("seq", Integer, primary_key=True),
    moment("at"),
    text("document"),
)
