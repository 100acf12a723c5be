"""Authorities, homes and children."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from api.store.tables.columns import Moment

revision = "v0001"
down_revision = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "authorities",
        sa.Column("code", sa.String(length=9), nullable=False, comment="ONS code: E08000025"),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.CheckConstraint("length(code) = 9", name=op.f("authorities_code_is_whole")),
        sa.PrimaryKeyConstraint("code", name=op.f("authorities_key")),
    )
    op.create_table(
        "homes",
        sa.Column("urn", sa.String(length=10), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("told_through", sa.String(length=12), nullable=False),
        sa.Column("told_by", sa.Text(), nullable=False),
        sa.Column("told_at", Moment(), nullable=False),
        sa.Column("updated_at", Moment(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "told_through IN ('published', 'restricted', 'return', 'home', 'reply')",
            name=op.f("homes_told_through_is_known"),
        ),
        sa.CheckConstraint("length(urn) > 0", name=op.f("homes_urn_is_there")),
        sa.PrimaryKeyConstraint("urn", name=op.f("homes_key")),
    )
    op.create_table(
        "children",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("authority", sa.String(length=9), nullable=False),
        sa.Column("reference", sa.String(length=60), nullable=False),
        sa.Column("address_withheld", sa.Boolean(), nullable=False, comment="handbook DP-06"),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("length(reference) > 0", name=op.f("children_reference_is_there")),
        sa.ForeignKeyConstraint(
            ["authority"], ["authorities.code"], name=op.f("children_authority")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("children_key")),
        sa.UniqueConstraint("authority", "reference", name=op.f("children_by_authority_reference")),
        sa.UniqueConstraint("id", "authority", name=op.f("children_by_id_authority")),
    )
