"""Each failure that a rule answers comes back once the rule is taken away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from constraints.vocabulary import Mitigation, Role
from fixtures.stories import STORIES, Scene
from fixtures.stories.homes import only
from matcher.rank import Group
from tests.controls import fails_without, without_rules
from tests.stories.answers import ask, costs, duties, gates, group_of, order, with_home

BUILD = {story.build.__name__: story.build for story in STORIES}
Holds = Callable[[Scene], bool]


@dataclass(frozen=True, slots=True)
class Failure:
    """
    A failure, what keeps it from happening again, and the rules without which it does.

    Parameters
    ----------
    number, scene
        Of the story, and the name of what builds it.
    holds
        What is seen in the answer.
    controls
        Ids of the rules and rows that see to it.
    """

    number: int
    scene: str
    holds: Holds
    controls: tuple[str, ...]


def barred(urn: str) -> Holds:
    return lambda scene: group_of(ask(scene), urn) is Group.MAY_NOT


def asked_first(urn: str) -> Holds:
    return lambda scene: group_of(ask(scene), urn) is Group.ASK_FIRST


def first(urn: str) -> Holds:
    return lambda scene: order(ask(scene))[0] == urn


def signed(urn: str, by: Role, words: str) -> Holds:
    """Whether somebody has to record something before the home is confirmed."""
    return lambda scene: any(
        by.value in gate.approver and words in gate.says
        for gate in gates(ask(scene), urn).values()
        if gate.only_if is None
    )


def told(urn: str, whom: Role, due: str, words: str = "") -> Holds:
    """Whether somebody is to be told something by a day."""
    return lambda scene: any(
        duty.recipient == whom.value and duty.due == due and words in duty.says
        for duty in duties(ask(scene), urn).values()
        if duty.only_if is None
    )


def barred_without_nights(urn: str) -> Holds:
    plans = only(Mitigation.ROOM_PLAN, Mitigation.SUPERVISION_PLAN)
    return lambda scene: barred(urn)(with_home(scene, urn, mitigations=plans))


def says_miles(urn: str) -> Holds:
    return lambda scene: any(
        "miles from home" in cost.sentence for cost in costs(ask(scene), urn).values()
    )


START = "before 5 March 2026"
FIRST_WEEK = "by 12 March 2026"
HOST, MANAGER = Role.HOST_YJS, Role.REGISTERED_MANAGER
HARM = ("victims_protected_from_sexual_harm", "others_protected_from_sexual_harm")
FAILURES = (
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
    Failure(14, "no_plan", signed("9114001", MANAGER, "agreed"), ("placement_plan_signed",)),
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
        signed("9114001", Role.SOCIAL_WORKER, "What the child"),
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


@pytest.mark.parametrize("failure", FAILURES, ids=lambda one: f"{one.number}-{one.controls[0]}")
def test_the_failure_comes_back_without_its_control(failure: Failure) -> None:
    scene = BUILD[failure.scene]()

    def check() -> None:
        assert failure.holds(scene)

    fails_without(check, without_rules(*failure.controls))


@pytest.mark.parametrize("failure", FAILURES, ids=lambda one: f"{one.number}-{one.controls[0]}")
def test_every_control_named_is_needed(failure: Failure) -> None:
    scene = BUILD[failure.scene]()
    for control in failure.controls:
        others = tuple(one for one in failure.controls if one != control)
        if others:
            with without_rules(*others):
                assert failure.holds(scene), f"{control} does nothing here."


def test_no_failure_is_proved_with_the_scene_of_another() -> None:
    numbers = {story.build.__name__: story.number for story in STORIES}
    assert all(numbers[failure.scene] == failure.number for failure in FAILURES)
