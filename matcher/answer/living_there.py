"""Which approvals go with living in a home, and which with moving to it."""

from __future__ import annotations

from constraints.base import Effect
from matcher.explain import Reason

OF_LIVING_THERE = frozenset(
    {
        "adult_resident_risk_checked",
        "adult_tenants_agreed",
        "animals_and_allergy_planned",
        "child_agrees_from_16",
        "communication_agreed",
        "contact_order_can_be_kept",
        "curfew_agreed",
        "disputed_age_apart_from_younger",
        "distance_as_protection_evidenced",
        "exception_under_16_confirmed",
        "exploitation_view_taken",
        "home_managed_and_adequate",
        "interim_safety_plan",
        "liberty_authorised_by_court",
        "missing_risk_planned",
        "other_setting_found_suitable",
        "public_protection_reasoned",
        "relevant_accommodation_test_met",
        "residents_check_signed",
        "route_to_school_agreed",
        "secure_under_13_approved",
        "skilled_for_restrictions",
        "victim_address_clear",
        "withholding_decided",
        "zone_edge_agreed",
    }
)
"""Approvals that stand for as long as the child lives there, so for one who stays too."""
OF_MOVING = frozenset(
    {
        "approval_outside_england_and_wales",
        "arrival_protected",
        "at_a_distance_approval",
        "choice_explained",
        "discharge_planned",
        "education_change_approved",
        "ending_reviewed",
        "family_option_considered",
        "guardian_and_court_told",
        "impact_on_residents_considered",
        "iro_objection_answered",
        "kin_carers_considered",
        "location_review_read",
        "mental_health_care_continues",
        "named_school_agreed",
        "out_of_area_approval",
        "parents_agree_to_move",
        "placement_plan_signed",
        "plan_change_reviewed",
        "reason_for_leaving_area_recorded",
        "release_plan_agreed",
        "stability_panel_held",
        "wishes_ascertained",
    }
)
"""Approvals that were given, or did not arise, when the child came; another move has its own."""


def of_living_there(reason: Reason) -> bool:
    """Whether a reason is an approval that a child who stays needs too; rows of the matrix are."""
    return reason.effect is Effect.GATE and (reason.of_matrix or reason.rule in OF_LIVING_THERE)
