"""Why a home cannot be the child's, in kind words that tell nothing of anybody else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from constraints.vocabulary import Topic
from matcher.answer.model.childs import REFUSED

NO_ROOM = "there is no room free there when you need it"
SAID_NO = "the people who run it say they cannot look after you now"
NOT_FOR_YOUR_AGE = "it is not set up for someone like you to live there"
NOT_THE_HELP = "it cannot give you all the help you need"
RULES = "the rules do not let it"
TALK = "we do not think it would work for you just now"
"""Said of orders, dangers and other children alike, so that one cannot be told from another."""

BECAUSE: Mapping[Topic, str] = {
    Topic.PLACE: NO_ROOM,
    Topic.AGE_AND_SEX: NOT_FOR_YOUR_AGE,
    Topic.NEEDS: NOT_THE_HELP,
    Topic.ROOM: NOT_THE_HELP,
    Topic.CLINICAL: NOT_THE_HELP,
    Topic.CULTURE: NOT_THE_HELP,
    Topic.HEALTH: NOT_THE_HELP,
    Topic.REGISTRATION: RULES,
}
"""By topic of what keeps a home from being proposed; of every other topic, `TALK` is said."""

ASK = "Your social worker can talk with you about it."

OPEN: Mapping[Topic, str] = {
    Topic.PLACE: "if there is a room free for you",
    Topic.AGE_AND_SEX: "if the home is for someone your age",
    Topic.NEEDS: "if the home can give you the help you need",
    Topic.RESIDENTS: "if it would work well for you and for all who live there",
    Topic.REGISTRATION: "if the rules let the home look after you",
    Topic.LOCATION: "if the home is in the right place for you",
    Topic.CHILD: "some facts about you, like your birthday",
    Topic.RISK: "what helps you to be safe and feel safe",
    Topic.ORDERS: "if a court has said where you can live",
    Topic.SITUATION: "some facts about your life just now",
    Topic.EDUCATION: "what is best for your school work",
    Topic.HEALTH: "what help you need to be well",
}
"""By topic of a question that is open."""
REST = "some other things about the home"


def why_words(topics: Sequence[str]) -> str:
    """Say why not: what can be said plainly comes first, and the rest is left for a talk."""
    said = dict.fromkeys(_because(topic) for topic in topics)
    plain = [words for words in said if words != TALK]
    return plain[0] if plain else TALK


def _because(topic: str) -> str:
    return SAID_NO if topic == REFUSED else BECAUSE.get(Topic(topic), TALK)


def open_words(topics: Sequence[str]) -> tuple[str, ...]:
    """Say what is not known yet, each thing once."""
    return tuple(dict.fromkeys(OPEN.get(Topic(topic), REST) for topic in topics))
