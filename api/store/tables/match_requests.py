"""Questions asked of the engine, and the answers exactly as given."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, LargeBinary, String, Table, UniqueConstraint

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

match_requests = Table(
    "match_requests",
    metadata,
    key(),
    authority(),
    refers("child", "children.id"),
    refers("referral", "referrals.id"),
    Column("kind", String(12), nullable=False),
    moment("decided_as_at"),
    text("question"),
    Column("answer", LargeBinary, nullable=False, comment="bytes, given again as they were"),
    Column("rule_set", String(80), nullable=False),
    Column("profile_hash", String(64), nullable=False),
    Column("input_hash", String(64), nullable=False),
    Column("supply", Integer, nullable=False, comment="version of the supply that was read"),
    text("data_ages"),
    refers("created_by", "people.id"),
    moment("created_at"),
    version(),
    one_of("kind", ("ranking", "call_list")),
    same_authority("children", "child"),
    same_authority("referrals", "referral"),
    UniqueConstraint("id", "authority"),
    Index("match_requests_in_order", "authority", "created_at", "id"),
)
