"""The tables, by subject. Importing this package knows all of them."""

from __future__ import annotations

from api.store.tables import (
    audit,
    authorities,
    children,
    homes,
    idempotency,
    jobs,
    match_requests,
    people,
    placements,
    proposals,
    referrals,
    replies,
    steps,
    supply_version,
)
from api.store.tables.columns import metadata

__all__ = [
    "audit",
    "authorities",
    "children",
    "homes",
    "idempotency",
    "jobs",
    "match_requests",
    "metadata",
    "people",
    "placements",
    "proposals",
    "referrals",
    "replies",
    "steps",
    "supply_version",
]
