"""Failures 1 to 21, from the joint inspection of 2012, each with its control."""

from __future__ import annotations

from constraints.vocabulary import Role
from tests.stories.failure import (
    FIRST_WEEK,
    HOST,
    MANAGER,
    START,
    Failure,
    asked_first,
    barred,
    barred_without_nights,
    first,
    says_miles,
    signed,
    told,
)

HARM = ("victims_protected_from_sexual_harm", "others_protected_from_sexual_harm")
OF_THE_INSPECTION = (
    Failure(
        1, "sexual_harm_beside_victims", barred("9101001"), ("victims_apart_from_sexual_harm",)
    ),
    Failure(1, "victim_beside_sexual_harm", barred("9101001"), ("victims_apart_from_sexual_harm",)),
    Failure(
        2,
        "exploited_girl_beside_older_boy",
        barred_without_nights("9102001"),
        (*HARM, "girls_and_boys_protected"),
    ),
    Failure(3, "images_shared", barred("9103002"), ("exploited_child_protected_from_images",)),
    Failure(
        3,
        "images_shared",
        told("9103001", Role.POLICE, START),
        ("exploited_child_protected_from_images",),
    ),
    Failure(4, "moved_31_times", first("9104002"), ("placements_last",)),
    Failure(
        4,
        "moved_31_times",
        signed("9104002", Role.SERVICE_MANAGER, "stability panel"),
        ("stability_panel_held",),
    ),
    Failure(5, "stay_under_a_day", barred("9105001"), ("home_has_not_refused",)),
    Failure(
        6,
        "over_fifty_miles",
        signed("9106004", Role.DIRECTOR, "most appropriate"),
        ("at_a_distance_approval",),
    ),
    Failure(9, "why_so_far", first("9109005"), ("place_free_by_start",)),
    Failure(
        10,
        "checks_not_made",
        signed("9110002", MANAGER, "72"),
        ("interim_safety_plan",),
    ),
    Failure(11, "host_team_not_told", told("9111002", HOST, START), ("host_team_told_first",)),
    Failure(12, "fire_not_known", asked_first("9112002"), ("home_protected_from_fire",)),
    Failure(
        12,
        "fire_not_known",
        told("9112001", Role.FIRE_SERVICE, START),
        ("home_protected_from_fire",),
    ),
    Failure(
        12,
        "fire_not_known",
        told("9112001", HOST, START),
        ("host_team_told_first", "home_protected_from_fire"),
    ),
    Failure(
        13,
        "records_weeks_late",
        told("9113002", HOST, FIRST_WEEK, "the assessment"),
        ("host_team_has_records",),
    ),
    Failure(
        13,
        "records_weeks_late",
        told("9113002", HOST, "within 2 working days of the sending of the records"),
        ("host_team_acknowledges",),
    ),
    Failure(14, "no_plan", signed("9114001", MANAGER, "Agree and"), ("placement_plan_signed",)),
    Failure(15, "harmed_where_he_lived", first("9115002"), ("peers_near_violence",)),
    Failure(16, "charged_in_the_home", first("9116002"), ("police_seldom_called",)),
    Failure(
        19,
        "farther_each_time",
        told("9118001", Role.IRO, START, "farther and farther"),
        ("iro_told_of_distance_trend",),
    ),
    Failure(20, "reviewing_officer_not_told", told("9114001", Role.IRO, START), ("iro_informed",)),
    Failure(21, "near_home_said", says_miles("9114002"), ("near_home",)),
)
