"""What is still missing: what a ranking asks for, and all that confirming a placement requires."""

from matcher.completeness.at_home import completeness_at
from matcher.completeness.missing import Block, Completeness, Missing, Stage
from matcher.completeness.of_referral import missing_of_referral

__all__ = [
    "Block",
    "Completeness",
    "Missing",
    "Stage",
    "completeness_at",
    "missing_of_referral",
]
