"""Authorities: the tenants."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, String, Table

from api.store.tables.columns import metadata, moment, text

authorities = Table(
    "authorities",
    metadata,
    Column("code", String(9), primary_key=True, comment="ONS code: E08000025"),
    text("name"),
    moment("created_at"),
    CheckConstraint("length(code) = 9", name="code_is_whole"),
)
