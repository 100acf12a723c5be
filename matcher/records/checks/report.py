"""The quality report of any file that can be read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from constraints.errors import InputError
from matcher.geography.postcodes import PostcodeFormatError, PostcodeNotFoundError, locate_postcode
from matcher.records.boundaries import AUTHORITIES, CONSTITUENCIES
from matcher.records.checks.areas import report_boundaries
from matcher.records.checks.kinds import FileKind, recognise
from matcher.records.checks.places import report_places
from matcher.records.checks.pools import report_pool
from matcher.records.checks.referrals import report_referral
from matcher.records.checks.replies import report_replies
from matcher.records.checks.snapshots import report_snapshot
from matcher.records.ofsted.quality import report_provider_list
from matcher.records.ofsted.restricted_quality import report_restricted_list
from matcher.records.quality import QualityReport
from matcher.records.ssda903 import check_child903

UNRECOGNISED = "not recognised"

_REPORTS: dict[FileKind, Callable[[Path, date], QualityReport]] = {
    FileKind.RETURN_903: lambda path, _: check_child903(path, _in_directory),
    FileKind.PUBLISHED: lambda path, _: report_provider_list(path),
    FileKind.RESTRICTED: report_restricted_list,
    FileKind.PLACES: report_places,
    FileKind.CONSTITUENCIES: lambda path, _: report_boundaries(path, CONSTITUENCIES),
    FileKind.AUTHORITIES: lambda path, _: report_boundaries(path, AUTHORITIES),
    FileKind.SNAPSHOT: report_snapshot,
    FileKind.REFERRAL: lambda path, _: report_referral(path),
    FileKind.REPLIES: report_replies,
    FileKind.POOL: lambda path, _: report_pool(path),
}


def report_file(path: Path, on: date) -> QualityReport:
    """
    Tell what a file is and report on it.

    Parameters
    ----------
    path
        A file, or the folder of an SSDA903 return.
    on
        The day on which dates are judged to be old.

    Returns
    -------
    report
        Its ``rejected`` says why the file would be refused; empty where it would be read. The kind
        of a file that is none of those that can be read is ``"not recognised"``, and each problem
        names something it was compared with.
    """
    try:
        kind = recognise(path)
    except InputError as error:
        return QualityReport(path.name, UNRECOGNISED, (), (), (), error.problems)
    try:
        return _REPORTS[kind](path, on)
    except InputError as error:
        words = kind.value.removeprefix("an ").removeprefix("a ")
        return QualityReport(path.name, words, (), (), (), error.problems)


def _in_directory(postcode: str) -> bool:
    try:
        locate_postcode(postcode)
    except (PostcodeFormatError, PostcodeNotFoundError):
        return False
    return True
