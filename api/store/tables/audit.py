"""The audit, and the marks signed upon it."""

from __future__ import annotations

from sqlalchemy import BigInteger, CheckConstraint, Column, Index, String, Table

from api.store.tables.columns import metadata, moment, text

audit = Table(
    "audit",
    metadata,
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    moment("at"),
    Column("actor", String(80), nullable=False),
    Column("authority", String(9), nullable=False),
    Column("action", String(60), nullable=False),
    Column("subject", String(80), nullable=False),
    text("detail"),
    Column("previous", String(64), nullable=False, unique=True, comment="so no fork can be kept"),
    Column("hash", String(64), nullable=False, unique=True),
    CheckConstraint("seq > 0", name="seq_from_one"),
    CheckConstraint("length(previous) = 64 AND length(hash) = 64", name="hashes_are_whole"),
    Index("audit_of_a_record", "subject", "seq"),
    Index("audit_of_an_authority", "authority", "seq"),
)

checkpoints = Table(
    "checkpoints",
    metadata,
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    Column("hash", String(64), nullable=False),
    moment("at"),
    Column("key_id", String(40), nullable=False),
    text("signature"),
)
