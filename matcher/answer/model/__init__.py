"""The parts of an answer."""

from matcher.answer.model.answer import Answer, Calls, ChildsWords, Explanation
from matcher.answer.model.barred import Bar, Barred, BarredHome, Listed
from matcher.answer.model.firmness import Firmness, TiedHome, Weighed
from matcher.answer.model.match import Distance, Duty, Gate, Match, Question

__all__ = [
    "Answer",
    "Bar",
    "Barred",
    "BarredHome",
    "Calls",
    "ChildsWords",
    "Distance",
    "Duty",
    "Explanation",
    "Firmness",
    "Gate",
    "Listed",
    "Match",
    "Question",
    "TiedHome",
    "Weighed",
]
