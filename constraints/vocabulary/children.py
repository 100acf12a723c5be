"""Codes about children: status, wishes, risk domains, groups."""

from __future__ import annotations

from enum import IntEnum


class Sex(IntEnum):
    """Sex of a child, as SSDA903 records it."""

    MALE = 0
    FEMALE = 1


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


class Poser(IntEnum):
    """Who poses what a row of the matching matrix is about."""

    REFERRED_CHILD = 0
    RESIDENT = 1
    EACH_OTHER = 2
