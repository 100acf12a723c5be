"""Every bar of the handbook, and the rule or row of the engine that stands for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tests.oracle.handbook import (
    care,
    danger,
    harm,
    orders,
    registration,
    said,
    secure,
    settings,
    ties,
)
from tests.oracle.handbook.placement import Placement
from tests.oracle.handbook.three import Verdict

Row = Callable[[Placement], Verdict]

ROWS: Mapping[Row, str] = {
    settings.l_01_childrens_home_not_registered: "registered_home",
    settings.l_02_other_arrangements_under_16: "listed_setting_under_16",
    settings.l_04_unregistered_setting_from_16: "registered_setting_from_16",
    settings.l_05_bed_and_breakfast: "no_temporary_lodging",
    settings.l_07_support_where_care_is_needed: "care_where_care_is_needed",
    registration.l_09_essential_need_not_met: "essential_needs_in_statement",
    registration.l_10_age_outside_statement: "age_within_statement",
    registration.l_10_sex_outside_statement: "sex_within_statement",
    registration.l_11_no_place_free: "place_free_by_start",
    registration.l_11_more_than_registered: "places_within_registration",
    registration.l_12_condition_of_registration: "registration_conditions_kept",
    registration.l_13_restricted_or_suspended: "unrestricted_registration",
    registration.l_14_adults_not_in_minority: "adults_in_minority",
    secure.l_16_secure_criteria_not_met: "secure_criteria_met",
    secure.l_17_no_secure_hour_left: "secure_hours_left",
    secure.l_20_secure_by_choice_from_16: "no_secure_by_choice_from_16",
    secure.l_23_valid_family_objection: "no_valid_family_objection",
    settings.l_26_outside_england_and_wales: "outside_england_and_wales_opened",
    registration.p_07_no_room_with_features: "room_with_needed_features",
    said.a_28_check_says_not_possible: "residents_check_clear",
    said.a_29_manager_has_refused: "home_has_not_refused",
    orders.y_06_exclusion_zone: "outside_exclusion_zones",
    orders.y_07_residence_elsewhere: "residence_as_ordered",
    orders.y_08_named_person_there: "apart_from_named_people",
    orders.e_06_address_known_to_exploiters: "address_unknown_to_exploiters",
    registration.n_09_clinical_task_not_covered: "clinical_tasks_covered",
    orders.m_13_rival_territory: "outside_rival_territory",
    harm.m_01_grave_harm_beside_victims: "victims_apart_from_sexual_harm",
    harm.m_02_grave_harm_beside_younger_or_targeted: "younger_and_targeted_apart_from_sexual_harm",
    harm.m_03_harm_beside_victims: "victims_protected_from_sexual_harm",
    harm.m_04_harm_beside_others: "others_protected_from_sexual_harm",
    harm.m_05_grave_harm_on_both_sides: "sexual_harm_on_both_sides_apart",
    harm.m_05_harm_on_both_sides: "sexual_harm_on_both_sides_planned",
    harm.m_06_alleged_harm: "alleged_sexual_harm_planned",
    ties.m_08_sexual_recruiting_evidenced: "vulnerable_apart_from_sexual_recruiting",
    ties.m_08_sexual_recruiting: "vulnerable_protected_from_sexual_recruiting",
    ties.m_09_same_network_both_missing: "same_network_and_missing_apart",
    ties.m_09_same_network: "same_network_agreed",
    ties.m_11_criminal_recruiting_evidenced: "vulnerable_apart_from_criminal_recruiting",
    ties.m_11_criminal_recruiting: "vulnerable_protected_from_criminal_recruiting",
    ties.m_12_same_line: "same_line_planned",
    ties.m_13_rivals: "rival_groups_apart",
    ties.m_14_same_group: "same_group_agreed",
    ties.m_15_named_apart: "named_people_apart",
    ties.m_15_former_ties: "former_ties_agreed",
    danger.m_16_weapon_without_waking_night: "peers_apart_from_weapons",
    danger.m_16_grave_violence: "peers_protected_from_violence",
    danger.m_18_grave_violence_on_both_sides: "violence_on_both_sides_planned",
    danger.m_19_bullying: "bullied_child_protected",
    danger.m_20_serious_fires: "home_protected_from_fire",
    danger.m_21_fires_beside_who_cannot_get_out: "everyone_gets_out_in_a_fire",
    danger.m_22_fires_on_both_sides: "fires_on_both_sides_planned",
    ties.m_23_missing_together: "missing_together_planned",
    danger.m_24_self_harm_on_both_sides: "self_harm_on_both_sides_planned",
    danger.m_26_supply: "substance_user_protected_from_supply",
    ties.m_27_newcomer_abuses_group: "targeted_residents_apart_from_abuse",
    ties.m_28_newcomer_abuses_group: "targeted_residents_protected_from_abuse",
    care.m_29_animals: "animals_safe",
    care.m_30_needs_at_night: "needs_at_night_met_awake",
    care.m_31_infection: "infection_kept_from_lowered_immunity",
    care.m_32_easily_led: "easily_led_child_protected",
    care.m_34_wide_age_gap: "ages_bridged_by_plan",
    care.m_36_liberty_of_others: "liberty_of_the_others_kept",
    care.m_40_images: "exploited_child_protected_from_images",
    care.m_41_lone_working: "no_staff_alone_with_violence",
    harm.m_42_girls_and_boys_where_harm_is_known: "girls_and_boys_protected",
}
"""In the order of the handbook. Not barring: M-10, M-17, M-25, M-33, M-35, M-37 to M-39."""


def read(placement: Placement) -> dict[str, Verdict]:
    """Give what each row says of a placement, by the name of the row."""
    return {row.__name__: row(placement) for row in ROWS}
