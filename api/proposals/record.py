"""A proposal as it is on record, with what it belongs to."""

from __future__ import annotations

from dataclasses import dataclass

from api.proposals.proposal import Proposal


@dataclass(frozen=True, slots=True)
class Record:
    """
    A proposal as it is on record.

    Parameters
    ----------
    proposal
        With everything that was recorded of it.
    version
        Number of its latest step; its ETag.
    authority, child, match_request
        Whose child, which, and the match it came from.
    """

    proposal: Proposal
    version: int
    authority: str
    child: str
    match_request: str
