"""The clocks and people of every rule, to be read beside the handbook."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

CLOCKS = """
L-29 guardian_and_court_told_in_emergency: 1 WORKING_DAYS START, LEGAL_OFFICER > COURT
L-30 crisis_arrangement_recorded: 0 DAYS DECISION, DIRECTOR > OFSTED
L-19 secure_court_order_sought: 3 DAYS START, LEGAL_OFFICER > COURT
L-19 secure_order_renewed: -1 DAYS SECURE_ORDER_END, LEGAL_OFFICER > COURT
L-19 secure_remand_order_renewed: -1 DAYS SECURE_ORDER_END, LEGAL_OFFICER > COURT
L-19 secure_panel_appointed: 1 MONTHS START, SERVICE_MANAGER > CHILD
P-11 other_education_arranged: 0 DAYS before START, SOCIAL_WORKER > SCHOOL
P-11,P-12 education_arranged_in_emergency: 20 WORKING_DAYS START, SOCIAL_WORKER > VIRTUAL_HEAD
P-12 virtual_head_told: 0 DAYS START, SOCIAL_WORKER > VIRTUAL_HEAD
P-12 school_place_found: 20 WORKING_DAYS START, SOCIAL_WORKER > VIRTUAL_HEAD
N-06 plan_authority_told: 0 DAYS before START, SOCIAL_WORKER > EHCP_AUTHORITY
N-06 plan_transferred: 14 WORKING_DAYS LEARNING, EHCP_AUTHORITY > AREA_AUTHORITY
N-07 named_school_taken_to_panel: 5 WORKING_DAYS START, SOCIAL_WORKER > SEND_PANEL
A-04 deferred_checks_done: 5 WORKING_DAYS APPROVAL, SOCIAL_WORKER > NOMINATED_OFFICER
A-24 distance_plan_written: 0 DAYS before START, SOCIAL_WORKER > AREA_AUTHORITY
A-24 distance_plan_follows: 5 WORKING_DAYS START, SOCIAL_WORKER > AREA_AUTHORITY
S-09,P-15 stability_panel_follows: 5 WORKING_DAYS START, SERVICE_MANAGER > IRO
A-07 placement_plan_follows: 5 WORKING_DAYS START, SOCIAL_WORKER > REGISTERED_MANAGER
A-25 location_review_read_in_emergency: 5 WORKING_DAYS START, PLACEMENT_OFFICER > REGISTERED_MANAGER
A-26 reports_on_home_read: 0 DAYS before START, PLACEMENT_OFFICER > REGISTERED_MANAGER
A-22 advocate_offered: 0 DAYS before START, SOCIAL_WORKER > CHILD
A-23 independent_visitor_considered: 20 WORKING_DAYS START, SOCIAL_WORKER > CHILD
A-21 iro_objection_answered_same_day: 0 DAYS DECISION, SERVICE_MANAGER > IRO
A-30 welfare_concern_reviewed: 5 WORKING_DAYS DECISION, SOCIAL_WORKER > IRO
P-04 iro_told_of_distance_trend: 0 DAYS before START, SOCIAL_WORKER > IRO
A-19 visit_in_first_week: 1 WEEKS START, SOCIAL_WORKER > CHILD
A-19 visits_every_six_weeks: 6 WEEKS START, SOCIAL_WORKER > CHILD
A-20 first_review_held: 20 WORKING_DAYS LOOKED_AFTER, SOCIAL_WORKER > IRO
A-20 second_review_held: 3 MONTHS LAST_REVIEW, SOCIAL_WORKER > IRO
A-20 later_reviews_held: 6 MONTHS LAST_REVIEW, SOCIAL_WORKER > IRO
A-08,A-09 iro_informed: 0 DAYS before START, SOCIAL_WORKER > IRO
A-09,A-10 family_notified_before: 0 DAYS before START, SOCIAL_WORKER > FAMILY
A-09,A-10 family_notified_in_emergency: 5 WORKING_DAYS START, SOCIAL_WORKER > FAMILY
A-09,A-10,N-01 health_notified_before: 0 DAYS before START, SOCIAL_WORKER > HEALTH
A-09,A-10,N-01 health_notified_in_emergency: 5 WORKING_DAYS START, SOCIAL_WORKER > HEALTH
A-09,A-10 school_notified_before: 0 DAYS before START, SOCIAL_WORKER > SCHOOL
A-09,A-10 school_notified_in_emergency: 5 WORKING_DAYS START, SOCIAL_WORKER > SCHOOL
A-12 area_authority_notified_before: 0 DAYS before START, SOCIAL_WORKER > AREA_AUTHORITY
A-12 area_authority_notified_in_emergency: 5 WORKING_DAYS START, SOCIAL_WORKER > AREA_AUTHORITY
A-13 area_authority_told_of_admission: 0 DAYS ADMISSION, REGISTERED_MANAGER > AREA_AUTHORITY
A-16 ending_notified_before: 0 DAYS before START, SOCIAL_WORKER > NOTICE_RECIPIENTS
A-15 ending_told_at_once: 1 WORKING_DAYS START, SOCIAL_WORKER > IRO
A-15 ending_notified_after: 10 WORKING_DAYS START, SOCIAL_WORKER > NOTICE_RECIPIENTS
Y-02 host_team_told_first: 0 DAYS before START, SOCIAL_WORKER > HOST_YJS
Y-02 host_team_told_in_emergency: 1 WORKING_DAYS START, SOCIAL_WORKER > HOST_YJS
Y-01 home_team_keeps_case: 5 WORKING_DAYS START, HOME_YJS > HOST_YJS
Y-03 host_team_has_records: 5 WORKING_DAYS START, HOME_YJS > HOST_YJS
Y-04 host_team_acknowledges: 2 WORKING_DAYS SENDING, HOME_YJS > HOST_YJS
Y-12 received_on_request: 0 DAYS REQUEST, PLACEMENT_OFFICER > POLICE
Y-11 remand_care_plan_prepared: 5 WORKING_DAYS LOOKED_AFTER, SOCIAL_WORKER > HOME_YJS
Y-11 detention_placement_plan_prepared: 10 WORKING_DAYS START, SOCIAL_WORKER > REGISTERED_MANAGER
Y-13 release_plan_follows: 0 DAYS RELEASE, SOCIAL_WORKER > HOME_YJS
Y-13 home_named_before_release: -10 WORKING_DAYS RELEASE, SOCIAL_WORKER > HOME_YJS
Y-14 orders_checked_on_change: 0 DAYS ORDER_CHANGE, SOCIAL_WORKER > HOME_YJS
E-02 return_interview_offered: 3 DAYS RETURN, SOCIAL_WORKER > CHILD
E-04 review_asked_when_absent: 1 WORKING_DAYS LEARNING, REGISTERED_MANAGER > SOCIAL_WORKER
E-08 trafficking_referred: 1 WORKING_DAYS DECISION, FIRST_RESPONDER > SECRETARY_OF_STATE
E-09 arrival_protected_in_emergency: 0 DAYS START, REGISTERED_MANAGER > SOCIAL_WORKER
E-11 transfer_scheme_considered: 10 WORKING_DAYS REQUEST, SOCIAL_WORKER > TRANSFER_SCHEME
A-27 residents_views_sought: 0 DAYS before START, REGISTERED_MANAGER > RESIDENTS
N-02 family_doctor_registered: 5 WORKING_DAYS START, REGISTERED_MANAGER > HEALTH
N-02 dentist_and_optician_registered: 20 WORKING_DAYS START, REGISTERED_MANAGER > HEALTH
N-03 first_health_assessment_held: 20 WORKING_DAYS LOOKED_AFTER, SOCIAL_WORKER > HEALTH
N-03 health_reviewed_under_five: 6 MONTHS HEALTH_ASSESSMENT, SOCIAL_WORKER > HEALTH
N-03 health_reviewed_from_five: 12 MONTHS HEALTH_ASSESSMENT, SOCIAL_WORKER > HEALTH
N-04 mental_health_care_taken_up: 5 WORKING_DAYS START, SOCIAL_WORKER > MENTAL_HEALTH_SERVICE
N-05 home_named_before_discharge: -10 WORKING_DAYS DISCHARGE, SOCIAL_WORKER > MENTAL_HEALTH_SERVICE
N-08 communication_agreed_in_emergency: 5 WORKING_DAYS START, REGISTERED_MANAGER > SOCIAL_WORKER
N-10 adult_lead_named: 20 WORKING_DAYS START, SOCIAL_WORKER > ADULT_SERVICES
N-10 continuing_care_owner_named: 20 WORKING_DAYS START, SOCIAL_WORKER > HEALTH
M-03 therapist_named: 5 WORKING_DAYS START, REGISTERED_MANAGER > SOCIAL_WORKER
M-03 device_plan_made: 5 WORKING_DAYS START, REGISTERED_MANAGER > SOCIAL_WORKER
M-06 allegation_graded_again: 28 DAYS EVIDENCE, SOCIAL_WORKER > REGISTERED_MANAGER
M-11,M-12 exploitation_panel_view: 5 WORKING_DAYS START, SOCIAL_WORKER > EXPLOITATION_TEAM
M-20,M-21,M-22 fire_service_told_first: 0 DAYS before START, SOCIAL_WORKER > FIRE_SERVICE
M-20,M-21,M-22 fire_service_visits: 5 WORKING_DAYS START, REGISTERED_MANAGER > FIRE_SERVICE
M-20,M-21,M-22 host_team_told_of_fires: 0 DAYS before START, SOCIAL_WORKER > HOST_YJS
M-40 police_asked_about_images: 0 DAYS before START, SOCIAL_WORKER > POLICE
M-24 mental_health_view: 5 WORKING_DAYS START, SOCIAL_WORKER > MENTAL_HEALTH_SERVICE
M-24 admission_staggered: 0 DAYS before START, REGISTERED_MANAGER > SOCIAL_WORKER
M-30 nights_agreed: 0 DAYS before START, SOCIAL_WORKER > REGISTERED_MANAGER
"""
"""Every duty: its rows of the handbook, its clock, who does it and who is told. A count of 0 is the
day of the anchor; "before" is not by the end of that day."""
AWAITED: Mapping[str, date] = {"relevant_accommodation_test_met": date(2026, 4, 29)}
"""Enacted on the day given, and not commenced."""
APPROVERS: Mapping[str, str] = {
    "home_managed_and_adequate": "DIRECTOR",  # L-15
    "exception_under_16_confirmed": "LEGAL_OFFICER",  # L-03
    "other_setting_found_suitable": "SERVICE_MANAGER",  # L-06
    "adult_tenants_agreed": "SERVICE_MANAGER",  # L-08
    "approval_outside_england_and_wales": "LEGAL_OFFICER",  # L-26
    "child_agrees_from_16": "SOCIAL_WORKER",  # L-24
    "parents_agree_to_move": "SOCIAL_WORKER",  # L-29
    "guardian_and_court_told": "LEGAL_OFFICER",  # L-29
    "contact_order_can_be_kept": "LEGAL_OFFICER",  # L-25
    "public_protection_reasoned": "DIRECTOR",  # L-27
    "secure_under_13_approved": "SECRETARY_OF_STATE",  # L-18
    "liberty_authorised_by_court": "COURT",  # L-21
    "skilled_for_restrictions": "REGISTERED_MANAGER",  # L-21
    "relevant_accommodation_test_met": "COURT",  # L-22
    "family_option_considered": "SOCIAL_WORKER",  # P-01
    "kin_carers_considered": "SOCIAL_WORKER",  # P-03
    "choice_explained": "PLACEMENT_OFFICER",  # P-02
    "education_change_approved": "NOMINATED_OFFICER",  # P-11
    "named_school_agreed": "SEND_PANEL",  # N-07
    "reason_for_leaving_area_recorded": "NOMINATED_OFFICER",  # P-08
    "out_of_area_approval": "NOMINATED_OFFICER",
    "at_a_distance_approval": "DIRECTOR",
    "wishes_ascertained": "SOCIAL_WORKER",  # P-09
    "stability_panel_held": "SERVICE_MANAGER",  # S-09, P-15
    "placement_plan_signed": "REGISTERED_MANAGER",
    "impact_on_residents_considered": "REGISTERED_MANAGER",
    "location_review_read": "PLACEMENT_OFFICER",
    "withholding_decided": "SERVICE_MANAGER",
    "ending_reviewed": "IRO",
    "plan_change_reviewed": "IRO",
    "iro_objection_answered": "IRO",
    "zone_edge_agreed": "HOME_YJS",  # Y-06
    "route_to_school_agreed": "HOME_YJS",  # Y-06
    "curfew_agreed": "HOME_YJS",  # Y-09
    "victim_address_clear": "HOME_YJS",  # Y-15
    "release_plan_agreed": "HOME_YJS",  # Y-13
    "exploitation_view_taken": "EXPLOITATION_TEAM",  # E-05
    "distance_as_protection_evidenced": "SERVICE_MANAGER",  # E-07
    "missing_risk_planned": "SERVICE_MANAGER",  # E-01
    "arrival_protected": "SERVICE_MANAGER",  # E-09
    "disputed_age_apart_from_younger": "SERVICE_MANAGER",  # E-13
    "adult_resident_risk_checked": "REGISTERED_MANAGER",  # L-14
    "residents_check_signed": "REGISTERED_MANAGER",
    "interim_safety_plan": "REGISTERED_MANAGER",  # M-06, M-20
    "animals_and_allergy_planned": "REGISTERED_MANAGER",  # M-31
    "mental_health_care_continues": "MENTAL_HEALTH_SERVICE",  # N-04
    "discharge_planned": "MENTAL_HEALTH_SERVICE",  # N-05
    "communication_agreed": "SERVICE_MANAGER",  # N-08
}
"""Who signs, of every gate."""
LIFTED_BY: Mapping[str, str | None] = {
    "registered_home": "OFSTED",  # L-01
    "unrestricted_registration": "OFSTED",  # L-13
    "registration_conditions_kept": "OFSTED",  # L-12
    "place_free_by_start": "REGISTERED_MANAGER",  # L-11
    "home_has_not_refused": "REGISTERED_MANAGER",
    "places_within_registration": "OFSTED",  # L-11
    "adults_in_minority": None,  # L-14
    "listed_setting_under_16": None,  # L-02
    "registered_setting_from_16": "OFSTED",  # L-04
    "no_temporary_lodging": None,  # L-05
    "care_where_care_is_needed": None,  # L-07, L-28
    "essential_needs_in_statement": "REGISTERED_MANAGER",  # L-09
    "age_within_statement": "REGISTERED_MANAGER",  # L-10
    "sex_within_statement": "REGISTERED_MANAGER",  # L-10
    "outside_england_and_wales_opened": "LEGAL_OFFICER",  # L-26
    "no_valid_family_objection": "FAMILY",  # L-23
    "secure_criteria_met": "COURT",  # L-16
    "secure_hours_left": "COURT",  # L-17
    "no_secure_by_choice_from_16": None,  # L-20
    "room_with_needed_features": "PROVIDER",  # P-07
    "outside_exclusion_zones": "COURT",  # Y-06
    "residence_as_ordered": "COURT",  # Y-07
    "apart_from_named_people": "COURT",  # Y-08
    "address_unknown_to_exploiters": "POLICE",  # E-06
    "outside_rival_territory": "POLICE",  # M-13
    "residents_check_clear": "REGISTERED_MANAGER",
    "clinical_tasks_covered": "HEALTH",  # N-09
}
"""Who could change what a bar rests on; nobody where the law leaves no way."""
