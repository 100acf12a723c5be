"""Staying put, family and fostering: considered, or still to be."""

from __future__ import annotations

from collections.abc import Iterator

from constraints.vocabulary import Record
from matcher.answer.beside import FOSTER, STAY, beside_of
from matcher.answer.phrases import day_words
from matcher.matching_record.gathered import NOT_KNOWN, Gathered
from matcher.matching_record.model import Facts, Section, Space

RECORDED = {
    Record.FAMILY_OPTION: "Family",
    Record.KIN_CONSIDERED: "Relatives and friends",
}
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
    for question in beside_of(gathered.referral):
        name, _, asks = question.partition(": ")
        yield RENAMED.get(question, name), f"{NOT_KNOWN}. {asks[:1].upper()}{asks[1:]}"
