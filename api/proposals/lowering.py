"""Lowering what is known of a child's risks: never by one person alone."""

from __future__ import annotations

from collections.abc import Iterator

from api.proposals.refusals import Kind, Refusal, RefusedError
from constraints.vocabulary import Domain
from matcher.entities import Grade, RiskProfile
from matcher.entities import State as Known

FLAGS = (
    "targets_younger",
    "fire_intent",
    "has_infection",
    "immunity_lowered",
    "liberty_restricted",
)
"""Facts of a profile that are so, are not, or are not known."""
DAYS = ("weapon_used_on", "rivalry_confirmed_on")
"""Days on which something grave happened or was confirmed."""
CODES = (
    "groups", "sexual_harm_targets", "abuse_targets", "self_harm_methods", "affiliations",
    "rivals", "networks", "lines",
)  # fmt: skip
"""Lists of codes that tell whom or what a risk concerns."""


def lowered(before: RiskProfile, after: RiskProfile) -> tuple[str, ...]:
    """
    Name what a change takes away from what was known of a child's risks.

    A level that falls, or is no longer known; a grave fact, day or code that is taken off the
    record; what was proven and is now alleged. To grade for the first time lowers nothing.

    Parameters
    ----------
    before, after
        The profile on file, and as it would be.

    Returns
    -------
    names
        Names of domains and fields, never a value.
    """
    return tuple(dict.fromkeys((*_grades(before, after), *_facts(before, after))))


def _grades(before: RiskProfile, after: RiskProfile) -> Iterator[str]:
    now = {grade.domain: grade for grade in after.grades}
    for grade in before.grades:
        if grade.state is Known.KNOWN and _falls(grade, now.get(grade.domain)):
            yield Domain(grade.domain).name.lower()


def _falls(before: Grade, after: Grade | None) -> bool:
    if after is None or after.level is None or before.level is None:
        return bool(before.level)
    fell = after.level < before.level
    return fell or (bool(before.level) and before.proven is True and after.proven is not True)


def _facts(before: RiskProfile, after: RiskProfile) -> Iterator[str]:
    for name in FLAGS:
        if getattr(before, name) is True and getattr(after, name) is not True:
            yield name
    for name in DAYS:
        was, is_now = getattr(before, name), getattr(after, name)
        if was is not None and (is_now is None or is_now < was):
            yield name
    for name in CODES:
        if set(getattr(before, name) or ()) - set(getattr(after, name) or ()):
            yield name


def check_second_person(
    before: RiskProfile, after: RiskProfile, asked_by: str, agreed_by: str
) -> None:
    """
    Refuse a lowering to which no second person has agreed.

    Parameters
    ----------
    before, after
        The profile on file, and as it would be.
    asked_by, agreed_by
        Ids of who asks for the change and who agreed to it; empty where nobody did.

    Raises
    ------
    RefusedError
        Something is lowered, and one person alone would do it.
    """
    names = lowered(before, after)
    if names and agreed_by in {"", asked_by}:
        words = (
            f"This lowers what is known of risks ({len(names)} of them): a second person has to "
            "agree."
        )
        raise RefusedError(Refusal(Kind.SAME_PERSON, words))
