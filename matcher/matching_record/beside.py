"""Staying put, family and fostering: considered, or still to be."""

from __future__ import annotations

from collections.abc import Iterator

from constraints.vocabulary import Record
from matcher.answer.beside import FOSTER, STAY, beside_of
from matcher.answer.model import Present, Staying
from matcher.answer.phrases import day_words
from matcher.answer.staying import STANDS
from matcher.matching_record.gathered import NOT_KNOWN, Gathered
from matcher.matching_record.model import Facts, Section, Space

RECORDED = {
    Record.FAMILY_OPTION: "Family",
    Record.KIN_CONSIDERED: "Relatives and friends",
}
WHERE_NOW = "Where the child lives now"
RENAMED = {STAY: "Staying put", FOSTER: "Fostering"}


def beside_section(gathered: Gathered) -> Section:
    """Write what became of the options that are no children's home."""
    facts = Facts(tuple(_facts(gathered)))
    return Section(
        "Staying put, family and fostering", (facts, Space("What came of each, and who says so", 3))
    )


def _facts(gathered: Gathered) -> Iterator[tuple[str, str]]:
    evidence = gathered.referral.evidence
    for record, name in RECORDED.items():
        if record in evidence:
            yield name, f"Considered; recorded on {day_words(evidence[record])}."
    staying = gathered.explanation.staying
    if staying.says:
        yield WHERE_NOW, _present_words(staying)
    for question in beside_of(gathered.referral, staying.present):
        name, _, asks = question.partition(": ")
        yield RENAMED.get(question, name), f"{NOT_KNOWN}. {asks[:1].upper()}{asks[1:]}"


def _present_words(staying: Staying) -> str:
    """Say how staying put stands; another home reads this, and is told no more of that one."""
    if staying.present is Present.JUDGED and staying.group is not None:
        return f"{staying.urn}. Judged by the same rules, staying there {STANDS[staying.group]}."
    return {
        Present.NOT_LISTED: f"{staying.urn}, which is not judged here.",
        Present.ELSEWHERE: "In no children's home.",
        Present.FAILURE: (
            "In an arrangement that is not lawful. Staying there is no option; it is recorded as "
            "the failure it is."
        ),
    }[staying.present]
