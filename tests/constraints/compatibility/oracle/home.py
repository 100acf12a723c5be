"""A child judged at a home, row by row."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from constraints.vocabulary import Answer
from tests.constraints.compatibility.oracle.kinds import (
    CHILD_POSES,
    COMPARED,
    MUTUAL,
    NAMES,
    OF_THE_HOME,
    RESIDENT_POSES,
    SAID,
)
from tests.constraints.compatibility.oracle.people import House, Kid, Ties
from tests.constraints.compatibility.oracle.posing import Found, Row, grave
from tests.constraints.compatibility.oracle.rows import fires, towards_the_home
from tests.constraints.compatibility.oracle.three import Three, every, some
from tests.constraints.compatibility.oracle.verdict import Verdict, Way, decide, there

Ways = Iterable[list[Row]]


@dataclass
class Met:
    """What every row finds of a child at a home: towards the home and each resident, and back."""

    home: Found
    out: list[Found]
    back: list[Found]


def met(child: Kid, house: House, ties: list[Ties]) -> Met:
    pairs = list(zip(house.lives, ties, strict=True))
    return Met(
        towards_the_home(child),
        [fires(child, kid, tie) for kid, tie in pairs],
        [fires(kid, child, tie) for kid, tie in pairs],
    )


def directions(name: str, house: House, found: Met) -> Ways:
    """Each direction of a row, as what it comes to with each resident."""
    here = there(name, house)
    for way in among(name, found):
        yield [(every(holds, here), level) for holds, level in way]


def among(name: str, found: Met) -> Ways:
    """Each direction of a row, as it holds of the people alone."""
    if name in OF_THE_HOME:
        yield [found.home[name]]
        return
    if name not in RESIDENT_POSES:
        yield [one[name] for one in found.out]
    if name not in CHILD_POSES and name not in MUTUAL:
        yield [one[name] for one in found.back]


def verdicts(
    child: Kid, house: House, ties: list[Ties], answer: Answer | None
) -> dict[str, Verdict]:
    """Judge every row between a child and a home."""
    found, some_grave = met(child, house, ties), grave(child, *house.lives)
    return {name: verdict(name, house, found, answer, some_grave) for name in NAMES}


def verdict(
    name: str, house: House, found: Met, answer: Answer | None, some_grave: Three
) -> Verdict:
    ways: list[Way] = [
        (
            some(*(holds for holds, _ in way)),
            max((level[0] for holds, level in way if holds), default=0.0),
            max((level[1] for holds, level in way if holds is not False), default=0.0),
        )
        for way in directions(name, house, found)
    ]
    settles = (
        answer in {Answer.CLEAR, Answer.CLEAR_WITH_MITIGATIONS}
        and name not in OF_THE_HOME
        and name not in COMPARED
    )
    worst_open = max((way[2] for way in ways), default=0.0)
    unsettled = decide(name, house, ways, some_grave)
    if settles:
        # A check of the residents says nothing of the home, where only that is in doubt.
        people = [there(name, house) is None and any(h for h, _ in w) for w in among(name, found)]
        ways = [
            way if way[0] is not None or sure else (False, 0.0, 0.0)
            for way, sure in zip(ways, people, strict=True)
        ]
    result = decide(name, house, ways, some_grave)
    if settles and answer is Answer.CLEAR_WITH_MITIGATIONS and name not in SAID:
        result.left = (
            result.left[0],
            max(result.left[1], min(unsettled.left[1], 2 * worst_open - 4)),
        )
    return result
