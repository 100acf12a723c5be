"""Placements: a child living in a home, and how it ended."""

from __future__ import annotations

from sqlalchemy import (
    CheckConstraint,
    Column,
    Date,
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
    version,
)

placements = Table(
    "placements",
    metadata,
    key(),
    authority(),
    refers("child", "children.id"),
    Column("proposal", String(40), ForeignKey("proposals.id"), nullable=False, unique=True),
    Column("urn", String(10), ForeignKey("homes.urn"), nullable=False),
    Column("place", String(60), nullable=False),
    Column("state", String(8), nullable=False),
    Column("starts_on", Date, nullable=False),
    Column("ended_on", Date, nullable=True),
    Column("ended_because", String(40), nullable=True),
    text("ended_told"),
    moment("created_at"),
    moment("updated_at"),
    version(),
    one_of("state", ("running", "ended")),
    CheckConstraint("(state = 'ended') = (ended_on IS NOT NULL)", name="ends_on_a_day"),
    CheckConstraint("(ended_on IS NULL) = (ended_because IS NULL)", name="ends_for_a_reason"),
    CheckConstraint("ended_on >= starts_on", name="ends_after_start"),
    same_authority("children", "child"),
    same_authority("proposals", "proposal"),
    UniqueConstraint("id", "authority"),
    Index("placements_of_a_home", "urn", "state"),
    Index(
        "place_is_lived_in",
        "urn",
        "place",
        unique=True,
        sqlite_where=sql("state = 'running'"),
        postgresql_where=sql("state = 'running'"),
    ),
    Index(
        "child_is_placed",
        "child",
        unique=True,
        sqlite_where=sql("state = 'running'"),
        postgresql_where=sql("state = 'running'"),
    ),
)
