"""Steps of proposals, gates cleared, tasks given and done."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from api.store.tables.columns import Moment

revision = "v0005"
down_revision = "v0004"


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "clearances",
        sa.Column("proposal", sa.String(length=40), nullable=False),
        sa.Column("rule", sa.String(length=60), nullable=False),
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("authority", sa.String(length=9), nullable=False),
        sa.Column("by", sa.String(length=40), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("evidence_reference", sa.Text(), nullable=False),
        sa.Column("evidence_on", sa.Date(), nullable=False),
        sa.Column("evidence_given_by", sa.Text(), nullable=False),
        sa.Column("satisfied", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["authority"], ["authorities.code"], name=op.f("clearances_authority")
        ),
        sa.ForeignKeyConstraint(["by"], ["people.id"], name=op.f("clearances_by")),
        sa.ForeignKeyConstraint(
            ["proposal", "authority"],
            ["proposals.id", "proposals.authority"],
            name=op.f("clearances_proposal_authority"),
        ),
        sa.PrimaryKeyConstraint("proposal", "rule", "office", name=op.f("clearances_key")),
    )
    op.create_index(op.f("by_of_clearances"), "clearances", ["by"], unique=False)
    op.create_table(
        "proposal_steps",
        sa.Column("proposal", sa.String(length=40), nullable=False),
        sa.Column(
            "seq", sa.Integer(), nullable=False, comment="the proposal's version after this step"
        ),
        sa.Column("authority", sa.String(length=9), nullable=False),
        sa.Column("verb", sa.String(length=10), nullable=False),
        sa.Column(
            "before",
            sa.String(length=10),
            nullable=True,
            comment="state; none before it was proposed",
        ),
        sa.Column("after", sa.String(length=10), nullable=False),
        sa.Column("by", sa.String(length=40), nullable=False, comment="a person, or system"),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "(seq = 1) = (verb = 'propose')", name=op.f("proposal_steps_begins_with_proposing")
        ),
        sa.CheckConstraint(
            "(verb = 'propose') = (before IS NULL)", name=op.f("proposal_steps_begins_once")
        ),
        sa.CheckConstraint(
            "after IN ('proposed', 'accepted', 'declined', 'confirmed', 'withdrawn', 'expired', 'ended')",
            name=op.f("proposal_steps_after_is_known"),
        ),
        sa.CheckConstraint(
            "before IN ('proposed', 'accepted', 'declined', 'confirmed', 'withdrawn', 'expired', 'ended')",
            name=op.f("proposal_steps_before_is_known"),
        ),
        sa.CheckConstraint(
            "verb IN ('propose', 'accept', 'answer', 'decline', 'clear', 'assign', 'do', 'sign', 'challenge', 'settle', 'confirm', 'withdraw', 'expire', 'end')",
            name=op.f("proposal_steps_verb_is_known"),
        ),
        sa.ForeignKeyConstraint(
            ["authority"], ["authorities.code"], name=op.f("proposal_steps_authority")
        ),
        sa.ForeignKeyConstraint(
            ["proposal", "authority"],
            ["proposals.id", "proposals.authority"],
            name=op.f("proposal_steps_proposal_authority"),
        ),
        sa.PrimaryKeyConstraint("proposal", "seq", name=op.f("proposal_steps_key")),
    )
    op.create_table(
        "tasks",
        sa.Column("proposal", sa.String(length=40), nullable=False),
        sa.Column("rule", sa.String(length=60), nullable=False),
        sa.Column("authority", sa.String(length=9), nullable=False),
        sa.Column("to", sa.String(length=80), nullable=False, comment="a person, or an inbox"),
        sa.Column("due_on", sa.Date(), nullable=True, comment="none where not known yet"),
        sa.Column("done_by", sa.String(length=40), nullable=True),
        sa.Column("done_at", Moment(), nullable=True),
        sa.Column("evidence_reference", sa.String(length=200), nullable=True),
        sa.Column("evidence_on", sa.Date(), nullable=True),
        sa.Column("evidence_given_by", sa.String(length=80), nullable=True),
        sa.CheckConstraint(
            "(done_by IS NULL) = (done_at IS NULL)", name=op.f("tasks_done_some_time")
        ),
        sa.CheckConstraint(
            "(done_by IS NULL) = (evidence_reference IS NULL) AND (done_by IS NULL) = (evidence_on IS NULL) AND (done_by IS NULL) = (evidence_given_by IS NULL)",
            name=op.f("tasks_done_with_evidence"),
        ),
        sa.ForeignKeyConstraint(["authority"], ["authorities.code"], name=op.f("tasks_authority")),
        sa.ForeignKeyConstraint(["done_by"], ["people.id"], name=op.f("tasks_done_by")),
        sa.ForeignKeyConstraint(
            ["proposal", "authority"],
            ["proposals.id", "proposals.authority"],
            name=op.f("tasks_proposal_authority"),
        ),
        sa.PrimaryKeyConstraint("proposal", "rule", name=op.f("tasks_key")),
    )
    op.create_index(op.f("done_by_of_tasks"), "tasks", ["done_by"], unique=False)
    op.create_index(
        "tasks_to_do",
        "tasks",
        ["authority", "due_on"],
        unique=False,
        sqlite_where=sa.text("done_at IS NULL"),
        postgresql_where=sa.text("done_at IS NULL"),
    )
