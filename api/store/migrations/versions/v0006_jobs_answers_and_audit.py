"""Jobs, answers given, the audit, and the version of the supply."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from api.store.tables.columns import Moment

revision = "v0006"
down_revision = "v0005"


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "audit",
        sa.Column("seq", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("actor", sa.String(length=80), nullable=False),
        sa.Column("authority", sa.String(length=9), nullable=False),
        sa.Column("action", sa.String(length=60), nullable=False),
        sa.Column("subject", sa.String(length=80), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.Column(
            "previous", sa.String(length=64), nullable=False, comment="so no fork can be kept"
        ),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.CheckConstraint(
            "length(previous) = 64 AND length(hash) = 64", name=op.f("audit_hashes_are_whole")
        ),
        sa.CheckConstraint("seq > 0", name=op.f("audit_seq_from_one")),
        sa.PrimaryKeyConstraint("seq", name=op.f("audit_key")),
        sa.UniqueConstraint("hash", name=op.f("audit_by_hash")),
        sa.UniqueConstraint("previous", name=op.f("audit_by_previous")),
    )
    op.create_index("audit_of_a_record", "audit", ["subject", "seq"], unique=False)
    op.create_index("audit_of_an_authority", "audit", ["authority", "seq"], unique=False)
    op.create_table(
        "checkpoints",
        sa.Column("seq", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("key_id", sa.String(length=40), nullable=False),
        sa.Column("signature", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("seq", name=op.f("checkpoints_key")),
    )
    op.create_table(
        "idempotency",
        sa.Column("caller", sa.String(length=40), nullable=False),
        sa.Column("key", sa.String(length=255), nullable=False),
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.Column("status", sa.Integer(), nullable=False),
        sa.Column("headers", sa.Text(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column(
            "record",
            sa.String(length=40),
            nullable=False,
            comment="that the request made; empty if none",
        ),
        sa.Column("at", Moment(), nullable=False),
        sa.CheckConstraint("length(key) > 0", name=op.f("idempotency_key_is_there")),
        sa.PrimaryKeyConstraint("caller", "key", name=op.f("idempotency_key")),
    )
    op.create_table(
        "supply_version",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", Moment(), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("supply_version_one_row")),
        sa.PrimaryKeyConstraint("id", name=op.f("supply_version_key")),
    )
    op.create_table(
        "jobs",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("authority", sa.String(length=9), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("answer", sa.LargeBinary(), nullable=True, comment="best so far, then the last"),
        sa.Column("told", sa.Text(), nullable=False),
        sa.Column("cancel_asked", sa.Boolean(), nullable=False),
        sa.Column("worker", sa.String(length=80), nullable=True),
        sa.Column("seen_alive_at", Moment(), nullable=True),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.String(length=40), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("updated_at", Moment(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("kind IN ('allocation', 'simulation')", name=op.f("jobs_kind_is_known")),
        sa.CheckConstraint(
            "state <> 'done' OR answer IS NOT NULL", name=op.f("jobs_done_with_an_answer")
        ),
        sa.CheckConstraint(
            "state <> 'running' OR worker IS NOT NULL", name=op.f("jobs_runs_somewhere")
        ),
        sa.CheckConstraint(
            "state IN ('waiting', 'running', 'done', 'failed', 'cancelled')",
            name=op.f("jobs_state_is_known"),
        ),
        sa.ForeignKeyConstraint(["authority"], ["authorities.code"], name=op.f("jobs_authority")),
        sa.ForeignKeyConstraint(["created_by"], ["people.id"], name=op.f("jobs_created_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("jobs_key")),
    )
    op.create_index(op.f("created_by_of_jobs"), "jobs", ["created_by"], unique=False)
    op.create_index("jobs_by_state", "jobs", ["state", "seen_alive_at"], unique=False)
    op.create_table(
        "job_events",
        sa.Column("job", sa.String(length=40), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["job"], ["jobs.id"], name=op.f("job_events_job")),
        sa.PrimaryKeyConstraint("job", "seq", name=op.f("job_events_key")),
    )
