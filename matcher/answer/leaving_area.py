"""The statutory reason for leaving the area, drafted for a person to change and sign."""

from __future__ import annotations

import numpy as np

from constraints.arrays import Bools, Ints
from constraints.vocabulary import Role
from matcher.answer.calls import Replies, have_answered
from matcher.answer.distances import distance_of, measured
from matcher.answer.matching import Ranked, area_words, authority_name
from matcher.answer.model import Distance, LeavingArea
from matcher.answer.phrases import day_words, listed, miles_words
from matcher.judge import Stated
from matcher.nearer import nearest_first
from matcher.readers import looks_at_residents

SOURCE = (
    "Children Act 1989, s. 22C(7)(c) and (9); Care Planning, Placement and Case Review (England) "
    "Regulations 2010, reg. 11"
)
DUTY = (
    "The law asks for a placement within our own area unless that is not reasonably practicable "
    "(Children Act 1989, s. 22C(7)(c) and (9))."
)
THOSE_THERE = "what is asked of who lives there"
NAMED = 3
"""So many of the nearest homes of the own area are named, and so many rules."""


def leaving_area(ranked: Ranked, chosen: int, replies: Replies | None) -> LeavingArea | None:
    """
    Draft why a child would live outside the responsible authority's area.

    None where the home is within it, or may not be proposed.

    It counts what the list holds and says what is not known; it never says that a placement within
    the area was not reasonably practicable, which is for the person who signs. Of a home that may
    not be proposed it gives the rule and nothing of who lives there.

    Parameters
    ----------
    ranked
        One child.
    chosen
        Column of the home.
    replies
        Who has answered; None where no replies were given.
    """
    own = ranked.judgement.frame.pairs.own_area
    if own.surely[0, chosen] or chosen in ranked.ranking.may_not:
        return None
    within: Bools = np.array(own.possibly[0])
    within[chosen] = False
    approver = _approver(ranked, chosen)
    paragraphs = (
        _what(ranked, chosen, replies),
        _where(ranked, chosen),
        *_within(ranked, within),
        *_open(ranked, within, replies),
        "Only homes on this list are counted: no other home, no foster home and no relative.",
        f"{_signing(approver)} Signed, name, role and day:",
    )
    source = None if approver is None else approver.value
    return LeavingArea(ranked.referral.decided_on, paragraphs, SOURCE, source)


def _what(ranked: Ranked, chosen: int, replies: Replies | None) -> str:
    home = ranked.engine.supply.snapshot.homes[chosen]
    at = "" if replies is None else f", with replies as at {replies.at:%H:%M} on {_day(replies)}"
    return (
        f"DRAFT of {day_words(ranked.referral.decided_on)}{at}, for an officer to check, change "
        f"and sign: why {ranked.referral.reference} would live at {home.urn}, outside our own area."
    )


def _day(replies: Replies) -> str:
    return day_words(replies.at.date())


def _where(ranked: Ranked, chosen: int) -> str:
    home = ranked.engine.supply.snapshot.homes[chosen]
    area = area_words(ranked.judgement, chosen)
    far = _from_origin(_distance(ranked, chosen))
    if area == "area not known":
        return (
            f"It is not known in whose area {home.urn} is ({far}). If it is ours, no reason is "
            f"needed. {DUTY}"
        )
    named = authority_name(home)
    asked = "" if chosen in ranked.ranking.can_propose else " It must itself be asked first."
    return f"{home.urn} is {'' if named is None else f'in {named}, '}{area}, {far}.{asked} {DUTY}"


def _from_origin(distance: Distance | None) -> str:
    if distance is None:
        return "how far from where the child comes from is not known"
    return f"{miles_words(distance)} from where the child comes from"


def _within(ranked: Ranked, within: Bools) -> list[str]:
    """Count the homes of the own area by what keeps each from being chosen; name the nearest."""
    total = int(within.sum())
    if total == 0:
        return ["No other home on this list is in our own area."]
    unsure = int((within & ~ranked.judgement.frame.pairs.own_area.surely[0]).sum())
    perhaps = f" (of {unsure:,} it is not known whether they are)" if unsure else ""
    counted = [
        f"{n:,} {words}"
        for n, words in zip(
            _by_group(ranked, within),
            ("may not be proposed", "must be asked first", "can be proposed"),
            strict=True,
        )
        if n
    ]
    if total == 1:
        maybe = " (it is not known whether it is)" if unsure else ""
        return [f"One other home on this list is in our own area{maybe}: {_named(ranked, within)}."]
    said = f"Of {_homes(total)} in our own area{perhaps}, {listed(counted)}."
    return [f"{said}{_by_rule(ranked, within)}", _nearest(ranked, within)]


def _by_group(ranked: Ranked, within: Bools) -> tuple[int, int, int]:
    ranking = ranked.ranking
    barred, asked, proposed = (
        int(within[columns].sum())
        for columns in (ranking.may_not, ranking.ask_first, ranking.can_propose)
    )
    return barred, asked, proposed


