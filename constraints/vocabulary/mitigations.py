"""Codes of what lowers a risk, where it stands, and what a home answers."""

from __future__ import annotations

from enum import IntEnum


class Answer(IntEnum):
    """A home's own check of its residents, returned as a code so that their facts stay with it."""

    CLEAR = 0
    CLEAR_WITH_MITIGATIONS = 1
    NOT_POSSIBLE = 2


class Mitigation(IntEnum):
    """
    What a home adds to lower a risk: W1 to W11 of handbook 2.4, and the steps of 2.3 and 2.3a.

    `RELIEF` of the matrix says which lower the residual level; the others are conditions of
    admission.
    """

    WAKING_NIGHT_STAFF = 0
    ONE_TO_ONE = 1
    TWO_TO_ONE = 2
    ROOM_PLAN = 3
    SENSORS = 4
    SPECIALIST_TEAM = 5
    SOLO = 6
    DEVICE_PLAN = 7
    SPRINKLER_OR_DETECTION = 8
    NIGHT_SUPERVISION = 9
    SUPERVISION_PLAN = 10
    SPECIALIST_PROGRAMME = 11
    INTERIM_SAFETY_PLAN = 12
    SEPARATE_TRAVEL = 13
    TRANSPORT_PLAN = 14
    VIEWS_OF_BOTH_CHILDREN = 15
    EXTRA_STAFF_FIRST_DAYS = 16
    SPACE_TO_SEPARATE = 17
    BEDROOM_DETECTION = 18
    IGNITION_CONTROL = 19
    EVACUATION_PLAN = 20
    LIGATURE_CHECK = 21
    IMMEDIATE_RESPONSE_PROTOCOL = 22
    FAMILY_STYLE_PLAN = 23
    SPRINKLERS = 24
    TWO_WAKING_NIGHT_STAFF = 25
    STAGGERED_ADMISSION = 26
    SAME_SEX_ARRANGEMENT = 27
    ANTI_BULLYING_PLAN = 28
    STAFF_PRESENCE = 29
    WORK_PLAN = 30
    SEARCH_POLICY = 31
    ANIMALS_SECURED = 32
    CLINICAL_PLAN = 33
    NO_LONE_SHIFTS = 34
    NO_SHARED_UNSUPERVISED_TIME = 35
    POLICE_VIEW = 36
    CURFEW_PLAN = 37
    TWO_LIVING_AREAS = 38
    SEPARATE_MISSING_PLANS = 39
    LAWFUL_FOR_EACH_CHILD = 40
    EXPLOITATION_TEAM_AGREES = 41
    SUBSTANCE_WORKER = 42


class MitigationState(IntEnum):
    """Where a mitigation stands at the start of the placement; not known is -1."""

    VERIFIED = 0
    CAN_BE_ARRANGED = 1
    CANNOT = 2
