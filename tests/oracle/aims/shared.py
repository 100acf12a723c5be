"""What aims at the law share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

from constraints.vocabulary import Answer, HomeKind
from matcher.entities import Reply
from tests.oracle.scene import Scene

Aim = Callable[[Scene], None]
AT_16, ADULT_BORN = date(2009, 12, 1), date(2007, 6, 1)
K = HomeKind


def comes(s: Scene) -> date | None:
    return s.draw.pick((None, s.referral.starts_on + timedelta(s.draw.number(-1, 1))))


def gone_through(s: Scene, days: int) -> date | None:
    """A list gone through today, or on the last day that counts, or before it, or never."""
    ago = s.draw.pick((0, 0, 0, days, days + 1, None))
    return None if ago is None else s.on - timedelta(ago)


def answers(s: Scene, check: Answer | None, *, refuses: str | None = None, hour: int = 9) -> None:
    at = datetime(s.on.year, s.on.month, s.on.day, hour, tzinfo=UTC)
    lasts = timedelta(hours=s.draw.pick((4, 48)))
    reply = Reply(s.home.urn, at, at + lasts, residents_check=check, refuses=refuses)
    s.refer(replies=(*s.referral.replies, reply))
