"""The impact and matching record: what a home and an authority sign for one child and one home."""

from matcher.matching_record.build import matching_record
from matcher.matching_record.model import (
    Block,
    Facts,
    MatchingRecord,
    Points,
    Section,
    Signing,
    Space,
    Style,
    Table,
    Words,
)

__all__ = [
    "Block",
    "Facts",
    "MatchingRecord",
    "Points",
    "Section",
    "Signing",
    "Space",
    "Style",
    "Table",
    "Words",
    "matching_record",
]
