"""What an officer is given for one child: the homes in order, and all that goes with them."""

from matcher.answer.build import answer_for
from matcher.answer.explaining import explanation_of
from matcher.answer.model import Answer, Match

__all__ = ["Answer", "Match", "answer_for", "explanation_of"]
