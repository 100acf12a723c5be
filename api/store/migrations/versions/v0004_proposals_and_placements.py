"""Proposals and placements."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from api.store.tables.columns import Moment

revision = "v0004"
down_revision = "v0003"


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "proposals",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("authority", sa.String(length=9), nullable=False),
        sa.Column("child", sa.String(length=40), nullable=False),
        sa.Column("referral", sa.String(length=40), nullable=False),
        sa.Column("match_request", sa.String(length=40), nullable=False),
        sa.Column("urn", sa.String(length=10), nullable=False),
        sa.Column(
            "place",
            sa.String(length=60),
            nullable=False,
            comment="within the home; empty if not described",
        ),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("holds_place", sa.Boolean(), nullable=False),
        sa.Column("holds_child", sa.Boolean(), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("emergency", sa.Boolean(), nullable=True, comment="none where not said"),
        sa.Column("expires_at", Moment(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("created_by", sa.String(length=40), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("updated_at", Moment(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "NOT holds_place OR state IN ('proposed', 'accepted', 'confirmed')",
            name=op.f("proposals_lets_place_go"),
        ),
        sa.CheckConstraint(
            "holds_child = (state IN ('proposed', 'accepted'))",
            name=op.f("proposals_holds_child_waiting"),
        ),
        sa.CheckConstraint(
            "state IN ('proposed', 'accepted', 'declined', 'confirmed', 'withdrawn', 'expired', 'ended')",
            name=op.f("proposals_state_is_known"),
        ),
        sa.CheckConstraint("expires_at > created_at", name=op.f("proposals_expires_later")),
        sa.CheckConstraint(
            "holds_place OR NOT holds_child", name=op.f("proposals_holds_place_waiting")
        ),
        sa.CheckConstraint("length(reason) > 0", name=op.f("proposals_reason_is_there")),
        sa.ForeignKeyConstraint(
            ["authority"], ["authorities.code"], name=op.f("proposals_authority")
        ),
        sa.ForeignKeyConstraint(
            ["child", "authority"],
            ["children.id", "children.authority"],
            name=op.f("proposals_child_authority"),
        ),
        sa.ForeignKeyConstraint(["child"], ["children.id"], name=op.f("proposals_child")),
        sa.ForeignKeyConstraint(["created_by"], ["people.id"], name=op.f("proposals_created_by")),
        sa.ForeignKeyConstraint(
            ["match_request", "authority"],
            ["match_requests.id", "match_requests.authority"],
            name=op.f("proposals_match_request_authority"),
        ),
        sa.ForeignKeyConstraint(
            ["match_request"], ["match_requests.id"], name=op.f("proposals_match_request")
        ),
        sa.ForeignKeyConstraint(
            ["referral", "authority"],
            ["referrals.id", "referrals.authority"],
            name=op.f("proposals_referral_authority"),
        ),
        sa.ForeignKeyConstraint(["referral"], ["referrals.id"], name=op.f("proposals_referral")),
        sa.ForeignKeyConstraint(["urn"], ["homes.urn"], name=op.f("proposals_urn")),
        sa.PrimaryKeyConstraint("id", name=op.f("proposals_key")),
        sa.UniqueConstraint("id", "authority", name=op.f("proposals_by_id_authority")),
    )
    op.create_index(
        "child_is_held",
        "proposals",
        ["child"],
        unique=True,
        sqlite_where=sa.text("holds_child"),
        postgresql_where=sa.text("holds_child"),
    )
    op.create_index(op.f("child_of_proposals"), "proposals", ["child"], unique=False)
    op.create_index(op.f("created_by_of_proposals"), "proposals", ["created_by"], unique=False)
    op.create_index(
        op.f("match_request_of_proposals"), "proposals", ["match_request"], unique=False
    )
    op.create_index(
        "place_is_held",
        "proposals",
        ["urn", "place"],
        unique=True,
        sqlite_where=sa.text("holds_place"),
        postgresql_where=sa.text("holds_place"),
    )
    op.create_index(
        "proposals_in_order", "proposals", ["authority", "created_at", "id"], unique=False
    )
    op.create_index("proposals_to_expire", "proposals", ["state", "expires_at"], unique=False)
    op.create_index(op.f("referral_of_proposals"), "proposals", ["referral"], unique=False)
    op.create_table(
        "placements",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("authority", sa.String(length=9), nullable=False),
        sa.Column("child", sa.String(length=40), nullable=False),
        sa.Column("proposal", sa.String(length=40), nullable=False),
        sa.Column("urn", sa.String(length=10), nullable=False),
        sa.Column("place", sa.String(length=60), nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("ended_because", sa.String(length=40), nullable=True),
        sa.Column("ended_told", sa.Text(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("updated_at", Moment(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(state = 'ended') = (ended_on IS NOT NULL)", name=op.f("placements_ends_on_a_day")
        ),
        sa.CheckConstraint("state IN ('running', 'ended')", name=op.f("placements_state_is_known")),
        sa.CheckConstraint(
            "(ended_on IS NULL) = (ended_because IS NULL)",
            name=op.f("placements_ends_for_a_reason"),
        ),
        sa.CheckConstraint("ended_on >= starts_on", name=op.f("placements_ends_after_start")),
        sa.ForeignKeyConstraint(
            ["authority"], ["authorities.code"], name=op.f("placements_authority")
        ),
        sa.ForeignKeyConstraint(
            ["child", "authority"],
            ["children.id", "children.authority"],
            name=op.f("placements_child_authority"),
        ),
        sa.ForeignKeyConstraint(["child"], ["children.id"], name=op.f("placements_child")),
        sa.ForeignKeyConstraint(
            ["proposal", "authority"],
            ["proposals.id", "proposals.authority"],
            name=op.f("placements_proposal_authority"),
        ),
        sa.ForeignKeyConstraint(["proposal"], ["proposals.id"], name=op.f("placements_proposal")),
        sa.ForeignKeyConstraint(["urn"], ["homes.urn"], name=op.f("placements_urn")),
        sa.PrimaryKeyConstraint("id", name=op.f("placements_key")),
        sa.UniqueConstraint("id", "authority", name=op.f("placements_by_id_authority")),
        sa.UniqueConstraint("proposal", name=op.f("placements_by_proposal")),
    )
    op.create_index(
        "child_is_placed",
        "placements",
        ["child"],
        unique=True,
        sqlite_where=sa.text("state = 'running'"),
        postgresql_where=sa.text("state = 'running'"),
    )
    op.create_index(op.f("child_of_placements"), "placements", ["child"], unique=False)
    op.create_index(
        "place_is_lived_in",
        "placements",
        ["urn", "place"],
        unique=True,
        sqlite_where=sa.text("state = 'running'"),
        postgresql_where=sa.text("state = 'running'"),
    )
    op.create_index("placements_of_a_home", "placements", ["urn", "state"], unique=False)
