"""Words that are not said to a child, and what is said in their place."""

from __future__ import annotations

import re
from collections.abc import Mapping

INSTEAD: Mapping[str, str] = {
    "unit": "home",
    "facility": "home",
    "provision": "home",
    "placement": "home",
    "placed": "live",
    "placement breakdown": "ended early, on (date), because",
    "breakdown": "ended early, on (date), because",
    "failed match": "ended early, on (date), because",
    "match": "home",
    "sibling": "brothers and sisters",
    "contact": "family time",
    "resident": "children who live there",
    "peer": "other children",
    "inmate": "children who live there",
    "vacancy": "room",
    "bed": "room",
    "barred": "cannot be",
    "excluded": "cannot be",
    "risk": "staying safe",
    "risky": "staying safe",
    "poser": "(who did what is not said)",
    "pose": "(who did what is not said)",
    "perpetrator": "(who did what is not said)",
    "victim": "(who was hurt is not said)",
    "offender": "(what happened, when)",
    "offending": "(what happened, when)",
    "fire-setter": "(what happened, when)",
    "recruiter": "(what happened, when)",
    "absconder": "(what happened, when)",
    "abscond": "(what happened, when)",
    "promiscuous": "(not said)",
    "lifestyle": "(not said)",
    "challenging": "(what would help)",
    "behaviour": "(what would help)",
    "mitigation": "help",
    "residual": "(not said)",
    "level": "(not said)",
    "grade": "(not said)",
    "points": "(not said)",
    "referral": "this page",
    "client": "you",
    "service user": "you",
    "young person": "you",
    "case": "you",
    "respite": "a short stay",
    "looked after": "in care",
    "transition": "move",
    "mainstream": "school",
    "distance": "how far",
    "duty": "must",
    "statutory": "the law",
    "promise": "(nothing is promised)",
    "guarantee": "(nothing is promised)",
}
"""By word not said: what is said, in the handbook's list of words and the sector's own."""

ENDS = "(?:s|es|ing|ment|ments)?"
_OWN = re.compile(r"“[^”]*”")
_NOT_SAID = {word: re.compile(rf"\b{re.escape(word)}{ENDS}\b", re.IGNORECASE) for word in INSTEAD}


def said_by_us(text: str) -> str:
    """Give a text without what stands in “ ”: that is somebody's own words, and is not changed."""
    return _OWN.sub(" ", text)


def not_said(text: str) -> tuple[str, ...]:
    """Give the words of a text that are not said to a child, in alphabetical order."""
    ours = said_by_us(text)
    return tuple(sorted(word for word, found in _NOT_SAID.items() if found.search(ours)))
