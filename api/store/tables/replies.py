"""What homes answered when they were rung."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, String, Table

from api.store.tables.columns import (
    authority,
    key,
    metadata,
    moment,
    refers,
    same_authority,
    text,
)

replies = Table(
    "replies",
    metadata,
    key(),
    authority(),
    refers("child", "children.id"),
    refers("referral", "referrals.id"),
    Column("urn", String(10), ForeignKey("homes.urn"), nullable=False),
    text("document"),
    moment("told_at"),
    moment("stands_until"),
    refers("created_by", "people.id"),
    moment("created_at"),
    CheckConstraint("stands_until > told_at", name="stands_for_a_time"),
    same_authority("children", "child"),
    same_authority("referrals", "referral"),
    Index("replies_of_a_home", "urn", "told_at"),
)
