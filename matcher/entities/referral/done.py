"""Tasks done and approvals given, as the record of the referral has them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class DutyDone:
    """
    A task that was done, or an approval that was given.

    Parameters
    ----------
    rule
        Id of the duty or gate, as the catalogue or the matching matrix has it.
    on, by
        Day, and role of who did it.
    urn
        The home it was done for; None for what is done for the child wherever the child lives.
    """

    rule: str
    on: date
    by: str
    urn: str | None = None
