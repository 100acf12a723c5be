"""Homes as last told, by whom and when."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, String, Table

from api.store.tables.columns import metadata, moment, one_of, text, version

homes = Table(
    "homes",
    metadata,
    Column("urn", String(10), primary_key=True),
    text("document"),
    Column("told_through", String(12), nullable=False),
    text("told_by"),
    moment("told_at"),
    moment("updated_at"),
    version(),
    one_of("told_through", ("published", "restricted", "return", "home", "reply")),
    CheckConstraint("length(urn) > 0", name="urn_is_there"),
)
