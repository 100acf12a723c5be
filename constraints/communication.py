"""Whether a home can talk with a child in the way the child does."""

from __future__ import annotations

from constraints.columns import Frame
from constraints.unmet import Unmet, unmet
from constraints.vocabulary import Culture

WAYS = (Culture.INTERPRETER_OR_LANGUAGE, Culture.BRITISH_SIGN_LANGUAGE, Culture.MAKATON)
"""Ways of communicating, among the recorded needs of culture and language."""


def ways_lacking(frame: Frame) -> Unmet:
    """Compare the ways of communicating each child needs with those each home has."""
    ways = list(WAYS)
    return unmet(
        frame.referral.culture_needs.over(lambda array: array[ways]),
        frame.homes.meets_culture.over(lambda array: array[ways]),
    )
