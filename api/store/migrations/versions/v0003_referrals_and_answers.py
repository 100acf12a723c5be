"""Referrals, matches asked for, replies of homes."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from api.store.tables.columns import Moment

revision = "v0003"
down_revision = "v0002"


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "referrals",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("authority", sa.String(length=9), nullable=False),
        sa.Column("child", sa.String(length=40), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("created_by", sa.String(length=40), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("updated_at", Moment(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("state IN ('open', 'closed')", name=op.f("referrals_state_is_known")),
        sa.ForeignKeyConstraint(
            ["authority"], ["authorities.code"], name=op.f("referrals_authority")
        ),
        sa.ForeignKeyConstraint(
            ["child", "authority"],
            ["children.id", "children.authority"],
            name=op.f("referrals_child_authority"),
        ),
        sa.ForeignKeyConstraint(["child"], ["children.id"], name=op.f("referrals_child")),
        sa.ForeignKeyConstraint(["created_by"], ["people.id"], name=op.f("referrals_created_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("referrals_key")),
        sa.UniqueConstraint("id", "authority", name=op.f("referrals_by_id_authority")),
    )
    op.create_index(op.f("child_of_referrals"), "referrals", ["child"], unique=False)
    op.create_index(op.f("created_by_of_referrals"), "referrals", ["created_by"], unique=False)
    op.create_table(
        "match_requests",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("authority", sa.String(length=9), nullable=False),
        sa.Column("child", sa.String(length=40), nullable=False),
        sa.Column("referral", sa.String(length=40), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("decided_as_at", Moment(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column(
            "answer", sa.LargeBinary(), nullable=False, comment="bytes, given again as they were"
        ),
        sa.Column("rule_set", sa.String(length=80), nullable=False),
        sa.Column("profile_hash", sa.String(length=64), nullable=False),
        sa.Column("input_hash", sa.String(length=64), nullable=False),
        sa.Column(
            "supply", sa.Integer(), nullable=False, comment="version of the supply that was read"
        ),
        sa.Column("data_ages", sa.Text(), nullable=False),
        sa.Column("created_by", sa.String(length=40), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('ranking', 'call_list')", name=op.f("match_requests_kind_is_known")
        ),
        sa.ForeignKeyConstraint(
            ["authority"], ["authorities.code"], name=op.f("match_requests_authority")
        ),
        sa.ForeignKeyConstraint(
            ["child", "authority"],
            ["children.id", "children.authority"],
            name=op.f("match_requests_child_authority"),
        ),
        sa.ForeignKeyConstraint(["child"], ["children.id"], name=op.f("match_requests_child")),
        sa.ForeignKeyConstraint(
            ["created_by"], ["people.id"], name=op.f("match_requests_created_by")
        ),
        sa.ForeignKeyConstraint(
            ["referral", "authority"],
            ["referrals.id", "referrals.authority"],
            name=op.f("match_requests_referral_authority"),
        ),
        sa.ForeignKeyConstraint(
            ["referral"], ["referrals.id"], name=op.f("match_requests_referral")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("match_requests_key")),
        sa.UniqueConstraint("id", "authority", name=op.f("match_requests_by_id_authority")),
    )
    op.create_index(op.f("child_of_match_requests"), "match_requests", ["child"], unique=False)
    op.create_index(
        op.f("created_by_of_match_requests"), "match_requests", ["created_by"], unique=False
    )
    op.create_index(
        "match_requests_in_order", "match_requests", ["authority", "created_at", "id"], unique=False
    )
    op.create_index(
        op.f("referral_of_match_requests"), "match_requests", ["referral"], unique=False
    )
    op.create_table(
        "referral_changes",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("authority", sa.String(length=9), nullable=False),
        sa.Column("referral", sa.String(length=40), nullable=False),
        sa.Column(
            "of_version", sa.Integer(), nullable=False, comment="of the referral that is changed"
        ),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("asked_by", sa.String(length=40), nullable=False),
        sa.Column("asked_at", Moment(), nullable=False),
        sa.Column("decided_by", sa.String(length=40), nullable=True),
        sa.Column("decided_at", Moment(), nullable=True),
        sa.CheckConstraint(
            "(state = 'asked') = (decided_by IS NULL)",
            name=op.f("referral_changes_decided_by_someone"),
        ),
        sa.CheckConstraint(
            "state IN ('asked', 'agreed', 'refused')", name=op.f("referral_changes_state_is_known")
        ),
        sa.CheckConstraint(
            "(decided_by IS NULL) = (decided_at IS NULL)",
            name=op.f("referral_changes_decided_some_time"),
        ),
        sa.CheckConstraint("decided_by <> asked_by", name=op.f("referral_changes_second_person")),
        sa.ForeignKeyConstraint(
            ["asked_by"], ["people.id"], name=op.f("referral_changes_asked_by")
        ),
        sa.ForeignKeyConstraint(
            ["authority"], ["authorities.code"], name=op.f("referral_changes_authority")
        ),
        sa.ForeignKeyConstraint(
            ["decided_by"], ["people.id"], name=op.f("referral_changes_decided_by")
        ),
        sa.ForeignKeyConstraint(
            ["referral", "authority"],
            ["referrals.id", "referrals.authority"],
            name=op.f("referral_changes_referral_authority"),
        ),
        sa.ForeignKeyConstraint(
            ["referral"], ["referrals.id"], name=op.f("referral_changes_referral")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("referral_changes_key")),
    )
    op.create_index(
        op.f("asked_by_of_referral_changes"), "referral_changes", ["asked_by"], unique=False
    )
    op.create_index(
        op.f("decided_by_of_referral_changes"), "referral_changes", ["decided_by"], unique=False
    )
    op.create_index(
        op.f("referral_of_referral_changes"), "referral_changes", ["referral"], unique=False
    )
    op.create_table(
        "replies",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("authority", sa.String(length=9), nullable=False),
        sa.Column("child", sa.String(length=40), nullable=False),
        sa.Column("referral", sa.String(length=40), nullable=False),
        sa.Column("urn", sa.String(length=10), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("told_at", Moment(), nullable=False),
        sa.Column("stands_until", Moment(), nullable=False),
        sa.Column("created_by", sa.String(length=40), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.CheckConstraint("stands_until > told_at", name=op.f("replies_stands_for_a_time")),
        sa.ForeignKeyConstraint(
            ["authority"], ["authorities.code"], name=op.f("replies_authority")
        ),
        sa.ForeignKeyConstraint(
            ["child", "authority"],
            ["children.id", "children.authority"],
            name=op.f("replies_child_authority"),
        ),
        sa.ForeignKeyConstraint(["child"], ["children.id"], name=op.f("replies_child")),
        sa.ForeignKeyConstraint(["created_by"], ["people.id"], name=op.f("replies_created_by")),
        sa.ForeignKeyConstraint(
            ["referral", "authority"],
            ["referrals.id", "referrals.authority"],
            name=op.f("replies_referral_authority"),
        ),
        sa.ForeignKeyConstraint(["referral"], ["referrals.id"], name=op.f("replies_referral")),
        sa.ForeignKeyConstraint(["urn"], ["homes.urn"], name=op.f("replies_urn")),
        sa.PrimaryKeyConstraint("id", name=op.f("replies_key")),
    )
    op.create_index(op.f("child_of_replies"), "replies", ["child"], unique=False)
    op.create_index(op.f("created_by_of_replies"), "replies", ["created_by"], unique=False)
    op.create_index(op.f("referral_of_replies"), "replies", ["referral"], unique=False)
    op.create_index("replies_of_a_home", "replies", ["urn", "told_at"], unique=False)
