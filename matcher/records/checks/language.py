"""Words in what professionals write of a child that lay blame on the child, and what to write."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from constraints.errors import Problem
from matcher.entities import Referral

DONE_TO = "what was done to the child, by whom and when, as far as known"
WHO_HARMS = "who or what puts the child in danger, where and when"
WHAT_HAPPENED = "what happened, on which day, alone or with others"
ENDED = "ended early, on (date), because"
WRITE: Mapping[str, str] = {
    r"promiscu\w*": DONE_TO,
    r"sexually active": DONE_TO,
    r"prostitut\w*": DONE_TO,
    r"life-?\s?style(\s+choices?)?": DONE_TO,
    r"older\s+(boy|girl)friends?": DONE_TO,
    r"(plac|put)(es|s|ing|ting)?\s+(him|her|them|it|one)(self|selves)\s+(at|in)\s+(risk|danger)": (
        WHO_HARMS
    ),
    r"risk[- ]taking": WHO_HARMS,
    r"street[- ]?wise": "what the child knows, and what the child needs help with",
    r"attention[- ]seeking": "what happened before, and what the child may have needed",
    r"manipulative": "what was said or done, and what the child may have needed",
    r"absconders?": WHAT_HAPPENED,
    r"fire[- ]?(setter|starter|raiser)s?": WHAT_HAPPENED,
    r"(sex\s+|young\s+)?offenders?": WHAT_HAPPENED,
    r"perpetrators?": WHAT_HAPPENED,
    r"failed\s+match(es)?": ENDED,
    r"placement\s+breakdowns?": ENDED,
    r"hard[- ]to[- ]place": "what the child needs, and what helps",
}
"""
What is not written of a child, as a pattern of whole words, and what to write in its place.

After handbook 5 row 37 and 11, and "Child exploitation and abuse: an appropriate language guide"
(Children's Society and others, 2024; read in extracts).
"""
_FOUND = {re.compile(rf"\b{words}\b", re.IGNORECASE): instead for words, instead in WRITE.items()}


def words_to_change(text: str) -> tuple[tuple[str, str], ...]:
    """Give each wording of a text that is not written of a child, with what to write instead."""
    found = (
        (match.start(), " ".join(match.group().split()), instead)
        for pattern, instead in _FOUND.items()
        for match in pattern.finditer(text)
    )
    return tuple(dict.fromkeys((words, instead) for _, words, instead in sorted(found)))


def language_problems(referral: Referral, file: str) -> tuple[Problem, ...]:
    """
    Find such words in the free text of a referral; nothing is refused for them.

    What the child says, likes and is good at is the child's own, and is not looked at.
    """
    return tuple(
        Problem(file, place, field, words, instead)
        for place, field, text in free_text(referral)
        for words, instead in words_to_change(text)
    )


def free_text(referral: Referral) -> Iterator[tuple[str, str, str]]:
    """Give each text that somebody other than the child wrote: its place, its key and itself."""
    child, wishes = referral.child, referral.wishes
    for number, contact in enumerate(child.contacts):
        yield f"child.contacts[{number}]", "label", contact.label
    for grade in child.profile.grades:
        yield f"child.risks.{grade.domain.name.lower()}", "source", grade.source or ""
    if wishes is not None:
        yield "wishes", "not_ascertainable", wishes.not_ascertainable or ""
        yield "wishes", "parents_not_ascertainable", wishes.parents_not_ascertainable or ""
    for number, refusal in enumerate(referral.refusals):
        yield f"refusals[{number}]", "reason", refusal.reason
    for number, reply in enumerate(referral.replies):
        yield f"replies[{number}]", "refuses", reply.refuses or ""
        yield f"replies[{number}]", "yes_if", reply.yes_if or ""
    for number, spot in enumerate(referral.hotspots or ()):
        yield f"places_to_avoid[{number}]", "source", spot.source or ""
