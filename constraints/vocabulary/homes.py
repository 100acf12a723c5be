"""Codes about homes: kind, standing, grades, whom and what they take."""

from __future__ import annotations

from enum import IntEnum


class HomeKind(IntEnum):
    """Kind of setting, as the law of placements tells them apart (CPR 2010 regs 27A to 27C)."""

    CHILDRENS_HOME = 0
    SECURE_CHILDRENS_HOME = 1
    SCHOOL_REGISTERED_AS_HOME = 2
    SUPPORTED_ACCOMMODATION = 3
    CARE_HOME = 4
    HOSPITAL = 5
    RESIDENTIAL_FAMILY_CENTRE = 6
    SCHOOL_WITH_ACCOMMODATION = 7
    HOLIDAY_SCHEME_FOR_DISABLED_CHILDREN = 8
    BED_AND_BREAKFAST = 9
    HOTEL_OR_HOSTEL = 10
    TENT_CARAVAN_OR_HOLIDAY_LET = 11
    OTHER = 12
    FURTHER_EDUCATION_COLLEGE_WITH_ACCOMMODATION = 13


CHILDRENS_HOMES = (
    HomeKind.CHILDRENS_HOME,
    HomeKind.SECURE_CHILDRENS_HOME,
    HomeKind.SCHOOL_REGISTERED_AS_HOME,
)


class Country(IntEnum):
    """Where the home is."""

    ENGLAND = 0
    WALES = 1
    SCOTLAND = 2
    ELSEWHERE = 3


class RegistrationStatus(IntEnum):
    """The home's standing with its regulator."""

    ACTIVE = 0
    SUSPENDED = 1
    RESTRICTED = 2
    CANCELLED = 3
    NOT_REGISTERED = 4


class SexTaken(IntEnum):
    """Whom a home's statement of purpose says it takes."""

    ANY = 0
    MALE = 1
    FEMALE = 2


class Grade(IntEnum):
    """Ofsted judgement, best first."""

    OUTSTANDING = 0
    GOOD = 1
    REQUIRES_IMPROVEMENT = 2
    INADEQUATE = 3


class Need(IntEnum):
    """Needs that a statement of purpose says a home meets, after the labels of the registers."""

    EMOTIONAL_OR_BEHAVIOURAL = 0
    MENTAL_HEALTH = 1
    LEARNING_DISABILITY = 2
    AUTISM = 3
    PHYSICAL_DISABILITY = 4
    SENSORY_IMPAIRMENT = 5
    DRUG_OR_ALCOHOL = 6
    COMPLEX_HEALTH = 7
    HARMFUL_SEXUAL_BEHAVIOUR_PROGRAMME = 8
    EXPLOITATION_PROGRAMME = 9
    THERAPY_ON_SITE = 10
    EDUCATION_ON_SITE = 11
    LONG_TERM_CARE = 12
    SHORT_BREAKS = 13
    EMERGENCY_ADMISSION = 14


class RoomFeature(IntEnum):
    """Features that one place must have together."""

    STEP_FREE = 0
    HOIST = 1
    CHANGING_PLACE = 2
    EN_SUITE = 3
    GROUND_FLOOR = 4
    LOW_SENSORY = 5
    WHEELCHAIR = 6
    SEPARATE_LIVING_AREA = 7


class ClinicalTask(IntEnum):
    """Tasks that need delegated nursing competence."""

    BUCCAL_MIDAZOLAM = 0
    INSULIN = 1
    ENTERAL_FEEDING = 2
    OXYGEN = 3
    SUCTION = 4
    CATHETER_CARE = 5
    CONTROLLED_DRUGS = 6


class Culture(IntEnum):
    """Recorded needs of culture, faith, language and communication."""

    PLACE_OF_WORSHIP_NEAR = 0
    DIET = 1
    HAIR_AND_SKIN_CARE = 2
    INTERPRETER_OR_LANGUAGE = 3
    BRITISH_SIGN_LANGUAGE = 4
    MAKATON = 5
    COMMUNITY_OF_ORIGIN_NEAR = 6
    IMMIGRATION_LEGAL_AID_NEAR = 7


class Condition(IntEnum):
    """Registration conditions read into a form that can be tested."""

    NAMED_CHILD_ONLY = 0
    SHORT_BREAKS_ONLY = 1
    UNREAD = 2
    MULTI_BUILDING = 3
