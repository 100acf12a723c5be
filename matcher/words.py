"""Codes and figures in the words officers read."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from math import ceil, floor, isinf
from typing import Any

import numpy.typing as npt

from constraints.base import Fact
from constraints.logic import NOT_KNOWN, Coded, Interval, Truth
from constraints.vocabulary import (
    Answer,
    ClinicalTask,
    Company,
    Condition,
    Country,
    Grade,
    HomeKind,
    LegalStatus,
    Need,
    Poser,
    RegistrationStatus,
    Sex,
    SexTaken,
    Wish,
)

CODES: Mapping[str, type[IntEnum]] = {
    "sex": Sex,
    "sex_taken": SexTaken,
    "status": RegistrationStatus,
    "kind": HomeKind,
    "country": Country,
    "wish": Wish,
    "overall_grade": Grade,
    "helped_grade": Grade,
    "legal_status": LegalStatus,
    "residents_check": Answer,
    "poser": Poser,
    "need": Need,
    "task": ClinicalTask,
    "condition": Condition,
    "company": Company,
}
"""Which code list a coded fact of a sentence is from, by the name of the fact."""

WORDS: Mapping[str, str] = {
    "Sex.MALE": "a boy",
    "Sex.FEMALE": "a girl",
    "SexTaken.ANY": "any",
    "SexTaken.MALE": "boys",
    "SexTaken.FEMALE": "girls",
    "RegistrationStatus.ACTIVE": "registered",
    "HomeKind.CHILDRENS_HOME": "children's home",
    "HomeKind.SECURE_CHILDRENS_HOME": "secure children's home",
    "HomeKind.SCHOOL_REGISTERED_AS_HOME": "special school registered as a home",
    "HomeKind.BED_AND_BREAKFAST": "bed and breakfast",
    "HomeKind.TENT_CARAVAN_OR_HOLIDAY_LET": "tent, caravan or holiday let",
    "Wish.WANTS": "wants",
    "Wish.NEUTRAL": "has said nothing for or against",
    "Wish.OBJECTS": "objects to",
    "Country.ENGLAND": "England",
    "Country.WALES": "Wales",
    "Country.SCOTLAND": "Scotland",
    "Country.ELSEWHERE": "outside Great Britain",
    "Company.NO_PREFERENCE": "anyone",
    "Company.SOLO": "no other child",
    "Company.WITH_OTHERS": "other children",
    "Company.ONLY_OLDER": "older children only",
    "Company.ONLY_YOUNGER": "younger children only",
    "Domain.RECRUITS_TO_SEXUAL_EXPLOITATION": "may draw others into sexual exploitation",
    "Domain.RECRUITS_TO_CRIMINAL_EXPLOITATION": "may draw others into criminal exploitation",
    "Domain.GANG_AFFILIATION": "has ties to a group with rivals",
    "Domain.VIOLENT_TO_PEERS": "may be violent to other children",
    "Domain.VIOLENT_TO_STAFF": "may be violent to staff",
    "Domain.BULLIES": "may bully others",
    "Domain.SUPPLIES_DRUGS": "may supply drugs",
    "Domain.ABUSES_A_GROUP": "may abuse others for who they are",
    "Domain.CRUEL_TO_ANIMALS": "may hurt animals",
    "Domain.SHARES_HARMFUL_IMAGES": "may share harmful images",
    "Domain.SELF_HARMS": "harms themselves",
    "Domain.USES_SUBSTANCES": "uses drugs, alcohol or other substances",
    "Domain.LEARNING_DISABILITY_OR_AUTISM": "has a learning disability or is autistic",
    "Domain.CANNOT_SELF_EVACUATE": "cannot get out of a building without help",
    "Domain.NIGHT_TIME_NEEDS": "needs care or watching at night",
    "Poser.REFERRED_CHILD": "this child",
    "Poser.RESIDENT": "a child living there",
    "Poser.EACH_OTHER": "both",
    "Condition.MULTI_BUILDING": "several buildings under one registration, six people at most",
    "Condition.UNREAD": "its words have not been read into the system",
    "ClinicalTask.BUCCAL_MIDAZOLAM": "giving buccal midazolam",
    "ClinicalTask.INSULIN": "giving insulin",
    "HomeFact.MANAGER_IN_POST": "a registered manager is in post",
    "HomeFact.COMPLIANCE_NOTICE_OPEN": "a compliance notice stands",
    "HomeFact.KEEPS_ANIMALS": "animals live there",
    "HomeFact.STAFF_WORK_ALONE": "some shifts are worked by one adult alone",
    "HomeFact.NOISY": "it is noisy or crowded",
    "HomeFact.GRIEF_OR_ENDING": "a child there is bereaved, or leaves within fourteen days",
    "HomeFact.SKILLED_FOR_LIBERTY": "staff can care under an authorised deprivation of liberty",
    "HomeFact.TAKES_CONFIDENTIALLY": "it can keep its address confidential",
    "Need.EMOTIONAL_OR_BEHAVIOURAL": "emotional or behavioural difficulties",
    "Mitigation.ONE_TO_ONE": "one-to-one staffing in waking hours",
    "Mitigation.TWO_TO_ONE": "two-to-one staffing",
    "Mitigation.SOLO": "living there alone",
    "Mitigation.LAWFUL_FOR_EACH_CHILD": "restrictions that are lawful for each child there",
    "Mitigation.EXPLOITATION_TEAM_AGREES": "the exploitation team's agreement",
    "Mitigation.POLICE_VIEW": "the police's view",
    "Mitigation.NO_LONE_SHIFTS": "no shift worked alone",
    "Mitigation.ANIMALS_SECURED": "animals kept where they are safe",
    "Mitigation.EXTRA_STAFF_FIRST_DAYS": "extra staff for the first 72 hours",
}
"""Codes whose own name does not say it well; keyed by name, since codes of two lists are equal."""


def words_of(code: IntEnum) -> str:
    """Give a code in words: its own name, unless there are better ones."""
    if isinstance(code, LegalStatus):
        return code.name
    return WORDS.get(f"{type(code).__name__}.{code.name}", code.name.lower().replace("_", " "))


_DEFERRED = (
    "; in an emergency the first two are needed before, the rest within five working days of the "
    "approval"
)
TRUTHS: Mapping[str, tuple[str, str, str]] = {
    "estimated": (
        "estimated from the straight line",
        "by the travel network",
        "perhaps estimated from the straight line",
    ),
    "adjoining": ("in an adjoining one", "at a distance", "in an adjoining one or at a distance"),
    "deferred": (_DEFERRED, "", _DEFERRED),
}
"""By name of a fact: what is said where it holds, where it does not, where it is not known."""


_DECIMALS = re.compile(r"\.(\d+)")
TELLS = 1e-6
"""What is off by less, in the last decimal that is said, is off by the arithmetic alone."""


@dataclass(frozen=True, slots=True)
class Range:
    """
    A number known within limits, as people say it: "4", "4 to 9", "9 or more".

    With a format it stands before its unit, and says so where nothing is known: "an unknown number
    of minutes". Without one it stands alone: whole numbers as such, others to one decimal, "not
    known". With the format "who" it counts people: "nobody", "2", "1 to 3", "not known"; with
    "who|" and a sentence it gives the sentence with them for #, and nothing for nobody. What is
    known to lie without end, as the days since what has not been, is "never". The least is rounded
    down and the most up, so that a range is never said to be narrower than it is known.
    """

    low: float
    high: float

    def __format__(self, spec: str) -> str:
        if spec.startswith("who|"):
            sentence = spec.removeprefix("who|")
            return "" if self.high == 0 else sentence.replace("#", format(self, ""))
        if spec == "who":
            return "nobody" if self.high == 0 else format(self, "")
        if isinf(self.low):
            return "no known number of" if spec else "never"
        if isinf(self.high):
            if float(self.low) == 0.0:
                return "an unknown number of" if spec else "not known"
            return f"{_rounded(self.low, spec, floor)} or more"
        return _ends(self.low, self.high, spec)

    def __str__(self) -> str:
        return format(self, "")


def _ends(low: float, high: float, spec: str) -> str:
    """Say one number where both ends are said alike, else the range with its ends outward."""
    said = _number(low, spec)
    if low == high or said == _number(high, spec):
        return said
    return f"{_rounded(low, spec, floor)} to {_rounded(high, spec, ceil)}"


def _number(value: float, spec: str) -> str:
    """Say a number to the nearest of its last decimal."""
    return format(value, spec or _spec(value))


def _spec(value: float) -> str:
    return ",.0f" if value == round(value) else ",.1f"


def _rounded(value: float, spec: str, whole: Callable[[float], int]) -> str:
    """Say a number with as many decimals as its format has, rounded as told."""
    spec = spec or _spec(value)
    units = _units(spec)
    # What is off by less than floats can tell is not off.
    near = round(value * units)
    exact = abs(value * units - near) < TELLS
    return format((near if exact else whole(value * units)) / units, spec)


@cache
def _units(spec: str) -> int:
    """Give how many of the last decimal that a format says make one."""
    return int(10 ** (int(_DECIMALS.findall(spec)[-1]) + (2 if spec.endswith("%") else 0)))


def fact_at(name: str, fact: Fact, child: int, home: int) -> object:
    """Give one fact of a finding for one child and one home; see `facts_at`."""
    return facts_at(name, fact, child, [home])[0]


def facts_at(name: str, fact: Fact, child: int, homes: Sequence[int]) -> list[object]:
    """
    Give one fact of a finding for one child and each of several homes, ready to fill a sentence.

    Parameters
    ----------
    name
        Name of the fact; tells which code list a code is from.
    fact
        Broadcasts to (referred, homes).
    child, homes
        Row and columns.
    """
    if isinstance(fact, Interval):
        lows, highs = (cells(end, child, homes) for end in (fact.low, fact.high))
        return [Range(low, high) for low, high in zip(lows, highs, strict=True)]
    if isinstance(fact, Coded):
        codes = cells(fact.code, child, homes)
        said = {code: _code_words(name, int(code)) for code in set(codes)}
        return [said[code] for code in codes]
    if isinstance(fact, Truth):
        holds, fails, unknown = TRUTHS.get(name, ("yes", "no", "not known"))
        surely, possibly = (cells(side, child, homes) for side in (fact.surely, fact.possibly))
        return [
            holds if sure else unknown if maybe else fails
            for sure, maybe in zip(surely, possibly, strict=True)
        ]
    return [*cells(fact, child, homes)]


def _code_words(name: str, code: int) -> str:
    return "not known" if code == NOT_KNOWN else words_of(CODES[name](code))


def cells(array: npt.NDArray[Any], child: int, homes: Sequence[int]) -> list[float]:
    """Read cells of an array that broadcasts to (referred, homes), as plain numbers or bools."""
    rows, columns = array.shape
    row = array[child if rows > 1 else 0]
    found: list[float] = row.take(homes).tolist() if columns > 1 else row.tolist() * len(homes)
    return found


def cell(array: npt.NDArray[Any], child: int, home: int) -> float:
    """Read one cell of an array that broadcasts to (referred, homes), as a plain number or bool."""
    rows, columns = array.shape
    value: float = array[child if rows > 1 else 0, home if columns > 1 else 0].item()
    return value
