"""The quality of a pool of referrals."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from matcher.records.checks.referrals import referral_findings
from matcher.records.documents.pools import read_waiting
from matcher.records.quality import QualityReport, span


def report_pool(path: Path) -> QualityReport:
    """
    Report on a file of all children who wait.

    Parameters
    ----------
    path
        JSON document.

    Returns
    -------
    report
        Findings are those of each referral, with its place in the list.

    Raises
    ------
    InputError
        If it would be refused.
    """
    waiting = read_waiting(path)
    findings = tuple(
        replace(problem, place=f"{one.place}.{problem.place}" if problem.place else one.place)
        for one in waiting
        for problem in referral_findings(one.referral, path.name)
    )
    return QualityReport(
        file=path.name,
        kind="pool of referrals",
        counts=(
            ("children who wait", len(waiting)),
            ("in an emergency", sum(one.referral.emergency is True for one in waiting)),
        ),
        unknown_shares=(),
        findings=findings,
        dates=(span("start", [one.referral.starts_on for one in waiting]),),
    )
