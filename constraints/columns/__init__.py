"""Every column a rule may look at: its shape, its unit, its meaning, and what not known is."""

from constraints.columns.children import Children
from constraints.columns.frame import Frame
from constraints.columns.homes import Counts, Homes, Lifted, Side
from constraints.columns.pairs import Between, Pairs
from constraints.columns.referral import Referral
from constraints.columns.shape import pick, reshape, row_of

__all__ = [
    "Between",
    "Children",
    "Counts",
    "Frame",
    "Homes",
    "Lifted",
    "Pairs",
    "Referral",
    "Side",
    "pick",
    "reshape",
    "row_of",
]
