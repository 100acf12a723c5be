"""Ask the engine in a scene, change a fact of it, and find things in the answer."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from fixtures.stories.story import Scene
from matcher.answer import Answer, Match, answer_for
from matcher.answer.model import Bar, Duty, Gate, Question
from matcher.engine import Engine
from matcher.entities import Resident
from matcher.explain import Reason
from matcher.rank import Group
from matcher.readers import Reader


def ask(scene: Scene, reader: Reader = Reader.OFFICER) -> Answer:
    return answer_for(Engine.over(scene.snapshot), scene.referral, every_home=True, reader=reader)


def group_of(answer: Answer, urn: str) -> Group:
    if any(home.urn == urn for home in answer.barred_homes):
        return Group.MAY_NOT
    return match_at(answer, urn).group


def order(answer: Answer) -> list[str]:
    return [match.urn for match in answer.can_propose]


def match_at(answer: Answer, urn: str) -> Match:
    return next(m for m in (*answer.can_propose, *answer.ask_first) if m.urn == urn)


def bars(answer: Answer, urn: str) -> dict[str, Bar]:
    barred = next(home for home in answer.barred_homes if home.urn == urn)
    return {bar.rule: bar for bar in barred.bars}


def open_bars(answer: Answer, urn: str) -> dict[str, Reason]:
    return {reason.rule: reason for reason in match_at(answer, urn).bars}


def gates(answer: Answer, urn: str) -> dict[str, Gate]:
    return {gate.rule: gate for gate in match_at(answer, urn).gates}


def duties(answer: Answer, urn: str) -> dict[str, Duty]:
    return {duty.rule: duty for duty in match_at(answer, urn).duties}


def costs(answer: Answer, urn: str) -> dict[str, Reason]:
    return {reason.rule: reason for reason in match_at(answer, urn).costs}


def source_of(answer: Answer, rule: str) -> str:
    return next(one.source for one in answer.may_not if one.rule == rule)


def question_on(answer: Answer, rule: str) -> Question:
    asked = (*answer.questions, *answer.about_the_child)
    return next(question for question in asked if rule in question.rules)


def with_referral(scene: Scene, **changes: Any) -> Scene:
    return replace(scene, referral=replace(scene.referral, **changes))


def with_child(scene: Scene, **changes: Any) -> Scene:
    return with_referral(scene, child=replace(scene.referral.child, **changes))


def with_home(scene: Scene, urn: str, **changes: Any) -> Scene:
    homes = tuple(
        replace(home, **changes) if home.urn == urn else home for home in scene.snapshot.homes
    )
    return replace(scene, snapshot=replace(scene.snapshot, homes=homes))


def with_residents(scene: Scene, *residents: Resident) -> Scene:
    return replace(scene, snapshot=replace(scene.snapshot, residents=residents))


def decides_the_same(one: Answer, other: Answer) -> bool:
    """Whether every home stands in the same group and order."""
    return _groups(one) == _groups(other)


def _groups(answer: Answer) -> tuple[list[str], ...]:
    return (
        order(answer),
        [match.urn for match in answer.ask_first],
        [home.urn for home in answer.barred_homes],
    )
