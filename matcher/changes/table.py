"""For each bar of the rule book: what could be found out or arranged, or why nothing is offered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from constraints.compatibility.row import MatrixRow
from matcher.changes.cell import Cell
from matcher.changes.lever import Lever
from matcher.changes.ways import family, matrix, orders, people, place, registration, statement
from matcher.changes.ways.way import Way
from matcher.judge import Stated

WAYS: Mapping[str, tuple[Way, ...]] = {
    "registered_home": (registration.standing, registration.kind),
    "unrestricted_registration": (registration.standing,),
    "registration_conditions_kept": (registration.conditions,),
    "place_free_by_start": (place.place,),
    "home_has_not_refused": (people.refusal,),
    "places_within_registration": (place.number_of_people,),
    "adults_in_minority": (place.adults, people.check),
    "listed_setting_under_16": (registration.kind, registration.country),
    "registered_setting_from_16": (
        registration.kind,
        registration.standing,
        registration.country,
    ),
    "no_secure_by_choice_from_16": (registration.kind,),
    "no_temporary_lodging": (registration.kind,),
    "care_where_care_is_needed": (registration.kind, people.care),
    "essential_needs_in_statement": (statement.needs, people.needs_checked),
    "age_within_statement": (statement.ages,),
    "sex_within_statement": (statement.sex,),
    "outside_england_and_wales_opened": (registration.country, registration.approval_abroad),
    "no_valid_family_objection": (family.agreement,),
    "secure_criteria_met": (registration.kind,),
    "secure_hours_left": (registration.kind,),
    "room_with_needed_features": (place.room, people.needs_checked),
    "outside_exclusion_zones": (orders.zone,),
    "residence_as_ordered": (orders.residence,),
    "apart_from_named_people": (orders.named_person,),
    "address_unknown_to_exploiters": (orders.exploiters,),
    "outside_rival_territory": (orders.rivals,),
    "residents_check_clear": (people.check,),
    "clinical_tasks_covered": (statement.tasks, people.needs_checked),
}
"""
By id of a rule. A rule that is not here is one about which nothing can be offered; each way says
for itself what of it is known and stays as it is. Rows of the matrix have one way for all.
"""

NEVER_OFFERED: Mapping[str, str] = {
    "registered_home": "Registering a home is no arrangement for one placement.",
    "unrestricted_registration": (
        "The regulator stopped the home for the sake of children; that is no arrangement for one "
        "placement."
    ),
    "registered_setting_from_16": "Registering a setting is no arrangement for one placement.",
    "secure_criteria_met": "A child's liberty is not restricted so that a place can be used.",
    "secure_hours_left": "A child's liberty is not restricted so that a place can be used.",
    "address_unknown_to_exploiters": "An address that is known cannot be made unknown.",
    "outside_rival_territory": "What the police confirmed stands until they say otherwise.",
    "apart_from_named_people": (
        "An order that keeps people apart is not varied so that a place can be used."
    ),
    "rival_groups_apart": "What the police confirmed stands until they say otherwise.",
    "named_people_apart": (
        "Children whom an order or a known harm keeps apart are not brought together so that a "
        "place can be used."
    ),
}
"""
Bars that somebody could lift by their rule, and that are not offered where they surely stand; why.
"""


def levers_of(cell: Cell) -> tuple[Lever, ...]:
    """Give the levers that bear on what is in the way of a cell, each once, in reading order."""
    found: dict[str, Lever] = {}
    for verdict in cell.in_the_way:
        if _stands(cell, verdict.rule):
            continue
        for way in ways_of(verdict.rule):
            for lever in way(cell, verdict):
                found.setdefault(lever.id, lever)
    return tuple(found.values())


def ways_of(rule: Stated) -> Sequence[Way]:
    """Give the ways of a rule; none where nothing can be offered."""
    return (matrix.row,) if isinstance(rule, MatrixRow) else WAYS.get(rule.id, ())


def walls(cell: Cell) -> tuple[Stated, ...]:
    """Give the rules that surely bar a cell and that nothing is offered for."""
    return tuple(v.rule for v in cell.in_the_way if _stands(cell, v.rule))


def liftable(rule: Stated) -> bool:
    """Whether a rule that surely bars may be lifted by something on offer."""
    if rule.id in NEVER_OFFERED:
        return False
    if isinstance(rule, MatrixRow):
        return bool(rule.minimum or rule.unless)
    return rule.lifted_by is not None and rule.id in WAYS


def _stands(cell: Cell, rule: Stated) -> bool:
    surely = any(v.rule is rule and v.finding.low.any() for v in cell.in_the_way)
    return surely and not liftable(rule)
