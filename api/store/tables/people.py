"""People, what they may do, their keys, and whose records they work with."""

from __future__ import annotations

from typing import Final

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    String,
    Table,
    UniqueConstraint,
)
from sqlalchemy import (
    text as sql,
)

from api.store.tables.columns import (
    authority,
    key,
    metadata,
    moment,
    one_of,
    refers,
    same_authority,
    text,
)

ROLES: Final = (
    "officer",
    "approver",
    "director",
    "commissioner",
    "registered_manager",
    "iro",
    "auditor",
    "administrator",
)

people = Table(
    "people",
    metadata,
    key(),
    Column("authority", String(9), ForeignKey("authorities.code"), comment="none for a home's own"),
    text("name"),
    Column("issuer", String(200), comment="of the authority's own sign-in"),
    Column("subject", String(255), comment="as that sign-in names the person"),
    moment("created_at"),
    moment("disabled_at", optional=True),
    CheckConstraint("(issuer IS NULL) = (subject IS NULL)", name="sign_in_is_whole"),
    UniqueConstraint("issuer", "subject"),
)

person_roles = Table(
    "person_roles",
    metadata,
    Column("person", String(40), ForeignKey("people.id"), primary_key=True),
    Column("role", String(20), primary_key=True),
    one_of("role", ROLES),
)

person_homes = Table(
    "person_homes",
    metadata,
    Column("person", String(40), ForeignKey("people.id"), primary_key=True),
    Column("urn", String(10), ForeignKey("homes.urn"), primary_key=True),
)

keys = Table(
    "keys",
    metadata,
    key(),
    refers("person", "people.id"),
    Column(
        "digest",
        String(64),
        nullable=False,
        unique=True,
        comment="hash of its secret half; never the key",
    ),
    text("scopes"),
    text("label"),
    moment("created_at"),
    moment("expires_at"),
    moment("revoked_at", optional=True),
    CheckConstraint("expires_at > created_at", name="expires_later"),
)

case_assignments = Table(
    "case_assignments",
    metadata,
    key(),
    authority(),
    refers("person", "people.id"),
    refers("child", "children.id"),
    Column("kind", String(12), nullable=False),
    text("reason"),
    refers("made_by", "people.id"),
    moment("starts_at"),
    moment("ends_at", optional=True),
    one_of("kind", ("assigned", "break_glass")),
    CheckConstraint("kind <> 'break_glass' OR length(reason) > 0", name="glass_has_a_reason"),
    CheckConstraint("kind <> 'break_glass' OR ends_at IS NOT NULL", name="glass_is_mended"),
    same_authority("children", "child"),
    Index(
        "case_is_assigned_once",
        "person",
        "child",
        unique=True,
        sqlite_where=sql("kind = 'assigned' AND ends_at IS NULL"),
        postgresql_where=sql("kind = 'assigned' AND ends_at IS NULL"),
    ),
)
