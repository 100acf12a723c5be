"""Codes shared by everyone: kinds of home, legal status, risk domains, needs, roles, clocks."""

from __future__ import annotations

from enum import Enum, IntEnum


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


class Sex(IntEnum):
    """Sex of a child, as SSDA903 records it."""

    MALE = 0
    FEMALE = 1


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


class LegalStatus(IntEnum):
    """SSDA903 legal status code."""

    C1 = 0
    C2 = 1
    D1 = 2
    E1 = 3
    V2 = 4
    V3 = 5
    V4 = 6
    L1 = 7
    L2 = 8
    L3 = 9
    J1 = 10
    J2 = 11
    J3 = 12


class Answer(IntEnum):
    """A home's own check of its residents, returned as a code so that their facts stay with it."""

    CLEAR = 0
    CLEAR_WITH_MITIGATIONS = 1
    NOT_POSSIBLE = 2


class Wish(IntEnum):
    """What the child says of a home or an area."""

    WANTS = 0
    NEUTRAL = 1
    OBJECTS = 2


class Company(IntEnum):
    """Who the child can be cared for alongside (Placements Data Standard v2)."""

    NO_PREFERENCE = 0
    SOLO = 1
    WITH_OTHERS = 2
    ONLY_OLDER = 3
    ONLY_YOUNGER = 4


class Domain(IntEnum):
    """
    Risk, vulnerability and need domains (handbook 2.2), each graded 0 to 3 (handbook 2.1).

    What a child may do to others and what may be done to the child are separate domains, so that
    being a victim never counts as a risk (handbook E-10).
    """

    MAY_CAUSE_SEXUAL_HARM = 0
    RECRUITS_TO_SEXUAL_EXPLOITATION = 1
    RECRUITS_TO_CRIMINAL_EXPLOITATION = 2
    GANG_AFFILIATION = 3
    VIOLENT_TO_PEERS = 4
    VIOLENT_TO_STAFF = 5
    BULLIES = 6
    HAS_SET_FIRES = 7
    GOES_MISSING = 8
    SUPPLIES_DRUGS = 9
    ABUSES_A_GROUP = 10
    CRUEL_TO_ANIMALS = 11
    SHARES_HARMFUL_IMAGES = 12
    HAS_BEEN_SEXUALLY_EXPLOITED = 13
    HAS_BEEN_SEXUALLY_ABUSED = 14
    HAS_BEEN_CRIMINALLY_EXPLOITED = 15
    SELF_HARMS = 16
    USES_SUBSTANCES = 17
    LEARNING_DISABILITY_OR_AUTISM = 18
    HAS_BEEN_BULLIED = 19
    CANNOT_SELF_EVACUATE = 20
    NIGHT_TIME_NEEDS = 21


POSED = tuple(Domain(code) for code in range(13))
"""Domains of what a child may do to others."""
EXPOSED = tuple(Domain(code) for code in range(13, 22))
"""Domains of what may be done to the child, or what the child needs."""
GRADED_OR_PLANNED = (Domain.MAY_CAUSE_SEXUAL_HARM, Domain.HAS_SET_FIRES)
"""Domains marked U* in handbook 2.2: unknown asks for a written interim safety plan."""


class Group(IntEnum):
    """Groups that abuse may be aimed at, one bit each in a column of bits (handbook RAC)."""

    RACE_OR_ETHNICITY = 0
    RELIGION = 1
    LESBIAN_GAY_BISEXUAL = 2
    TRANSGENDER = 3
    GIRLS = 4
    BOYS = 5
    DISABLED = 6
    ASYLUM_SEEKING = 7


class SelfHarmMethod(IntEnum):
    """How a child has harmed themselves, one bit each in a column of bits (handbook SHS)."""

    CUTTING = 0
    LIGATURE = 1
    OVERDOSE = 2
    SWALLOWING = 3
    BURNING = 4
    HITTING = 5
    OTHER = 6


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


class Mitigation(IntEnum):
    """
    What a home adds to lower a risk: W1 to W9 of handbook 2.4, then the steps of 2.3 and 2.3a.

    The first nine lower the residual level; the others are conditions of admission.
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


class MitigationState(IntEnum):
    """Where a mitigation stands at the start of the placement; not known is -1."""

    VERIFIED = 0
    CAN_BE_ARRANGED = 1
    CANNOT = 2


class Poser(IntEnum):
    """Who poses what a row of the matching matrix is about."""

    REFERRED_CHILD = 0
    RESIDENT = 1
    EACH_OTHER = 2


class Condition(IntEnum):
    """Registration conditions read into a form that can be tested."""

    NAMED_CHILD_ONLY = 0
    SHORT_BREAKS_ONLY = 1
    UNREAD = 2
    MULTI_BUILDING = 3


class Role(Enum):
    """Who asks, answers, approves, owns or is told."""

    REGISTERED_MANAGER = "the home's registered manager"
    SERVICE_MANAGER = "the placing authority's service manager"
    SOCIAL_WORKER = "the child's social worker"
    PLACEMENT_OFFICER = "the placement officer"
    NOMINATED_OFFICER = "the nominated officer"
    DIRECTOR = "the director of children's services"
    LEGAL_OFFICER = "the authority's legal officer"
    IRO = "the independent reviewing officer"
    AREA_AUTHORITY = "the area authority"
    HOST_YJS = "the host youth justice service"
    HOME_YJS = "the home youth justice service"
    COURT = "the court"
    POLICE = "the police"
    OFSTED = "Ofsted"
    PROVIDER = "the provider"
    SECRETARY_OF_STATE = "the Secretary of State"
    FIRE_SERVICE = "the fire service"
    HEALTH = "the integrated care board and GP"
    SCHOOL = "the school and virtual head"
    FAMILY = "parents and others who must be told"
    NOTICE_RECIPIENTS = "everyone who must have written notice"


class Topic(Enum):
    """What a question is about; a home is asked one question a topic."""

    PLACE = "a place"
    AGE_AND_SEX = "ages and sex taken"
    NEEDS = "needs met"
    ROOM = "the room"
    RESIDENTS = "the children already living there"
    MITIGATIONS = "night staff and other mitigations"
    REGISTRATION = "registration and its conditions"
    LOCATION = "where the home is"
    CLINICAL = "clinical tasks"
    CULTURE = "culture, faith and language"
    STABILITY = "how long children stay"
    CHILD = "the child"
    RISK = "the child's risks"
    ORDERS = "court orders"
    EVIDENCE = "what must be recorded"


class TimeUnit(Enum):
    """Units of a statutory clock."""

    WORKING_DAYS = "working days"
    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"


class Anchor(Enum):
    """The event a clock counts from."""

    START = "the start of the placement"
    DECISION = "the decision"
    APPROVAL = "the approval"
    ADMISSION = "the admission"
