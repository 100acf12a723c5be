"""Steps, gates, duties and evidence of proposals."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from api.store.tables.columns import Moment

revision = "v0005"
down_revision = "v0004"


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "duties",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("authority", sa.String(length=9), nullable=False),
        sa.Column("proposal", sa.String(length=40), nullable=False),
        sa.Column("rule", sa.String(length=60), nullable=False),
        sa.Column(
            "part", sa.String(length=60), nullable=False, comment="of the rule; empty for the whole"
        ),
        sa.Column("owner", sa.String(length=40), nullable=False),
        sa.Column("recipient", sa.String(length=60), nullable=False),
        sa.Column("due_at", Moment(), nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("done_by", sa.String(length=40), nullable=True),
        sa.Column("done_at", Moment(), nullable=True),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(state = 'open') = (done_by IS NULL)", name=op.f("duties_done_by_someone")
        ),
        sa.CheckConstraint("state IN ('open', 'done')", name=op.f("duties_state_is_known")),
        sa.CheckConstraint(
            "(done_by IS NULL) = (done_at IS NULL)", name=op.f("duties_done_some_time")
        ),
        sa.ForeignKeyConstraint(["authority"], ["authorities.code"], name=op.f("duties_authority")),
        sa.ForeignKeyConstraint(["done_by"], ["people.id"], name=op.f("duties_done_by")),
        sa.ForeignKeyConstraint(
            ["proposal", "authority"],
            ["proposals.id", "proposals.authority"],
            name=op.f("duties_proposal_authority"),
        ),
        sa.ForeignKeyConstraint(["proposal"], ["proposals.id"], name=op.f("duties_proposal")),
        sa.PrimaryKeyConstraint("id", name=op.f("duties_key")),
        sa.UniqueConstraint(
            "proposal",
            "rule",
            "part",
            "recipient",
            name=op.f("duties_by_proposal_rule_part_recipient"),
        ),
    )
    op.create_index(op.f("done_by_of_duties"), "duties", ["done_by"], unique=False)
    op.create_index(op.f("proposal_of_duties"), "duties", ["proposal"], unique=False)
    op.create_table(
        "gates",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("authority", sa.String(length=9), nullable=False),
        sa.Column("proposal", sa.String(length=40), nullable=False),
        sa.Column("rule", sa.String(length=60), nullable=False),
        sa.Column(
            "part", sa.String(length=60), nullable=False, comment="of the rule; empty for the whole"
        ),
        sa.Column("cleared_by_role", sa.String(length=20), nullable=False),
        sa.Column("due", sa.String(length=24), nullable=False),
        sa.Column("due_at", Moment(), nullable=True),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("cleared_by", sa.String(length=40), nullable=True),
        sa.Column("cleared_at", Moment(), nullable=True),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(state = 'open') = (cleared_by IS NULL)", name=op.f("gates_cleared_by_someone")
        ),
        sa.CheckConstraint(
            "due IN ('before_start', 'tonight', 'within_24_hours', 'within_5_working_days')",
            name=op.f("gates_due_is_known"),
        ),
        sa.CheckConstraint(
            "state IN ('open', 'cleared', 'refused')", name=op.f("gates_state_is_known")
        ),
        sa.CheckConstraint(
            "(cleared_by IS NULL) = (cleared_at IS NULL)", name=op.f("gates_cleared_some_time")
        ),
        sa.ForeignKeyConstraint(["authority"], ["authorities.code"], name=op.f("gates_authority")),
        sa.ForeignKeyConstraint(["cleared_by"], ["people.id"], name=op.f("gates_cleared_by")),
        sa.ForeignKeyConstraint(
            ["proposal", "authority"],
            ["proposals.id", "proposals.authority"],
            name=op.f("gates_proposal_authority"),
        ),
        sa.ForeignKeyConstraint(["proposal"], ["proposals.id"], name=op.f("gates_proposal")),
        sa.PrimaryKeyConstraint("id", name=op.f("gates_key")),
        sa.UniqueConstraint("proposal", "rule", "part", name=op.f("gates_by_proposal_rule_part")),
    )
    op.create_index(op.f("cleared_by_of_gates"), "gates", ["cleared_by"], unique=False)
    op.create_index(op.f("proposal_of_gates"), "gates", ["proposal"], unique=False)
    op.create_table(
        "proposal_steps",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("authority", sa.String(length=9), nullable=False),
        sa.Column("proposal", sa.String(length=40), nullable=False),
        sa.Column(
            "seq", sa.Integer(), nullable=False, comment="the proposal's version after this step"
        ),
        sa.Column("verb", sa.String(length=10), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("by", sa.String(length=40), nullable=False, comment="a person, or system"),
        sa.Column("at", Moment(), nullable=False),
        sa.CheckConstraint(
            "verb IN ('propose', 'accept', 'decline', 'confirm', 'withdraw', 'expire', 'end')",
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
        sa.ForeignKeyConstraint(
            ["proposal"], ["proposals.id"], name=op.f("proposal_steps_proposal")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("proposal_steps_key")),
        sa.UniqueConstraint("proposal", "seq", name=op.f("proposal_steps_by_proposal_seq")),
    )
    op.create_index(
        op.f("proposal_of_proposal_steps"), "proposal_steps", ["proposal"], unique=False
    )
    op.create_table(
        "evidence",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("authority", sa.String(length=9), nullable=False),
        sa.Column("proposal", sa.String(length=40), nullable=False),
        sa.Column("gate", sa.String(length=40), nullable=True),
        sa.Column("duty", sa.String(length=40), nullable=True),
        sa.Column("kind", sa.String(length=30), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("given_by", sa.String(length=40), nullable=False),
        sa.Column("given_at", Moment(), nullable=False),
        sa.CheckConstraint("gate IS NULL OR duty IS NULL", name=op.f("evidence_shows_one_thing")),
        sa.ForeignKeyConstraint(
            ["authority"], ["authorities.code"], name=op.f("evidence_authority")
        ),
        sa.ForeignKeyConstraint(["duty"], ["duties.id"], name=op.f("evidence_duty")),
        sa.ForeignKeyConstraint(["gate"], ["gates.id"], name=op.f("evidence_gate")),
        sa.ForeignKeyConstraint(["given_by"], ["people.id"], name=op.f("evidence_given_by")),
        sa.ForeignKeyConstraint(
            ["proposal", "authority"],
            ["proposals.id", "proposals.authority"],
            name=op.f("evidence_proposal_authority"),
        ),
        sa.ForeignKeyConstraint(["proposal"], ["proposals.id"], name=op.f("evidence_proposal")),
        sa.PrimaryKeyConstraint("id", name=op.f("evidence_key")),
    )
    op.create_index(op.f("duty_of_evidence"), "evidence", ["duty"], unique=False)
    op.create_index(op.f("gate_of_evidence"), "evidence", ["gate"], unique=False)
    op.create_index(op.f("given_by_of_evidence"), "evidence", ["given_by"], unique=False)
    op.create_index(op.f("proposal_of_evidence"), "evidence", ["proposal"], unique=False)
