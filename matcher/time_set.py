"""Who sets the time by which a duty is done: the law, guidance, or practice."""

from __future__ import annotations

from enum import Enum

from constraints.base import Evidence, Rule
from constraints.compatibility.follow_up import FollowUp


class TimeSet(Enum):
    """Who sets the time of a clock."""

    LAW = "a time set by law"
    GUIDANCE = "a time set by guidance, not by law"
    PRACTICE = "a time set by practice, not by law"


BY_PRACTICE = frozenset(
    {
        "adult_lead_named",
        "advocate_offered",
        "area_authority_told_of_admission",
        "arrival_protected_in_emergency",
        "crisis_arrangement_recorded",
        "distance_plan_follows",
        "ending_told_at_once",
        "guardian_and_court_told_in_emergency",
        "home_named_before_discharge",
        "home_team_keeps_case",
        "independent_visitor_considered",
        "iro_objection_answered_same_day",
        "location_review_read_in_emergency",
        "named_school_taken_to_panel",
        "other_education_arranged",
        "plan_authority_told",
        "received_on_request",
        "reports_on_home_read",
        "review_asked_when_absent",
        "trafficking_referred",
        "virtual_head_told",
        "welfare_concern_reviewed",
    }
)
"""Duties of law or guidance that set no time, or one less exact than the clock's."""
BY_GUIDANCE = frozenset(
    {
        "distance_plan_written",
        "education_arranged_in_emergency",
        "return_interview_offered",
        "school_place_found",
        "transfer_scheme_considered",
    }
)
"""Duties whose time stands in guidance or a protocol."""


def time_set(rule: Rule | FollowUp) -> TimeSet:
    """Say who sets the time of a duty; practice sets that of a duty of practice."""
    if rule.source.evidence is Evidence.PRACTICE or rule.id in BY_PRACTICE:
        return TimeSet.PRACTICE
    return TimeSet.GUIDANCE if rule.id in BY_GUIDANCE else TimeSet.LAW
