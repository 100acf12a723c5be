"""A referral as a document: the request for a place for a child."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal, NotRequired

from constraints.vocabulary import (
    LegalStatus,
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
from matcher.records.documents.reading import STRICT, Complaint, Reads, refuse_if
from matcher.records.documents.record import RecordFields


class ReferralDocument(NeedsFields, CircumstancesFields, RecordFields):
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
    "impact_assessments",
    "adult_risk_checks",
    "refusals",
    "replies",
)


def read_referral_document(document: dict[str, Any]) -> Referral:
    """Make the referral, once its dates and its lists agree with each other."""
    given = {RENAMED.get(key, key): value for key, value in document.items()}
    del given["format_version"], given["kind"]
    refuse_if([*_date_complaints(given), *_list_complaints(given)])
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
    return Referral(**given)


def _date_complaints(given: dict[str, Any]) -> list[Complaint]:
    decided_on: date = given["decided_on"]
    child: Child = given["child"]
    complaints = []
    if given["starts_on"] < decided_on:
        expected = f"a day not before decided_on, {decided_on}"
        complaints.append(Complaint("needed_by", str(given["starts_on"]), expected))
    dated = [
        ("child.born", child.born),
        ("child.weapon_used_on", child.profile.weapon_used_on),
        ("child.rivalry_confirmed_on", child.profile.rivalry_confirmed_on),
        ("child.none_other_known.on", child.profile.none_other_on),
        *((f"child.risks.{g.domain.name.lower()}.on", g.on) for g in child.profile.grades),
        # A list that somebody is yet to go through is one that nobody has gone through.
        ("orders_checked_on", given.get("orders_checked_on")),
        ("needs_checked_on", given.get("needs_checked_on")),
        ("homes_to_avoid_checked_on", given.get("avoid_checked_on")),
        ("relations_checked_on", given.get("relations_checked_on")),
    ]
    expected = f"a day not after decided_on, {decided_on}"
    complaints.extend(
        Complaint(field, str(day), expected)
        for field, day in dated
        if day is not None and day > decided_on
    )
    return complaints


def _list_complaints(given: dict[str, Any]) -> list[Complaint]:
    complaints = []
    references = [order.reference for order in given.get("orders", ())]
    if len(set(references)) < len(references):
        twice = next(name for name in references if references.count(name) > 1)
        complaints.append(Complaint("orders", f"{twice} twice", "each reference once"))
    both = set(given.get("essential_needs", ())) & set(given.get("desirable_needs", ()))
    complaints.extend(
        Complaint("desirable_needs", need.name.lower(), "no need that is essential already")
        for need in sorted(both)
    )
    if "school" in given and given.get("has_school") is False:
        complaints.append(Complaint("has_school", "false", "true where school is given"))
    return complaints
