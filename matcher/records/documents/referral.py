"""A referral as a document: the request for a place for a child."""

from __future__ import annotations

from typing import Annotated, Any, Literal, NotRequired

from constraints.vocabulary import (
    Circumstance,
    LegalStatus,
    Record,
)
from matcher.entities import (
    Child,
    Referral,
)
from matcher.records.documents.authority import AuthorityCode
from matcher.records.documents.child import ChildDocument, read_child
from matcher.records.documents.circumstances import CircumstancesFields
from matcher.records.documents.codes import Coded
from matcher.records.documents.leaves import Day, Flag, Reference, number, says
from matcher.records.documents.needs import NeedsFields
from matcher.records.documents.reading import STRICT, Reads, refuse_if
from matcher.records.documents.record import RecordFields
from matcher.records.documents.referral_agrees import (
    circumstance_complaints,
    date_complaints,
    liberty_complaints,
    list_complaints,
)
from matcher.records.documents.situation import SituationFields


class ReferralDocument(NeedsFields, CircumstancesFields, SituationFields, RecordFields):
    """A request for a place for a child. A short referral leaves most of it out."""

    __pydantic_config__ = STRICT  # type: ignore[misc]

    format_version: Annotated[Literal[1], says("Version of this format: 1.")]
    kind: Annotated[Literal["referral"], says("What the document is.")]
    reference: Annotated[Reference, says("The authority's reference; opaque, never a name.")]
    responsible_authority: Annotated[
        AuthorityCode, says("ONS code of the authority that looks after the child.")
    ]
    decided_on: Annotated[
        Day,
        says("Day the decision is made under: picks the law; evidence is old or recent from it."),
    ]
    needed_by: Annotated[
        Day, says("Day the placement is to start (standard: neededBy); not before `decided_on`.")
    ]
    emergency: NotRequired[Annotated[Flag, says("Made in an emergency.", "not said")]]
    legal_status: NotRequired[
        Annotated[LegalStatus, Coded(LegalStatus), says("SSDA903 LS code.", "not known")]
    ]
    planned_weeks: NotRequired[
        Annotated[
            float,
            number(0.0, 1_000.0, "weeks"),
            says("Planned length of the placement, weeks.", "not known"),
        ]
    ]
    child: Annotated[Child, Reads(ChildDocument, read_child), says("The child.")]


RENAMED = {
    "needed_by": "starts_on",
    "living_companions": "company",
    "cultural_needs": "culture_needs",
    "homes_to_avoid": "avoid_urns",
    "homes_to_avoid_checked_on": "avoid_checked_on",
    "places_to_avoid": "hotspots",
}
"""Keys of the document that the entity knows by another name."""
_SETS = (
    "essential_needs",
    "desirable_needs",
    "room_features",
    "clinical_tasks",
    "culture_needs",
    "avoid_urns",
)
_ROWS = (
    "orders",
    "rival_territories",
    "hotspots",
    "services",
    "home_records",
    "done",
    "impact_assessments",
    "adult_risk_checks",
    "refusals",
    "replies",
)


def read_referral_document(document: dict[str, Any]) -> Referral:
    """Make the referral, once its dates and its lists agree with each other."""
    given = {RENAMED.get(key, key): value for key, value in document.items()}
    del given["format_version"], given["kind"]
    refuse_if([*date_complaints(given), *list_complaints(given), *liberty_complaints(given)])
    for key in _SETS:
        if key in given:
            given[key] = frozenset(given[key])
    for key in _ROWS:
        if key in given:
            given[key] = tuple(given[key])
    if "school" in given:
        given["has_school"] = True
    for key in ("emergency", "legal_status"):
        given.setdefault(key, None)
    _put_liberty(given)
    referral = Referral(**given)
    refuse_if(circumstance_complaints(referral))
    return referral


def _put_liberty(given: dict[str, Any]) -> None:
    """Put the standard's key where it belongs: a circumstance, and evidence."""
    if given.pop("deprivation_of_liberty", False):
        need, order = Circumstance.DEPRIVATION_OF_LIBERTY_NEEDED, Record.LIBERTY_COURT_AUTHORITY
        given["circumstances"] = {need: True} | given.get("circumstances", {})
        given["evidence"] = {order: given["decided_on"]} | given.get("evidence", {})
