"""The parts of an answer."""

from matcher.answer.model.answer import Answer, Calls, ChildsWords, Explanation
from matcher.answer.model.asking_first import AskingFirst, FirstQuestion, WorthAsking
from matcher.answer.model.barred import Bar, Barred, BarredHome, Listed
from matcher.answer.model.changes import Change, HomeChanges, NearMisses, SmallestSet
from matcher.answer.model.firmness import Firmness, TiedHome, Weighed
from matcher.answer.model.match import Distance, Duty, Gate, Match, Question
from matcher.answer.model.nearer import (
    Heavier,
    LeavingArea,
    NearerCount,
    NearerHome,
    NearerRule,
    Outweighed,
    WhyNotNearer,
)
from matcher.answer.model.staying import Present, Staying

__all__ = [
    "Answer",
    "AskingFirst",
    "Bar",
    "Barred",
    "BarredHome",
    "Calls",
    "Change",
    "ChildsWords",
    "Distance",
    "Duty",
    "Explanation",
    "Firmness",
    "FirstQuestion",
    "Gate",
    "Heavier",
    "HomeChanges",
    "LeavingArea",
    "Listed",
    "Match",
    "NearMisses",
    "NearerCount",
    "NearerHome",
    "NearerRule",
    "Outweighed",
    "Present",
    "Question",
    "SmallestSet",
    "Staying",
    "TiedHome",
    "Weighed",
    "WhyNotNearer",
    "WorthAsking",
]
