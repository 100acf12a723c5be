"""Reviews that were held, or were not."""

from __future__ import annotations

from typing import Any

from constraints.columns import Frame
from constraints.vocabulary import Circumstance, LegalStatus
from fixtures.pair import one_pair

SHORT_BREAKS = {"legal_status": LegalStatus.V4}


def held(first: object, second: object, **facts: Any) -> Frame:
    """Make a pair whose first and second review were held, were not, or are not known to be."""
    reviews = {Circumstance.FIRST_REVIEW_HELD: first, Circumstance.SECOND_REVIEW_HELD: second}
    return one_pair(circumstance=reviews, **facts)
