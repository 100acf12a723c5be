"""Failures 22 to 45, from the charity's response to a consultation, each with its control."""

from __future__ import annotations

from constraints.vocabulary import Role
from tests.stories.failure import FIRST_WEEK, HOST, START, Failure, barred, first, signed, told

OF_THE_CHARITY = (
    Failure(
        22,
        "bed_and_breakfast_after_ward",
        barred("9122001"),
        ("no_temporary_lodging", "registered_setting_from_16"),
    ),
    Failure(23, "crowded_and_noisy", first("9123002"), ("quiet_where_noise_distresses",)),
    Failure(23, "crowded_and_noisy", barred("9123003"), ("room_with_needed_features",)),
    Failure(
        26,
        "nobody_pays",
        told("9126002", Role.HEALTH, START, "stays the payer"),
        ("health_notified_before",),
    ),
    Failure(
        26,
        "nobody_pays",
        told("9126002", Role.HEALTH, "by 2 April 2026", "continuing healthcare"),
        ("continuing_care_owner_named",),
    ),
    Failure(
        27,
        "no_family_doctor",
        told("9126001", Role.HEALTH, FIRST_WEEK, "family doctor"),
        ("family_doctor_registered",),
    ),
    Failure(
        28,
        "eyesight_not_tested",
        signed("9126001", Role.SERVICE_MANAGER, "test of sight and hearing"),
        ("communication_agreed",),
    ),
    Failure(
        28,
        "eyesight_not_tested",
        told("9126001", Role.CHILD, START, "advocate"),
        ("advocate_offered",),
    ),
    Failure(
        29,
        "wishes_not_asked",
        signed("9114001", Role.SOCIAL_WORKER, "Record what the child"),
        ("wishes_ascertained",),
    ),
    Failure(30, "known_to_groomers", barred("9130001"), ("address_unknown_to_exploiters",)),
    Failure(
        31,
        "high_risk_area",
        signed("9131001", Role.PLACEMENT_OFFICER, "review of its location"),
        ("location_review_read",),
    ),
    Failure(32, "order_breached_by_address", barred("9132001"), ("outside_exclusion_zones",)),
    Failure(33, "known_hotspot", first("9131002"), ("away_from_hotspots",)),
    Failure(
        34,
        "absent_and_not_interviewed",
        told(
            "9134001",
            Role.CHILD,
            "within 3 days of each return from being missing",
            "72 hours of each return",
        ),
        ("return_interview_offered",),
    ),
    Failure(
        35,
        "never_reported",
        signed("9134001", Role.SERVICE_MANAGER, "goes missing is not graded"),
        ("missing_risk_planned",),
    ),
    Failure(
        36,
        "told_on_return",
        signed("9131001", Role.EXPLOITATION_TEAM, "0.2 miles"),
        ("exploitation_view_taken",),
    ),
    Failure(
        40,
        "seen_as_an_adult",
        barred("9140002"),
        ("registered_setting_from_16", "care_where_care_is_needed"),
    ),
    Failure(
        39,
        "trafficked_child",
        told("9139001", Role.SECRETARY_OF_STATE, "by 3 March 2026"),
        ("trafficking_referred",),
    ),
    Failure(
        41,
        "discharge_not_planned",
        signed("9126001", Role.MENTAL_HEALTH_SERVICE, "crisis plan"),
        ("discharge_planned",),
    ),
    Failure(
        41,
        "discharge_not_planned",
        told("9126001", Role.MENTAL_HEALTH_SERVICE, FIRST_WEEK, "ten working days"),
        ("home_named_before_discharge",),
    ),
    Failure(
        42,
        "lost_between_services",
        told("9113002", HOST, "by 6 March 2026"),
        ("host_team_told_in_emergency",),
    ),
    Failure(
        42,
        "lost_between_services",
        told("9113002", HOST, FIRST_WEEK, "keeps the case"),
        ("home_team_keeps_case",),
    ),
    Failure(
        44,
        "released_without_address",
        barred("9144002"),
        ("no_temporary_lodging", "registered_setting_from_16"),
    ),
    Failure(
        44,
        "released_without_address",
        signed("9144001", Role.HOME_YJS, "conditions of the licence"),
        ("release_plan_agreed",),
    ),
    Failure(45, "not_in_control", first("9145002"), ("wishes_followed",)),
)
