"""What a reader found out about the quality of one file, in a shape that any of them can print."""

from __future__ import annotations

from dataclasses import dataclass

from constraints.errors import Problem


@dataclass(frozen=True, slots=True)
class QualityReport:
    """
    The quality of one file, for a person to act on.

    Parameters
    ----------
    file
        Name of the file.
    kind
        What the file was recognised as: ``"Ofsted provider list, layout of 2025"``.
    counts
        What was counted, and how many: ``("homes", 3960)``.
    unknown_shares
        A column, and the share of its rows, 0 to 1, in which it is not known.
    findings
        What a person should look at; the file could be read all the same.
    rejected
        What made rows unreadable. A file with any of these is refused as input.
    """

    file: str
    kind: str
    counts: tuple[tuple[str, int], ...]
    unknown_shares: tuple[tuple[str, float], ...]
    findings: tuple[Problem, ...]
    rejected: tuple[Problem, ...] = ()
