"""The child: strengths first, then the child's own words and what was answered."""

from __future__ import annotations

from collections.abc import Iterator

from matcher.answer.curfews import curfew_words
from matcher.answer.model.childs import Asked
from matcher.answer.orders import order_words
from matcher.answer.past import history_words
from matcher.answer.phrases import day_words
from matcher.matching_record.gathered import NOT_KNOWN, Gathered
from matcher.matching_record.model import Block, Facts, Section, Style, Table, Words
from matcher.rank import Group

ANSWER = {
    Group.CAN_PROPOSE: "That home can be proposed.",
    Group.ASK_FIRST: "That home must be asked first.",
    Group.MAY_NOT: "That home may not be proposed.",
    None: "That home is not on the list.",
}
SAID = {"wants": "Wants", "neutral": "Does not mind", "objects": "Does not want"}


def child_section(gathered: Gathered) -> Section:
    """Write what the child is good at, what the child said and what became of it."""
    return Section("The child", tuple(_blocks(gathered)))


def _blocks(gathered: Gathered) -> Iterator[Block]:
    strengths = gathered.referral.child.strengths
    missing = f"{NOT_KNOWN}: nobody has written it down. Ask the child, and those who know them."
    yield Facts((("Good at, and likes", strengths or missing),))
    yield from _wishes(gathered)
    asked = gathered.explanation.for_the_child.asked
    if asked:
        rows = tuple((_said(one), _answered(one)) for one in asked)
        yield Table("What the child asked for", ("The child", "What was answered"), (1, 1), rows)
    yield Facts((("The parents' wishes", _parents(gathered)), ("So far", _past(gathered))))
    referral = gathered.referral
    for note in (*order_words(referral), *curfew_words(referral)):
        yield Words(note)


def _wishes(gathered: Gathered) -> Iterator[Block]:
    wishes = gathered.explanation.wishes
    if wishes is None:
        text = f"The child's wishes: {NOT_KNOWN.lower()}. Ask the child before anybody signs."
        yield Words(text, Style.ALERT)
        return
    told = f"to the {wishes.by.removeprefix('the ')}, {day_words(wishes.on)}"
    if wishes.text is None:
        why = wishes.not_ascertainable or "nobody has said why"
        yield Words(f"The child's wishes could not be ascertained ({told}): {why}", Style.ALERT)
        return
    yield Words(f"In the child's own words, {told}:")
    yield Words(f"“{wishes.text.strip()}”", Style.OWN)


def _said(asked: Asked) -> str:
    if asked.area:
        what = f"to live in {asked.name or 'an area whose name is not known'}"
        return f"{SAID[asked.wish]} {what}"
    if asked.here:
        return f"{SAID[asked.wish]} this home"
    where = f" in {asked.authority}" if asked.authority else ""
    return f"{SAID[asked.wish]} {asked.name or f'another home{where}'}"


def _answered(asked: Asked) -> str:
    if asked.here is None:
        return f"{NOT_KNOWN}: whether this home is there."
    if asked.area:
        return "This home is there." if asked.here else "This home is not there."
    if asked.here:
        return "This is the home."
    because = f" It turns on {', '.join(asked.why_not)}." if asked.why_not else ""
    return f"{ANSWER[asked.group]}{because}"


def _parents(gathered: Gathered) -> str:
    wishes = gathered.referral.wishes
    if wishes is None or wishes.parents_on is None:
        return f"{NOT_KNOWN}: not recorded."
    by = f" by the {wishes.parents_by.removeprefix('the ')}" if wishes.parents_by else ""
    when = f"{day_words(wishes.parents_on)}{by}"
    if wishes.parents_not_ascertainable is not None:
        return f"Could not be ascertained ({when}): {wishes.parents_not_ascertainable}"
    return f"Ascertained {when}; they stand on the child's file."


def _past(gathered: Gathered) -> str:
    said = " ".join(history_words(gathered.referral))
    return said or f"{NOT_KNOWN}: the child's placements so far are not recorded."
