"""People, their roles, homes, keys and cases."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from api.store.tables.columns import Moment

revision = "v0002"
down_revision = "v0001"


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "people",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("authority", sa.String(length=9), nullable=True, comment="none for a home's own"),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column(
            "issuer", sa.String(length=200), nullable=True, comment="of the authority's own sign-in"
        ),
        sa.Column(
            "subject",
            sa.String(length=255),
            nullable=True,
            comment="as that sign-in names the person",
        ),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("disabled_at", Moment(), nullable=True),
        sa.CheckConstraint(
            "(issuer IS NULL) = (subject IS NULL)", name=op.f("people_sign_in_is_whole")
        ),
        sa.ForeignKeyConstraint(["authority"], ["authorities.code"], name=op.f("people_authority")),
        sa.PrimaryKeyConstraint("id", name=op.f("people_key")),
        sa.UniqueConstraint("issuer", "subject", name=op.f("people_by_issuer_subject")),
    )
    op.create_table(
        "case_assignments",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("authority", sa.String(length=9), nullable=False),
        sa.Column("person", sa.String(length=40), nullable=False),
        sa.Column("child", sa.String(length=40), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("made_by", sa.String(length=40), nullable=False),
        sa.Column("starts_at", Moment(), nullable=False),
        sa.Column("ends_at", Moment(), nullable=True),
        sa.CheckConstraint(
            "kind <> 'break_glass' OR ends_at IS NOT NULL",
            name=op.f("case_assignments_glass_is_mended"),
        ),
        sa.CheckConstraint(
            "kind <> 'break_glass' OR length(reason) > 0",
            name=op.f("case_assignments_glass_has_a_reason"),
        ),
        sa.CheckConstraint(
            "kind IN ('assigned', 'break_glass')", name=op.f("case_assignments_kind_is_known")
        ),
        sa.ForeignKeyConstraint(
            ["authority"], ["authorities.code"], name=op.f("case_assignments_authority")
        ),
        sa.ForeignKeyConstraint(
            ["child", "authority"],
            ["children.id", "children.authority"],
            name=op.f("case_assignments_child_authority"),
        ),
        sa.ForeignKeyConstraint(["child"], ["children.id"], name=op.f("case_assignments_child")),
        sa.ForeignKeyConstraint(["made_by"], ["people.id"], name=op.f("case_assignments_made_by")),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f("case_assignments_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("case_assignments_key")),
    )
    op.create_index(
        "case_is_assigned_once",
        "case_assignments",
        ["person", "child"],
        unique=True,
        sqlite_where=sa.text("kind = 'assigned' AND ends_at IS NULL"),
        postgresql_where=sa.text("kind = 'assigned' AND ends_at IS NULL"),
    )
    op.create_index(op.f("child_of_case_assignments"), "case_assignments", ["child"], unique=False)
    op.create_index(
        op.f("made_by_of_case_assignments"), "case_assignments", ["made_by"], unique=False
    )
    op.create_index(
        op.f("person_of_case_assignments"), "case_assignments", ["person"], unique=False
    )
    op.create_table(
        "keys",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("person", sa.String(length=40), nullable=False),
        sa.Column(
            "digest",
            sa.String(length=64),
            nullable=False,
            comment="hash of its secret half; never the key",
        ),
        sa.Column("scopes", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("expires_at", Moment(), nullable=False),
        sa.Column("revoked_at", Moment(), nullable=True),
        sa.CheckConstraint("expires_at > created_at", name=op.f("keys_expires_later")),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f("keys_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("keys_key")),
        sa.UniqueConstraint("digest", name=op.f("keys_by_digest")),
    )
    op.create_index(op.f("person_of_keys"), "keys", ["person"], unique=False)
    op.create_table(
        "person_homes",
        sa.Column("person", sa.String(length=40), nullable=False),
        sa.Column("urn", sa.String(length=10), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f("person_homes_person")),
        sa.ForeignKeyConstraint(["urn"], ["homes.urn"], name=op.f("person_homes_urn")),
        sa.PrimaryKeyConstraint("person", "urn", name=op.f("person_homes_key")),
    )
    op.create_table(
        "person_roles",
        sa.Column("person", sa.String(length=40), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.CheckConstraint(
            "role IN ('officer', 'approver', 'director', 'commissioner', 'registered_manager', 'iro', 'auditor', 'administrator')",
            name=op.f("person_roles_role_is_known"),
        ),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f("person_roles_person")),
        sa.PrimaryKeyConstraint("person", "role", name=op.f("person_roles_key")),
    )
