"""Answers already given, by the key of the request."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Integer, LargeBinary, String, Table

from api.store.tables.columns import metadata, moment, text

idempotency = Table(
    "idempotency",
    metadata,
    Column("caller", String(40), primary_key=True),
    Column("key", String(255), primary_key=True),
    Column("fingerprint", String(64), nullable=False),
    Column("status", Integer, nullable=False),
    text("headers"),
    Column("body", LargeBinary, nullable=False),
    Column("record", String(40), nullable=False, comment="that the request made; empty if none"),
    moment("at"),
    CheckConstraint("length(key) > 0", name="key_is_there"),
)
