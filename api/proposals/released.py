"""What of a referral the home is told: anonymised first, more once it said yes (handbook DP-03)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from api.proposals.states import State
from matcher.calendar import age_on
from matcher.records.documents.parse import parse_referral

FIRST: Final = frozenset({
    "needed_by", "emergency", "essential_needs", "desirable_needs", "room_features",
    "clinical_tasks", "cultural_needs", "needs_checked_on", "living_companions", "planned_weeks",
    "unaccompanied", "youth_justice_open",
})  # fmt: skip
"""Keys of a referral that a home reads before it answers: what it is asked to provide."""
FIRST_OF_CHILD: Final = frozenset({
    "sex", "strengths", "risks", "none_other_known", "targets_younger", "fire_intent",
    "has_infection", "immunity_lowered", "liberty_restricted", "self_harm_methods",
    "sexual_harm_targets", "abuse_targets",
})  # fmt: skip
"""Keys of the child: levels by which the home weighs the risk to those who live there."""
MORE: Final = FIRST | {
    "reference", "responsible_authority", "legal_status", "orders", "school", "has_school",
    "services", "circumstances", "wishes", "history", "looked_after_from", "last_review_on",
    "release_on", "discharge_on", "secure_hours", "evidence", "decided_on",
}  # fmt: skip
"""After its yes: what it needs to look after the child, as in the placement plan."""
MORE_OF_CHILD: Final = FIRST_OF_CHILD | {
    "reference", "born", "age_years", "contacts", "sibling_count", "weapon_used_on",
}  # fmt: skip
"""Never: places to avoid, rivals, networks, other children, other homes and what they said."""
CUT: Final[Mapping[str, frozenset[str]]] = {
    "orders": frozenset({"kind", "from_on", "until_on", "curfew_from", "curfew_until", "tagged"}),
    "contacts": frozenset({"label", "visits_per_month"}),
    "wishes": frozenset({"text", "not_ascertainable", "on", "by"}),
}
"""Of these only some keys: no zone, no named person, no address, no other home."""
LEVELS: Final = frozenset({"state", "level", "proven"})
AFTER_YES: Final = frozenset({State.ACCEPTED, State.CONFIRMED})


def released(text: str, state: State, on: date) -> dict[str, Any] | None:
    """
    Give what the home is told of a referral.

    Parameters
    ----------
    text
        The document of the referral.
    state
        Where the proposal stands.
    on
        The day of the start, for the age.

    Returns
    -------
    document
        None where the proposal came to nothing or the placement is over.
    """
    document = json.loads(text)
    if state in AFTER_YES:
        return _kept(document, MORE, MORE_OF_CHILD)
    if state is not State.PROPOSED:
        return None
    first = _kept(document, FIRST, FIRST_OF_CHILD)
    child = parse_referral(text).child
    age = child.age_years if child.born is None else age_on(child.born, on)
    if age is not None:
        first["child"]["age_years"] = age
    risks = first["child"].get("risks", {})
    for domain, one in risks.items():
        risks[domain] = _only(one, LEVELS)
    return first


def _kept(
    document: Mapping[str, Any], keys: frozenset[str], of_child: frozenset[str]
) -> dict[str, Any]:
    child = {key: _cut(key, one) for key, one in document["child"].items() if key in of_child}
    kept = {key: _cut(key, value) for key, value in document.items() if key in keys}
    return {**kept, "child": child}


def _cut(key: str, value: Any) -> Any:  # noqa: ANN401  whatever JSON holds
    if key not in CUT:
        return value
    if isinstance(value, list):
        return [_only(one, CUT[key]) for one in value]
    return _only(value, CUT[key])


def _only(value: Mapping[str, Any], keys: frozenset[str]) -> dict[str, Any]:
    return {key: one for key, one in value.items() if key in keys}
