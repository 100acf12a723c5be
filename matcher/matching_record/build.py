"""Put the record of one child and one home together from the parts of the answer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from matcher.answer.calls import Replies
from matcher.answer.duties import duties_for
from matcher.answer.explaining import explanation_of
from matcher.engine import Engine
from matcher.entities import Referral
from matcher.matching_record.approvals import approvals_section
from matcher.matching_record.beside import beside_section
from matcher.matching_record.child import child_section
from matcher.matching_record.gathered import Gathered
from matcher.matching_record.head import footer_of, head_of, standing_of
from matcher.matching_record.home import home_section, ways_section
from matcher.matching_record.model import MatchingRecord, Points, Section
from matcher.matching_record.nearer import leaving_section, nearer_section
from matcher.matching_record.not_known import not_known_section
from matcher.matching_record.risks import risks_section
from matcher.matching_record.signatures import signatures_section
from matcher.matching_record.steps import steps_section
from matcher.matching_record.tasks import tasks_section
from matcher.matching_record.weighed import weighed_section
from matcher.readers import Reader

TITLE = "Impact and matching record"
MARKING = (
    "Confidential: about a child. For those who sign it and the child's file, and nobody else."
)


def matching_record(
    engine: Engine,
    referral: Referral,
    urn: str,
    *,
    as_at: date,
    replies: Replies | None = None,
    told: Sequence[str] = (),
    notes: Sequence[str] = (),
    input_hash: str = "",
) -> MatchingRecord:
    """
    Write the record that a home and an authority sign.

    It is read by both, so it tells of those who live in the home no more than the placing
    authority's officer may know: classes and codes. Of a home that may not be proposed it says
    why, and has no approvals, no tasks and nothing to sign.

    Parameters
    ----------
    engine
        The prepared supply.
    referral
        The request.
    urn
        The home; whichever group it is in.
    as_at
        The day the record is made for: what is late is late on it.
    replies
        Who has answered; None where no replies were given.
    told
        What homes have answered, in sentences that begin with their number; this home's are kept.
    notes
        What was found when the files were read, in sentences.
    input_hash
        Hash of what was read.

    Raises
    ------
    KeyError
        No such home in the supply.
    """
    explanation = explanation_of(
        engine, referral, urn, replies=replies, input_hash=input_hash, reader=Reader.OFFICER
    )
    home = engine.supply.snapshot.homes[engine.supply.column[urn]]
    gathered = Gathered(
        referral=referral,
        home=home,
        explanation=explanation,
        listed=duties_for(engine, referral, urn, as_at=as_at, input_hash=input_hash),
        told=tuple(said.removeprefix(f"{urn}: ") for said in told if said.startswith(f"{urn}: ")),
        weights=dict(engine.profile.points),
        as_at=as_at,
    )
    return record_of(gathered, notes)


def record_of(gathered: Gathered, notes: Sequence[str] = ()) -> MatchingRecord:
    """Write the record from what was gathered; see `matching_record`."""
    explanation = gathered.explanation
    named = explanation.match.name or "a home whose name is not known"
    return MatchingRecord(
        title=TITLE,
        subtitle=f"{explanation.referral} and {named}, number {explanation.match.urn}",
        marking=MARKING,
        dated=explanation.decided_on,
        head=head_of(gathered),
        standing=standing_of(gathered),
        may_be_signed=gathered.may_be_signed,
        sections=(*_sections(gathered), *_notes(notes)),
        footer=footer_of(gathered),
    )


def _sections(gathered: Gathered) -> tuple[Section, ...]:
    signed = (approvals_section, tasks_section) if gathered.may_be_signed else ()
    writers = (
        child_section,
        home_section,
        ways_section,
        weighed_section,
        risks_section,
        steps_section,
        *signed,
        not_known_section,
        nearer_section,
        beside_section,
        leaving_section,
        *((signatures_section,) if gathered.may_be_signed else ()),
    )
    written = (write(gathered) for write in writers)
    return tuple(section for section in written if section is not None)


def _notes(notes: Sequence[str]) -> tuple[Section, ...]:
    return (Section("Found when the files were read", (Points(tuple(notes)),)),) if notes else ()
