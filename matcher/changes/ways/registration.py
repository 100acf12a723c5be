"""What a setting is, its standing, its conditions, and the country it is in."""

from __future__ import annotations

from collections.abc import Iterator

from constraints.logic import NOT_KNOWN
from constraints.vocabulary import (
    Condition,
    Country,
    HomeKind,
    LegalStatus,
    Record,
    RegistrationStatus,
    Role,
)
from matcher.changes.cell import Cell, three
from matcher.changes.columns import becomes, coded, settles, together
from matcher.changes.leads import APPROVED_ABROAD, REGISTRATION_VARIED
from matcher.changes.lever import Lever, Nature
from matcher.changes.ways.place import who_lives_there
from matcher.changes.ways.way import answer_of_home
from matcher.judge import Verdict

IN_CARE = (LegalStatus.C1, LegalStatus.C2, LegalStatus.D1, LegalStatus.E1)
"""Of whom the court, and not those with parental responsibility, approves a home abroad."""
_VARIED = {
    Condition.NAMED_CHILD_ONLY: "that it is for one named child",
    Condition.SHORT_BREAKS_ONLY: "that it is for short breaks only",
}


def standing(cell: Cell, _: Verdict) -> Iterator[Lever]:
    """Let a standing that nobody knows be an active one; one that is known is not changed."""
    if cell.frame.homes.status.code.item() == NOT_KNOWN:
        says = "The home says that it is registered, and that nothing stops it taking a child."
        change = coded("homes", "status", RegistrationStatus.ACTIVE, unknown_only=True)
        yield answer_of_home("standing", says, change)


def kind(cell: Cell, _: Verdict) -> Iterator[Lever]:
    """Let a kind that nobody knows be a children's home."""
    if cell.frame.homes.kind.code.item() == NOT_KNOWN:
        change = together(
            coded("homes", "kind", HomeKind.CHILDRENS_HOME, unknown_only=True),
            becomes("counts", "childrens_home", True),
        )
        yield answer_of_home("kind", "The home says that it is a children's home.", change)


def country(cell: Cell, _: Verdict) -> Iterator[Lever]:
    """Let a country that nobody knows be England."""
    if cell.frame.homes.country.code.item() == NOT_KNOWN:
        change = coded("homes", "country", Country.ENGLAND, unknown_only=True)
        yield answer_of_home("country", "The home says that it is in England.", change)


def approval_abroad(cell: Cell, verdict: Verdict) -> Iterator[Lever]:
    """Let the approval to live outside England and Wales be given, where it is known to be so."""
    if not verdict.finding.low.any():
        return
    court = cell.referral.legal_status in IN_CARE
    yield Lever(
        "approval_abroad",
        Nature.APPROVAL,
        "The court approves living outside England and Wales, and that is on record."
        if court
        else "Everyone with parental responsibility approves living outside England and Wales, "
        "and that is on record.",
        Role.COURT if court else Role.FAMILY,
        APPROVED_ABROAD,
        becomes("referral", "recorded", True, Record.OUTSIDE_ENGLAND_AND_WALES_APPROVAL),
        of_child=True,
    )


def conditions(cell: Cell, _: Verdict) -> Iterator[Lever]:
    """Let a condition that is known be varied, and one that nobody has read be none of this."""
    carried = cell.frame.homes.condition
    for condition, words in _VARIED.items():
        named = condition is Condition.NAMED_CHILD_ONLY and three(cell.frame.pairs.named_for_child)
        if three(carried, condition) and not named:
            yield _varied(condition, words)
    unread = carried.possibly[Condition.UNREAD].item()
    others = [c for c in Condition if c is not Condition.UNREAD and three(carried, c) is None]
    if unread or others:
        says = "The home says that no other condition of its registration bears on this child."
        read = becomes("homes", "condition", False, Condition.UNREAD)
        change = together(read, settles("homes", "condition", *others)) if others else read
        yield answer_of_home("conditions", says, change)
    people = cell.frame.counts.people_after
    if three(carried, Condition.MULTI_BUILDING) is not False and not people.decided.all():
        yield who_lives_there()


def _varied(condition: Condition, words: str) -> Lever:
    return Lever(
        f"condition:{condition.name.lower()}",
        Nature.REGISTRATION,
        f"The condition on the home's registration {words} is varied, on the provider's "
        "application.",
        Role.OFSTED,
        REGISTRATION_VARIED,
        becomes("homes", "condition", False, condition),
    )
