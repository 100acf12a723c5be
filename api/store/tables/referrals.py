"""Referrals, and changes to them that wait for a second person."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Integer, String, Table, UniqueConstraint

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

referrals = Table(
    "referrals",
    metadata,
    key(),
    authority(),
    refers("child", "children.id"),
    text("document"),
    Column("state", String(8), nullable=False),
    refers("created_by", "people.id"),
    moment("created_at"),
    moment("updated_at"),
    version(),
    one_of("state", ("open", "closed")),
    same_authority("children", "child"),
    UniqueConstraint("id", "authority"),
)

referral_changes = Table(
    "referral_changes",
    metadata,
    key(),
    authority(),
    refers("referral", "referrals.id"),
    Column("of_version", Integer, nullable=False, comment="of the referral that is changed"),
    text("document"),
    text("reason"),
    Column("state", String(8), nullable=False),
    refers("asked_by", "people.id"),
    moment("asked_at"),
    refers("decided_by", "people.id", optional=True),
    moment("decided_at", optional=True),
    one_of("state", ("asked", "agreed", "refused")),
    CheckConstraint("(state = 'asked') = (decided_by IS NULL)", name="decided_by_someone"),
    CheckConstraint("(decided_by IS NULL) = (decided_at IS NULL)", name="decided_some_time"),
    CheckConstraint("decided_by <> asked_by", name="second_person"),
    same_authority("referrals", "referral"),
)
