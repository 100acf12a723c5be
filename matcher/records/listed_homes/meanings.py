"""What the words of Ofsted's lists mean in the engine's own codes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from constraints.errors import InputError, Problem
from constraints.vocabulary import Grade, HomeKind, Need, RegistrationStatus
from matcher.records.ofsted import codes, homes

# as documents write it; lists also give six digits, which no home has
URN: Final = re.compile(r"SC\d{6}|\d{7}")
URN_EXPECTED: Final = "the URN of a home: seven digits, or SC and six digits"

KINDS: Final = {
    codes.ProvisionType.CHILDREN_HOME: HomeKind.CHILDRENS_HOME,
    codes.ProvisionType.SECURE_CHILDREN_HOME: HomeKind.SECURE_CHILDRENS_HOME,
    codes.ProvisionType.SPECIAL_SCHOOL_REGISTERED_AS_HOME: HomeKind.SCHOOL_REGISTERED_AS_HOME,
}
STATUSES: Final = {
    codes.RegistrationStatus.ACTIVE: RegistrationStatus.ACTIVE,
    codes.RegistrationStatus.SUSPENDED: RegistrationStatus.SUSPENDED,
    codes.RegistrationStatus.CLOSED: RegistrationStatus.CANCELLED,
}
# The middle grades of older frameworks (adequate, satisfactory) are not among those of today, and
# are not turned into one: to the engine such a grade is not known.
GRADES: Final = {
    codes.Grade.OUTSTANDING: Grade.OUTSTANDING,
    codes.Grade.GOOD: Grade.GOOD,
    codes.Grade.REQUIRES_IMPROVEMENT: Grade.REQUIRES_IMPROVEMENT,
    codes.Grade.INADEQUATE: Grade.INADEQUATE,
}
# Each need of ours is answered where all the needs of the list behind it have one answer: a home
# registered for drug problems but not alcohol problems may or may not be what a child needs.
_NEEDS: Final = {
    Need.EMOTIONAL_OR_BEHAVIOURAL: (homes.Need.EMOTIONAL_AND_BEHAVIOURAL,),
    Need.MENTAL_HEALTH: (homes.Need.MENTAL_DISORDERS,),
    Need.LEARNING_DISABILITY: (homes.Need.LEARNING_DIFFICULTY,),
    Need.PHYSICAL_DISABILITY: (homes.Need.PHYSICAL_DISABILITIES,),
    Need.SENSORY_IMPAIRMENT: (homes.Need.SENSORY_IMPAIRMENT,),
    Need.DRUG_OR_ALCOHOL: (homes.Need.DRUGS, homes.Need.ALCOHOL),
}


def needs_met(flags: Mapping[homes.Need, bool | None]) -> dict[Need, bool]:
    """
    Give the needs that a home says it meets or does not meet.

    Parameters
    ----------
    flags
        What a restricted list says of each need; None where it does not.

    Returns
    -------
    needs
        A need left out is not known.
    """
    met: dict[Need, bool] = {}
    for need, behind in _NEEDS.items():
        said = {flags.get(one) for one in behind}
        (answer, *others) = said
        if answer is not None and not others:
            met[need] = answer
    return met


def numbered(rows: Iterable[tuple[str, str]], file: str) -> None:
    """
    Check that homes have the URN of a home: without, nothing could be matched with them.

    Parameters
    ----------
    rows
        Place in the file, and URN.
    file
        Name for messages.

    Raises
    ------
    InputError
        With every URN that is none.
    """
    problems = [
        Problem(file, place, "URN", urn, URN_EXPECTED)
        for place, urn in rows
        if not URN.fullmatch(urn)
    ]
    if problems:
        raise InputError(tuple(problems))


def sector(words: str) -> str | None:
    """Give a sector in one spelling: "Local authority" for `local_authority` and its likes."""
    return words.replace("_", " ").strip().capitalize() or None
