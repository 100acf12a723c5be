"""A report on a file as plain values."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date

from matcher.records.quality import QualityReport


def as_plain(report: QualityReport) -> dict[str, object]:
    """Give a report for JSON: shares from 0 to 1, days as yyyy-mm-dd."""
    return {
        "file": report.file,
        "kind": report.kind,
        "usable": not report.rejected,
        "counts": [{"what": what, "count": count} for what, count in report.counts],
        "unknown_shares": [
            {"column": column, "share": round(share, 6)} for column, share in report.unknown_shares
        ],
        "dates": [
            {"of": one.name, "oldest": _day(one.oldest), "newest": _day(one.newest)}
            for one in report.dates
        ],
        "asked_for": [{"stage": stage, "missing": [*what]} for stage, what in report.asked_for],
        "findings": [asdict(problem) for problem in report.findings],
        "rejected": [asdict(problem) for problem in report.rejected],
    }


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