def _by_rule(ranked: Ranked, within: Bools) -> str:
    here: dict[str, Bools] = {}
    for verdict, mask in ranked.barring:
        words = _not_met(verdict.rule)
        here[words] = here.get(words, np.zeros_like(within)) | (mask & within)
    found = sorted(
        ((int(mask.sum()), words) for words, mask in here.items() if mask.any()),
        key=lambda one: (-one[0], one[1]),
    )
    if not found:
        return ""
    barred = int((np.any([*here.values()], axis=0) & within).sum())
    several = ", more than one thing at some" if sum(n for n, _ in found) > barred else ""
    said = [f"{words} ({n:,})" for n, words in found[:NAMED]]
    more = len(found) - NAMED
    if more > 0:
        said.append(f"{more} more rules" if more > 1 else "1 more rule")
    return f" Not met{several}: {listed(said)}."


def _not_met(rule: Stated) -> str:
    """Name a rule as what is not met; of those who live in a home, no more than that it is they."""
    return THOSE_THERE if looks_at_residents(rule) else f"“{rule.title}”"


def _nearest(ranked: Ranked, within: Bools) -> str:
    return f"The nearest of them: {_named(ranked, within)}."


def _named(ranked: Ranked, within: Bools) -> str:
    nearest = nearest_first(ranked.judgement, within)[:NAMED].tolist()
    return "; ".join(_one(ranked, column) for column in nearest)


def _one(ranked: Ranked, column: int) -> str:
    home, ranking = ranked.engine.supply.snapshot.homes[column], ranked.ranking
    distance = _distance(ranked, column)
    far = "how far is not known" if distance is None else miles_words(distance)
    here = [_not_met(v.rule) for v, mask in ranked.barring if mask[column]]
    if here:
        why = f"may not be proposed; not met: {', '.join(dict.fromkeys(here))}"
    else:
        why = "must be asked first" if column in ranking.ask_first else "can be proposed"
    return f"{home.urn} ({far}) {why}"


def _open(ranked: Ranked, within: Bools, replies: Replies | None) -> list[str]:
    """Say what stands against the reason, or is not known: never left out."""
    said = []
    asked = ranked.ranking.ask_first[within[ranked.ranking.ask_first]]
    if asked.size:
        known = _answered(ranked, asked, replies, alone=int(within.sum()) == 1)
        said.append(
            f"Not known: {known} Until that is decided, this does not "
            "show that a home in our own area is not reasonably practicable."
        )
    proposed = int(within[ranked.ranking.can_propose].sum())
    if proposed:
        # Of one home alone it has just been said.
        alone = int(within.sum()) == 1
        can = "" if alone else f"{_homes(proposed)} in our own area can be proposed. "
        said.append(
            f"{can}Whoever signs says why the child "
            "would not live there; that another home has fewer points is not by itself a reason."
        )
    return said


def _answered(ranked: Ranked, asked: Ints, replies: Replies | None, *, alone: bool) -> str:
    """Say how many were asked; of a home that is alone it was said that it must be."""
    total = int(asked.size)
    if alone and replies is None:
        return "no replies were given here."
    if replies is None:
        return f"{_homes(total)} must be asked first, and no replies were given here."
    homes, answered = ranked.engine.supply.snapshot.homes, have_answered(ranked, replies)
    some = sum(homes[column].urn in answered for column in asked.tolist())
    if alone:
        return "it answered and something is still open." if some else "it did not answer."
    return (
        f"{_homes(total)} must be asked first; {some:,} answered and something is still open, "
        f"{total - some:,} did not answer or were not asked."
    )


def _homes(number: int) -> str:
    return f"{number:,} {'home' if number == 1 else 'homes'}"


def _approver(ranked: Ranked, chosen: int) -> Role | None:
    """Give who approves a placement there (CPR 2010 reg. 11(1)); None where that is not known."""
    adjoining = ranked.judgement.frame.pairs.adjoining_area
    own = ranked.judgement.frame.pairs.own_area
    if own.possibly[0, chosen] or adjoining.possibly[0, chosen] != adjoining.surely[0, chosen]:
        return None
    return Role.NOMINATED_OFFICER if adjoining.surely[0, chosen] else Role.DIRECTOR


def _signing(approver: Role | None) -> str:
    if approver is None:
        return "Who must approve depends on whose area it is (reg. 11)."
    by = "a" if approver is Role.NOMINATED_OFFICER else "b"
    who = approver.value
    return f"{who[:1].upper()}{who[1:]} approves before the child moves in (reg. 11(1)({by}))."


def _distance(ranked: Ranked, column: int) -> Distance | None:
    home = ranked.engine.supply.snapshot.homes[column]
    return measured(distance_of(ranked.judgement, column), ranked.referral.child.origin, home.where)
