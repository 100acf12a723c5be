"""Replies of homes, as short as can be."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from constraints.vocabulary import Answer
from matcher.entities import Referral, Reply


def checked(urn: str, referral: Referral, answer: Answer, *, days_ago: int = 0) -> Reply:
    """A home's own check of its residents, which stands for a day."""
    day = referral.decided_on
    at = datetime(day.year, day.month, day.day, 9, tzinfo=UTC) - timedelta(days=days_ago)
    return Reply(urn, at, at + timedelta(days=1), residents_check=answer)
