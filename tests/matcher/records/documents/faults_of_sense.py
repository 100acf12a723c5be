"""Faults of sense of a short referral: what cannot all be so, each with its problem."""

from __future__ import annotations

from tests.matcher.records.documents.given import GONE, at

URN = "a URN: seven digits, or SC and six digits, as a text in quotes"
OF_SENSE = {
    "needed before it is decided": (
        {"needed_by": "2026-03-05"},
        at("", "needed_by", "2026-03-05", "a day not before decided_on, 2026-03-06"),
    ),
    "born in the future": (
        {"child__age_years": GONE, "child__born": "2026-03-07"},
        at("child", "born", "2026-03-07", "a day not after decided_on, 2026-03-06"),
    ),
    "a list to be gone through": (
        {"relations_checked_on": "2026-03-07"},
        at("", "relations_checked_on", "2026-03-07", "a day not after decided_on, 2026-03-06"),
    ),
    "evidence from the future": (
        {"child__risks__self_harms__on": "2027-01-01"},
        at("child.risks.self_harms", "on", "2027-01-01",
           "a day not after decided_on, 2026-03-06"),
    ),
    "born and an age": (
        {"child__born": "2012-01-01"},
        at("child", "age_years", "13", "no age where born is given"),
    ),
    "an age beyond care": (
        {"child__age_years": 26},
        at("child", "age_years", "26", "a whole number of years from 0 to 25"),
    ),
    "the child's own friend": (
        {"child__relations__0__person": "C-40831"},
        at("child", "relations", "C-40831", "other children only"),
    ),
    "a relation twice": (
        {"child__relations__1": {"person": "C-40212", "kind": "caution"}},
        at("child", "relations", "C-40212 as caution twice", "each relation once"),
    ),
    "to live with whom to be kept from": (
        {"child__relations__0__to_live_with": True},
        at("child.relations[0]", "to_live_with", "true", "true only where the kind is sibling"),
    ),
    "fewer siblings than listed": (
        {"child__sibling_count": 0,
         "child__relations__0": {"person": "s", "kind": "sibling", "to_live_with": True}},
        at("child", "sibling_count", "0", "at least the 1 listed in relations as to live with"),
    ),
    "a school and none": (
        {"has_school": False}, at("", "has_school", "false", "true where school is given")
    ),
    "a need twice": (
        {"essential_needs": ["autism", "autism"]},
        at("", "essential_needs", "a list", "each item of the list once"),
    ),
    "a need essential and desirable": (
        {"essential_needs": ["autism"], "desirable_needs": ["autism"]},
        at("", "desirable_needs", "autism", "no need that is essential already"),
    ),
    "a home without a number": (
        {"homes_to_avoid": ["SC99"]}, at("homes_to_avoid[0]", "", "'SC99'", URN)
    ),
    "text with a control character": (
        {"child__strengths": "a\u0000b"},
        at("child", "strengths", "'a\u0000b'", "some text of at most 4,000 characters"),
    ),
}  # fmt: skip
