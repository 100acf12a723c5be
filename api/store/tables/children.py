"""Children, by the authority's own reference; no name is kept."""

from __future__ import annotations

from sqlalchemy import Boolean, CheckConstraint, Column, String, Table, UniqueConstraint

from api.store.tables.columns import authority, key, metadata, moment, version

children = Table(
    "children",
    metadata,
    key(),
    authority(),
    Column("reference", String(60), nullable=False),
    Column("address_withheld", Boolean, nullable=False, comment="handbook DP-06"),
    moment("created_at"),
    version(),
    CheckConstraint("length(reference) > 0", name="reference_is_there"),
    UniqueConstraint("authority", "reference"),
    UniqueConstraint("id", "authority"),
)
