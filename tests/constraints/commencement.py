"""The day each rule of law came into force, to be read beside the law."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

CAME_IN: Mapping[date, str] = {
    # Children Act 1989 and the Secure Accommodation Regulations (SI 1991/828, 1991/1505).
    date(1991, 10, 14): """
        outside_england_and_wales_opened approval_outside_england_and_wales
        no_valid_family_objection child_agrees_from_16 parents_agree_to_move
        guardian_and_court_told guardian_and_court_told_in_emergency contact_order_can_be_kept
        public_protection_reasoned secure_criteria_met secure_hours_left
        secure_under_13_approved secure_court_order_sought secure_order_renewed
        secure_remand_order_renewed secure_panel_appointed no_secure_by_choice_from_16
        wishes_ascertained received_on_request discharge_planned home_named_before_discharge
        wishes_followed culture_needs_met
    """,
    # Care Standards Act 2000, part 2 (SI 2001/3852).
    date(2002, 4, 1): """
        unrestricted_registration registration_conditions_kept place_free_by_start
        places_within_registration adults_in_minority care_where_care_is_needed
        crisis_arrangement_recorded adult_resident_risk_checked
    """,
    # Children Act 1989 s. 26A, inserted by the Adoption and Children Act 2002.
    date(2004, 4, 1): """
        advocate_offered
    """,
    # The first code of practice for victims of crime.
    date(2006, 4, 3): """
        victim_address_clear
    """,
    # Care planning regulations (SI 2010/959); Children Act 1989 ss. 22C, 23ZB and 25B (SI
    # 2010/2981).
    date(2011, 4, 1): """
        registered_home other_setting_found_suitable family_option_considered
        kin_carers_considered choice_explained room_with_needed_features
        education_change_approved other_education_arranged education_arranged_in_emergency
        reason_for_leaving_area_recorded placement_plan_signed placement_plan_follows
        independent_visitor_considered withholding_decided ending_reviewed plan_change_reviewed
        iro_objection_answered iro_objection_answered_same_day welfare_concern_reviewed
        visit_in_first_week visits_every_six_weeks first_review_held second_review_held
        later_reviews_held iro_informed family_notified_before family_notified_in_emergency
        health_notified_before health_notified_in_emergency school_notified_before
        school_notified_in_emergency ending_notified_before ending_told_at_once
        ending_notified_after first_health_assessment_held health_reviewed_under_five
        health_reviewed_from_five near_home education_kept brothers_and_sisters_together
        within_own_area
    """,
    # Legal Aid, Sentencing and Punishment of Offenders Act 2012 s. 93 (SI 2012/2906).
    date(2012, 12, 3): """
        outside_exclusion_zones residence_as_ordered apart_from_named_people
    """,
    # Care planning regulations, part 8A, on children on remand.
    date(2013, 4, 19): """
        remand_care_plan_prepared detention_placement_plan_prepared
    """,
    # Guidance on children who go missing, as published.
    date(2014, 1, 17): """
        missing_risk_planned return_interview_offered
    """,
    # Care planning regulations, regs 11 and 13(4), as amended (SI 2013/3239).
    date(2014, 1, 27): """
        out_of_area_approval at_a_distance_approval deferred_checks_done
        area_authority_notified_before area_authority_notified_in_emergency
    """,
    # Children Act 1989 s. 22(3B), inserted by the Children and Families Act 2014.
    date(2014, 5, 13): """
        virtual_head_told school_place_found
    """,
    # Guidance on placements out of area: its month; its day is not known.
    date(2014, 7, 1): """
        distance_plan_written distance_plan_follows
    """,
    # Children and Families Act 2014, part 3, and its regulations.
    date(2014, 9, 1): """
        plan_authority_told plan_transferred named_school_agreed named_school_taken_to_panel
    """,
    # Children's homes regulations (SI 2015/541) and their guide; Care Act 2014 s. 58.
    date(2015, 4, 1): """
        essential_needs_in_statement age_within_statement sex_within_statement
        liberty_authorised_by_court skilled_for_restrictions home_has_not_refused
        impact_on_residents_considered location_review_read location_review_read_in_emergency
        reports_on_home_read area_authority_told_of_admission review_asked_when_absent
        clinical_tasks_covered adult_lead_named away_from_hotspots location_reviewed
    """,
    # Modern Slavery Act 2015 s. 52.
    date(2015, 11, 1): """
        trafficking_referred
    """,
    # Guidance on children who come alone or were trafficked.
    date(2017, 11, 1): """
        arrival_protected arrival_protected_in_emergency disputed_age_apart_from_younger
    """,
    # National protocol on criminalisation: its month; its day is not known.
    date(2018, 11, 1): """
        police_seldom_called
    """,
    # Care planning regulations, regs 27A and 27B.
    date(2021, 9, 9): """
        listed_setting_under_16 exception_under_16_confirmed
    """,
    # Youth Justice Board guidance as revised: its year; its day is not known.
    date(2022, 1, 1): """
        home_team_keeps_case
    """,
    # Supported accommodation regulations (SI 2023/416).
    date(2023, 4, 28): """
        adult_tenants_agreed
    """,
    # Care planning regulations, reg. 27C.
    date(2023, 10, 28): """
        registered_setting_from_16 no_temporary_lodging
    """,
    # National transfer scheme protocol 7.0.
    date(2025, 6, 9): """
        transfer_scheme_considered
    """,
}
"""First day in force and the rules it holds for; rules of practice have none and always stand."""
SINCE: Mapping[str, date] = {rule: day for day, rules in CAME_IN.items() for rule in rules.split()}
FIRST_DAYS: Mapping[str, date] = {
    "Children Act 1989": date(1991, 10, 14),
    "Children (Secure Accommodation) Regulations 1991": date(1991, 10, 14),
    "Care Standards Act 2000": date(2002, 4, 1),
    "code of practice for victims of crime": date(2006, 4, 3),
    "Care Planning, Placement and Case Review (England) Regulations 2010": date(2011, 4, 1),
    "Legal Aid, Sentencing and Punishment of Offenders Act 2012": date(2012, 12, 3),
    "children who run away or go missing from home or care (2014)": date(2014, 1, 17),
    "out of authority placement of looked-after children (2014)": date(2014, 7, 1),
    "Children and Families Act 2014": date(2014, 9, 1),
    "Special Educational Needs and Disability Regulations 2014": date(2014, 9, 1),
    "Care Act 2014": date(2015, 4, 1),
    "Children's Homes (England) Regulations 2015": date(2015, 4, 1),
    "Guide to the Children's Homes Regulations": date(2015, 4, 1),
    "SI 2015/541": date(2015, 4, 1),
    "Modern Slavery Act 2015": date(2015, 7, 31),
    "unaccompanied migrant children and child victims of modern slavery (2017)": date(2017, 11, 1),
    "reducing unnecessary criminalisation of looked-after children": date(2018, 11, 1),
    "Youth Justice Board case management guidance": date(2022, 1, 1),
    "Supported Accommodation (England) Regulations 2023": date(2023, 4, 28),
    "National transfer scheme protocol": date(2025, 6, 9),
}
"""
First day on which anything in an instrument was in force. A rule stands from no earlier day than
the first instrument that its source names; where that was made anew, the older one is named too.
"""
