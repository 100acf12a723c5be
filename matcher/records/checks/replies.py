"""The quality of a file of replies."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from matcher.records.documents import read_replies
from matcher.records.ofsted.findings import many
from matcher.records.quality import QualityReport, span


def report_replies(path: Path, on: date) -> QualityReport:
    """
    Report on a file of replies.

    Parameters
    ----------
    path
        One JSON object a line.
    on
        The day on which a reply still stands or no longer does.

    Raises
    ------
    InputError
        If it would be refused.
    """
    told = read_replies(path)
    replies = [reply for _, reply in told]
    over = [reply.urn for reply in replies if reply.live_until.date() < on]
    return QualityReport(
        file=path.name,
        kind="file of replies",
        counts=(
            ("replies", len(replies)),
            ("referrals they answer", len({referral for referral, _ in told})),
            ("homes that replied", len({reply.urn for reply in replies})),
            ("replies that offer a place", sum(reply.place_from is not None for reply in replies)),
            ("replies that there is no place", sum(reply.no_place for reply in replies)),
            ("replies that refuse the child", sum(reply.refuses is not None for reply in replies)),
        ),
        unknown_shares=(),
        findings=many(
            path.name, over, "live_until", f"over by {on:%d %B %Y}", "a reply that stands"
        ),
        dates=(
            span("given", (reply.at.date() for reply in replies)),
            span("stands until", (reply.live_until.date() for reply in replies)),
        ),
    )
