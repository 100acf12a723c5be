"""Aims at the bars of law and of what a home said: each changes a calm scene so that one fires."""

from __future__ import annotations

from collections.abc import Mapping

from tests.oracle.aims.homes import (
    l_01,
    l_02,
    l_04,
    l_05,
    l_07,
    l_09,
    l_10_age,
    l_10_sex,
    l_11_more,
    l_11_no_place,
    l_12,
    l_13,
    l_14,
    n_09,
    p_07,
)
from tests.oracle.aims.said import a_28, a_29, e_06, m_13_territory, y_06, y_07, y_08
from tests.oracle.aims.shared import Aim
from tests.oracle.aims.status import l_16, l_17, l_20, l_23, l_26

LAW: Mapping[str, Aim] = {
    "l_01_childrens_home_not_registered": l_01,
    "l_02_other_arrangements_under_16": l_02,
    "l_04_unregistered_setting_from_16": l_04,
    "l_05_bed_and_breakfast": l_05,
    "l_07_support_where_care_is_needed": l_07,
    "l_09_essential_need_not_met": l_09,
    "l_10_age_outside_statement": l_10_age,
    "l_10_sex_outside_statement": l_10_sex,
    "l_11_no_place_free": l_11_no_place,
    "l_11_more_than_registered": l_11_more,
    "l_12_condition_of_registration": l_12,
    "l_13_restricted_or_suspended": l_13,
    "l_14_adults_not_in_minority": l_14,
    "l_16_secure_criteria_not_met": l_16,
    "l_17_no_secure_hour_left": l_17,
    "l_20_secure_by_choice_from_16": l_20,
    "l_23_valid_family_objection": l_23,
    "l_26_outside_england_and_wales": l_26,
    "p_07_no_room_with_features": p_07,
    "a_28_check_says_not_possible": a_28,
    "a_29_manager_has_refused": a_29,
    "y_06_exclusion_zone": y_06,
    "y_07_residence_elsewhere": y_07,
    "y_08_named_person_there": y_08,
    "e_06_address_known_to_exploiters": e_06,
    "n_09_clinical_task_not_covered": n_09,
    "m_13_rival_territory": m_13_territory,
}
