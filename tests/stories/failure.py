"""A failure, and what is seen in an answer that keeps it from happening again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from constraints.vocabulary import Mitigation, Role
from fixtures.stories import Scene
from fixtures.stories.homes import only
from matcher.rank import Group
from tests.stories.answers import ask, costs, duties, gates, group_of, order, with_home

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


START = "before the move on 5 March 2026"
FIRST_WEEK = "by 12 March 2026"
HOST, MANAGER = Role.HOST_YJS, Role.REGISTERED_MANAGER
