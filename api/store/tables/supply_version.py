"""How often what the homes tell has changed: a number, so that a stale copy is known as one."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Integer, Table

from api.store.tables.columns import metadata, moment

supply_version = Table(
    "supply_version",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("version", Integer, nullable=False),
    moment("changed_at"),
    CheckConstraint("id = 1", name="one_row"),
)
