"""What must agree between the parts of a referral: days, lists, circumstances."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final

from constraints.vocabulary import Circumstance, Record
from matcher.calendar import attains
from matcher.entities import Child, Referral, implied
from matcher.records.documents.codes import code
from matcher.records.documents.reading import Complaint

_AS_SAID: Final[Mapping[Circumstance, str]] = {
    Circumstance.FIRST_REVIEW_HELD: "true where last_review_on is given",
    Circumstance.LEAVES_CUSTODY: "true where release_on is given",
    Circumstance.IN_MENTAL_HEALTH_WARD: "true where discharge_on is given",
    Circumstance.NOT_YET_LOOKED_AFTER: "false, as legal_status or unaccompanied says",
    Circumstance.ACCOMMODATED_UNDER_20_5: "false, as legal_status says",
    Circumstance.HAS_EHCP: "true where school_named_in_ehcp is true",
    Circumstance.TRAFFICKING_INDICATED: "true where evidence.nrm_referred_on is given",
    Circumstance.DEPRIVATION_OF_LIBERTY_NEEDED: (
        "true where evidence.liberty_court_authority_on or deprivation_of_liberty is given"
    ),
}
"""What another field of the referral says of a circumstance already."""
ADULT_YEARS: Final = 18
A_CHILD: Final = "a child, under 18 when the placement starts (Children Act 1989 s. 105(1))"


def date_complaints(given: dict[str, Any]) -> list[Complaint]:
    """Say which days lie on the wrong side of the decision, or of each other."""
    decided_on: date = given["decided_on"]
    child: Child = given["child"]
    complaints = []
    if given["starts_on"] < decided_on:
        expected = f"a day not before decided_on, {decided_on}"
        complaints.append(Complaint("needed_by", str(given["starts_on"]), expected))
    complaints.extend(_grown_up(child, given["starts_on"]))
    dated = [
        ("child.born", child.born),
        ("child.weapon_used_on", child.profile.weapon_used_on),
        ("child.rivalry_confirmed_on", child.profile.rivalry_confirmed_on),
        ("child.none_other_known.on", child.profile.none_other_on),
        *((f"child.risks.{g.domain.name.lower()}.on", g.on) for g in child.profile.grades),
        *(
            (f"child.risks.{g.domain.name.lower()}.graded_on", g.graded_on)
            for g in child.profile.grades
        ),
        # A list that somebody is yet to go through is one that nobody has gone through.
        ("orders_checked_on", given.get("orders_checked_on")),
        ("needs_checked_on", given.get("needs_checked_on")),
        ("homes_to_avoid_checked_on", given.get("avoid_checked_on")),
        ("relations_checked_on", given.get("relations_checked_on")),
        ("circumstances_checked_on", given.get("circumstances_checked_on")),
        ("looked_after_from", given.get("looked_after_from")),
        ("last_review_on", given.get("last_review_on")),
        *((f"child.relations[{n}].on", r.on) for n, r in enumerate(child.relations)),
    ]
    expected = f"a day not after decided_on, {decided_on}"
    complaints.extend(
        Complaint(field, str(day), expected)
        for field, day in dated
        if day is not None and day > decided_on
    )
    entered, reviewed = given.get("looked_after_from"), given.get("last_review_on")
    if entered is not None and reviewed is not None and reviewed < entered:
        expected = f"a day not before looked_after_from, {entered}"
        complaints.append(Complaint("last_review_on", str(reviewed), expected))
    return complaints


def _grown_up(child: Child, starts_on: date) -> Iterator[Complaint]:
    """Say where the person is no child when the placement starts; whose age nobody knows may be."""
    if child.age_years is not None and child.age_years >= ADULT_YEARS:
        yield Complaint("child.age_years", str(child.age_years), A_CHILD)
    if child.born is not None and attains(child.born, ADULT_YEARS) <= starts_on:
        yield Complaint("child.born", str(child.born), A_CHILD)


def list_complaints(given: dict[str, Any]) -> list[Complaint]:
    """Say what stands twice in lists, or stands in two that exclude each other."""
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


def liberty_complaints(given: dict[str, Any]) -> list[Complaint]:
    """Say where the standard's key contradicts the evidence."""
    recorded = Record.LIBERTY_COURT_AUTHORITY in given.get("evidence", {})
    if given.get("deprivation_of_liberty") is False and recorded:
        expected = "true where evidence.liberty_court_authority_on is given"
        return [Complaint("deprivation_of_liberty", "false", expected)]
    return []


def circumstance_complaints(referral: Referral) -> list[Complaint]:
    """Say which circumstances another field of the referral contradicts."""
    said, certain = referral.circumstances, implied(referral)
    return [
        Complaint(f"circumstances.{code(one)}", str(said[one]).lower(), _AS_SAID[one])
        for one in sorted(said.keys() & certain.keys())
        if said[one] is not certain[one]
    ]
