"""The few facts worth asking first: found by giving the answers and ranking again."""

from matcher.asking_first.answered import answered, ranked_with
from matcher.asking_first.search import MOST, smallest
from matcher.asking_first.sets import Found, Questions
from matcher.asking_first.waits import Waits, waits_of

__all__ = [
    "MOST",
    "Found",
    "Questions",
    "Waits",
    "answered",
    "ranked_with",
    "smallest",
    "waits_of",
]
