"""What a home said when it refused the child, beside the rule that remembers it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from matcher.answer.model import Bar
from matcher.answer.phrases import day_words
from matcher.entities import Referral
from matcher.explain import Reason
from matcher.frame.said import standing_refusals

RULE = "home_has_not_refused"
"""Id of the rule; ids are for ever."""
T = TypeVar("T", Bar, Reason)


def refusal_words(referral: Referral) -> Mapping[str, str]:
    """Give, by home, when it refused the child and why, in a sentence each; the latest first."""
    standing = sorted(standing_refusals(referral), key=lambda one: (one.on, one.reason))
    said: dict[str, str] = {}
    for one in reversed(standing):
        words = f"On {day_words(one.on)} it said: {one.reason.strip().rstrip('.')}."
        if words not in said.get(one.urn, ""):
            said[one.urn] = f"{said[one.urn]} {words}" if one.urn in said else words
    return said


def with_refusal(told: Iterable[T], words: str | None) -> tuple[T, ...]:
    """Put a home's own words beside the rule that remembers its refusal."""
    if words is None:
        return tuple(told)
    return tuple(_beside(one, words) if one.rule == RULE else one for one in told)


def _beside(one: T, words: str) -> T:
    if isinstance(one, Bar):
        return replace(one, says=f"{one.says} {words}")
    return replace(one, sentence=f"{one.sentence} {words}")
