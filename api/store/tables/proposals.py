"""Proposals: a home proposed to a child, and the place that it holds."""

from __future__ import annotations

from typing import Final

from sqlalchemy import (
    Boolean,
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

PROPOSAL_STATES: Final = (
    "proposed",
    "accepted",
    "declined",
    "confirmed",
    "withdrawn",
    "expired",
    "ended",
)

proposals = Table(
    "proposals",
    metadata,
    key(),
    authority(),
    refers("child", "children.id"),
    refers("referral", "referrals.id"),
    refers("match_request", "match_requests.id"),
    Column("urn", String(10), ForeignKey("homes.urn"), nullable=False),
    Column("place", String(60), nullable=False, comment="within the home; empty if not described"),
    Column("state", String(10), nullable=False),
    # While waiting a proposal holds place and child. Once confirmed it holds the place until the
    # child leaves (or an agreed day of leaving frees it for others), and the child is the
    # placement's, so that a move can be proposed.
    Column("holds_place", Boolean, nullable=False),
    Column("holds_child", Boolean, nullable=False),
    Column("starts_on", Date, nullable=False),
    Column("emergency", Boolean, nullable=True, comment="none where not said"),
    moment("expires_at"),
    text("reason"),
    text("basis"),
    refers("created_by", "people.id"),
    moment("created_at"),
    moment("updated_at"),
    version(),
    one_of("state", PROPOSAL_STATES),
    CheckConstraint(
        "holds_child = (state IN ('proposed', 'accepted'))", name="holds_child_waiting"
    ),
    CheckConstraint("holds_place OR NOT holds_child", name="holds_place_waiting"),
    CheckConstraint(
        "NOT holds_place OR state IN ('proposed', 'accepted', 'confirmed')",
        name="lets_place_go",
    ),
    CheckConstraint("length(reason) > 0", name="reason_is_there"),
    CheckConstraint("expires_at > created_at", name="expires_later"),
    same_authority("children", "child"),
    same_authority("referrals", "referral"),
    same_authority("match_requests", "match_request"),
    UniqueConstraint("id", "authority"),
    Index("proposals_in_order", "authority", "created_at", "id"),
    Index("proposals_to_expire", "state", "expires_at"),
    Index(
        "place_is_held",
        "urn",
        "place",
        unique=True,
        sqlite_where=sql("holds_place"),
        postgresql_where=sql("holds_place"),
    ),
    Index(
        "child_is_held",
        "child",
        unique=True,
        sqlite_where=sql("holds_child"),
        postgresql_where=sql("holds_child"),
    ),
)
