"""The few questions that decide: to homes by topic, and to those who know the child."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from constraints.arrays import Bools
from constraints.base import Effect
from constraints.compatibility.posers import may_pose
from constraints.compatibility.row import MatrixRow
from constraints.vocabulary import Poser, Role, Topic
from matcher.answer.model import Question
from matcher.answer.too_old import too_old_words
from matcher.answer.words_to_ask import ABOUT_THE_CHILD, home_words, settles
from matcher.entities import Referral
from matcher.judge import Judgement, Verdict
from matcher.questions import (
    Key,
    child_side_at,
    of_the_child,
    of_the_home,
    open_at,
    to_each_home,
)

ORDER = (
    Topic.PLACE,
    Topic.AGE_AND_SEX,
    Topic.RESIDENTS,
    Topic.MITIGATIONS,
    Topic.NEEDS,
    Topic.REGISTRATION,
    Topic.EDUCATION,
    Topic.HEALTH,
    Topic.LOCATION,
    Topic.STABILITY,
    Topic.CHILD,
    Topic.SITUATION,
    Topic.RISK,
    Topic.ORDERS,
    Topic.EVIDENCE,
)
"""The order in which a call goes best: what ends it soonest comes first."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """
    One question and the homes that wait for it.

    Parameters
    ----------
    topic, asked_of
        What it is about and who can answer.
    verdicts
        The undecided bars behind it.
    homes
        Shape (homes,).
    poses
        By id of a row of the matrix: who may pose it, whoever lives there.
    """

    topic: Topic
    asked_of: Role
    verdicts: tuple[Verdict, ...]
    homes: Bools
    poses: Mapping[str, frozenset[Poser]]


@dataclass(frozen=True, slots=True)
class Asking:
    """The questions of one answer: those to homes, by number from 1, and those about the child."""

    to_homes: tuple[Waiting, ...]
    about_the_child: tuple[Waiting, ...]

    def numbers(self, home: int) -> tuple[int, ...]:
        """Give the numbers of the questions that are open for one home."""
        return _numbers(self.to_homes, home)

    def about(self, home: int) -> tuple[int, ...]:
        """Give the numbers of the questions about the child that one home waits for."""
        return _numbers(self.about_the_child, home)


def _numbers(waiting: tuple[Waiting, ...], home: int) -> tuple[int, ...]:
    return tuple(n for n, one in enumerate(waiting, start=1) if one.homes[home])


def asking_of(judgement: Judgement, child: int, ask_first: Bools) -> Asking:
    """
    Gather what is undecided over the homes to ask first.

    Parameters
    ----------
    judgement
        Of one or many children.
    child
        Row.
    ask_first
        Shape (homes,): the homes that may come to be proposed once asked.
    """
    homes: dict[Key, list[tuple[Verdict, Bools]]] = {}
    others: dict[Key, list[tuple[Verdict, Bools]]] = {}
    for verdict in judgement.of_effect(Effect.BAR):
        open_here = open_at(verdict, judgement, child) & ask_first
        if not open_here.any():
            continue
        own = child_side_at(verdict, judgement, child)
        if (open_here & own).any():
            key = of_the_child(verdict.rule)
            others.setdefault(key, []).append((verdict, open_here & own))
        if (open_here & ~own).any():
            key = of_the_home(verdict.rule)
            to = homes if to_each_home(key) else others
            to.setdefault(key, []).append((verdict, open_here & ~own))
    return Asking(
        tuple(sorted(_waiting(homes, judgement, child), key=lambda one: ORDER.index(one.topic))),
        tuple(sorted(_waiting(others, judgement, child), key=lambda one: -int(one.homes.sum()))),
    )


def home_questions(asking: Asking, referral: Referral) -> tuple[Question, ...]:
    """Put the questions to homes into words."""
    return _questions(
        asking.to_homes, lambda one: home_words(one.topic, one.verdicts, one.poses, referral)
    )


def child_questions(asking: Asking, referral: Referral) -> tuple[Question, ...]:
    """Put the questions about the child into words, with what was known and is too old."""
    return _questions(asking.about_the_child, lambda one: _child_words(one, referral))


def _questions(
    waiting: tuple[Waiting, ...], words: Callable[[Waiting], str]
) -> tuple[Question, ...]:
    return tuple(
        Question(
            number=number,
            topic=one.topic.value,
            asked_of=one.asked_of.value,
            words=words(one),
            settles=settles(one.topic, one.asked_of),
            rules=tuple(verdict.rule.id for verdict in one.verdicts),
            homes=int(one.homes.sum()),
        )
        for number, one in enumerate(waiting, start=1)
    )


def _child_words(one: Waiting, referral: Referral) -> str:
    asks = dict.fromkeys(verdict.rule.asks for verdict in one.verdicts)
    words = ABOUT_THE_CHILD.get(one.topic, " ".join(asks))
    return f"{words} {too_old_words(one.topic, referral)}".rstrip()


def _waiting(
    found: dict[Key, list[tuple[Verdict, Bools]]], judgement: Judgement, child: int
) -> list[Waiting]:
    referred = judgement.frame.child
    return [
        Waiting(
            topic,
            asked_of,
            tuple(verdict for verdict, _ in open_),
            np.logical_or.reduce([homes for _, homes in open_]),
            {
                verdict.rule.id: may_pose(verdict.rule, referred, child)
                for verdict, _ in open_
                if isinstance(verdict.rule, MatrixRow)
            },
        )
        for (topic, asked_of), open_ in found.items()
    ]
