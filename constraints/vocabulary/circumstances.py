"""Codes of a child's circumstances, of what is on record, and of facts about a home."""

from __future__ import annotations

from enum import IntEnum


class Circumstance(IntEnum):
    """
    Something that is so of a child's situation, or is not, or nobody has said.

    None is a risk or a trait of the child: each is a state of affairs that the law or practice
    attaches an approval or a task to.
    """

    MOVES_FROM_PLACEMENT = 0
    """The child is looked after and leaves another placement for this one."""
    FIRST_REVIEW_HELD = 1
    """The first review of the child's case has been held (CPR 2010 reg. 33)."""
    CARE_PLAN_CHANGES = 2
    """The move changes the care plan significantly (CPR 2010 reg. 32)."""
    WELFARE_CONCERN_AT_VISIT = 3
    """A visiting worker found the child's welfare not safeguarded (CPR 2010 reg. 30)."""
    IRO_OBJECTS = 4
    """The independent reviewing officer has an objection open."""
    PUBLIC_PROTECTION_OVERRIDE = 5
    """The authority departs from its duties to protect the public (CA 1989 s. 22(6))."""
    CONTACT_ORDER_IN_FORCE = 6
    """An order says whom the child sees, and when (CA 1989 ss. 8, 34)."""
    PARENT_OBJECTS_AND_CAN_ACCOMMODATE = 7
    """Someone with parental responsibility objects and can house the child (CA 1989 s. 20(7))."""
    ACCOMMODATED_UNDER_20_5 = 8
    """Sixteen or over, in a community home by choice (CA 1989 s. 20(5))."""
    DEPRIVATION_OF_LIBERTY_NEEDED = 9
    """The plan for the child amounts to a deprivation of liberty."""
    IN_UNREGISTERED_ARRANGEMENT = 10
    """The child now lives in an arrangement that is not registered or not lawful."""
    LITTLE_FAMILY_TIME = 11
    """The child sees little of parents and family."""
    LEAVES_CUSTODY = 12
    """The child is to be released from custody, on a day known or to be known."""
    VICTIM_ADDRESS_HELD = 13
    """The police or the youth justice service hold an address of a person harmed by the child."""
    PERSISTENTLY_ABSENT = 14
    """The child is persistently absent from where they live (CHR 2015 reg. 14(2)(e))."""
    DISTANCE_CLAIMED_AS_PROTECTION = 15
    """It is said that distance itself protects the child."""
    TRAFFICKING_INDICATED = 16
    """There are indicators that the child has been trafficked or enslaved."""
    NOT_YET_LOOKED_AFTER = 17
    """Of an unaccompanied child: no authority looks after the child yet."""
    CAMHS_OPEN_OR_WAITING = 18
    """The child is with, or waits for, a child and adolescent mental health service."""
    IN_MENTAL_HEALTH_WARD = 19
    """The child is in a mental health ward."""
    HAS_EHCP = 20
    """The child has an education, health and care plan."""
    SCHOOL_NAMED_IN_EHCP = 21
    """The plan names the child's school in section I."""
    COMMUNICATION_NEED = 22
    """The child does not use speech, signs, or needs an interpreter."""
    ADULT_SERVICES_LIKELY = 23
    """Disability or mental health means that adult services are likely to be needed."""
    SENSITIVE_TO_NOISE = 24
    """Noise and crowding distress the child."""
    ALLERGIC_TO_ANIMALS = 25
    """The child has an allergy to animals."""
    SECOND_REVIEW_HELD = 26
    """A second review of the child's case has been held (CPR 2010 reg. 33(2))."""


class Record(IntEnum):
    """A paper, an approval or a decision that can stand on the record of a referral."""

    WISHES = 0
    FAMILY_OPTION = 1
    KIN_CONSIDERED = 2
    PLAN_SIGNED = 3
    IRO_INFORMED = 4
    SUITABILITY = 5
    OUT_OF_AREA_REASON = 6
    OUTSIDE_ENGLAND_AND_WALES_APPROVAL = 7
    CHOICE_REASON = 8
    ENDING_REVIEWED = 9
    IRO_OBJECTION_ANSWERED = 10
    PLAN_CHANGE_REVIEWED = 11
    PUBLIC_PROTECTION_REASON = 12
    CONTACT_ORDER_ADVICE = 13
    CHILD_AGREES = 14
    PARENTS_AGREE = 15
    GUARDIAN_AND_COURT_TOLD = 16
    SECURE_COURT_ORDER = 17
    SECURE_UNDER_13_APPROVAL = 18
    LIBERTY_COURT_AUTHORITY = 19
    EDUCATION_APPROVAL = 20
    MISSING_PLAN = 21
    DISTANCE_PROTECTION_EVIDENCE = 22
    NRM_REFERRED = 23
    ARRIVAL_PLAN = 24
    CAMHS_RECEIVING = 25
    DISCHARGE_PLAN = 26
    SPECIAL_SCHOOL_PANEL = 27
    SENSORY_TEST = 28
    RELEASE_PLAN = 29
    STABILITY_PANEL = 30
    LOSSES_AND_STRENGTHS = 31


class HomeRecord(IntEnum):
    """A paper or a decision about one child and one home."""

    LOCATION_REVIEW_READ = 0
    """The home's annual review of its location, read by the placing authority."""
    CURFEW_AGREED = 1
    """The youth justice service agreed the address for a curfew or tag, and so did the home."""
    VICTIM_ADDRESS_CLEAR = 2
    """The police or youth justice service answered that the address may be used."""
    EXPLOITATION_VIEW = 3
    """The exploitation team's view of the place for this child."""
    INDEPENDENT_REPORT_READ = 4
    """The latest independent person's report, read by the placing authority."""


class HomeFact(IntEnum):
    """Something that is so of a home, or is not, or nobody has said."""

    MANAGER_IN_POST = 0
    """A registered manager is in post."""
    COMPLIANCE_NOTICE_OPEN = 1
    """A compliance notice of the regulator stands."""
    KEEPS_ANIMALS = 2
    STAFF_WORK_ALONE = 3
    """Some shifts are worked by one adult alone."""
    NOISY = 4
    """Noisy or crowded."""
    GRIEF_OR_ENDING = 5
    """A child there is bereaved, or a placement there ends within fourteen days."""
    SKILLED_FOR_LIBERTY = 6
    """Has the skills and staff to care under an authorised deprivation of liberty."""
    TAKES_CONFIDENTIALLY = 7
    """Can keep its address from everyone it must be kept from, and has a plan for phones."""
