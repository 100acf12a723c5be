"""The quality of a file of boundaries."""

from __future__ import annotations

from pathlib import Path

from matcher.records.boundaries import BoundaryKind, read_boundaries
from matcher.records.quality import QualityReport


def report_boundaries(path: Path, kind: BoundaryKind) -> QualityReport:
    """
    Report on a file of boundaries.

    Parameters
    ----------
    path
        GeoJSON.
    kind
        What its areas are.

    Raises
    ------
    InputError
        If it would be refused.
    """
    areas = read_boundaries(path, kind).by_code
    noun = {"constituency": "constituencies", "authority": "authorities"}[kind.noun]
    return QualityReport(
        file=path.name,
        kind=f"boundaries of {noun}, edition of 20{kind.code[-4:-2]}",
        counts=((noun, len(areas)),),
        unknown_shares=(),
        findings=(),
    )
