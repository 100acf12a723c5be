"""How old what an answer rests on was, when it was given."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from api.homes.document import rows_of
from api.match_requests.question import Asked


def data_ages(asked: Asked, referral_told_at: datetime, shown: list[str]) -> dict[str, Any]:
    """
    Give the ages of what an answer rests on.

    Parameters
    ----------
    asked
        What it was asked of.
    referral_told_at
        When the referral was last changed.
    shown
        Homes that the answer explains.

    Returns
    -------
    ages
        Days and moments: of the supply, the referral, the replies, and of what was told of the
        places of the homes shown, the oldest and the newest; None where nothing was told.
    """
    snapshot = asked.here.engine.supply.snapshot
    told = [one.told_on for urn in shown for one in rows_of(snapshot.vacancies, urn)]
    standing = [one for one in asked.told if one.at <= asked.question.at <= one.live_until]
    latest = max((one.at for one in asked.told if one.at <= asked.question.at), default=None)
    return {
        "supply_as_at": snapshot.as_at.isoformat(),
        "referral_changed_at": referral_told_at.isoformat(),
        "replies_standing": len(standing),
        "latest_reply_at": None if latest is None else latest.astimezone(UTC).isoformat(),
        "oldest_vacancy_told_on": _day(min(told, default=None)),
        "newest_vacancy_told_on": _day(max(told, default=None)),
    }


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
