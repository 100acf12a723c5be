"""Which question decides what is undecided: what it is about, and who can answer."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from constraints.arrays import Bools
from constraints.columns import row_of
from constraints.compatibility.row import MatrixRow
from constraints.vocabulary import Role, Topic
from matcher.explain import looked_into
from matcher.judge import Judgement, Stated, Verdict

Key = tuple[Topic, Role]
"""A question: what it is about, and who can answer."""
TOGETHER: Mapping[Topic, Topic] = {
    Topic.ROOM: Topic.NEEDS,
    Topic.CLINICAL: Topic.NEEDS,
    Topic.CULTURE: Topic.NEEDS,
    Topic.MITIGATIONS: Topic.RESIDENTS,
}
"""Topics put to a home as one question."""
ABOUT: Mapping[Topic, Topic] = {
    Topic.RESIDENTS: Topic.RISK,
    Topic.MITIGATIONS: Topic.RISK,
    Topic.ROOM: Topic.NEEDS,
    Topic.CLINICAL: Topic.NEEDS,
    Topic.PLACE: Topic.CHILD,
}
"""What of the child's own facts a rule of a topic waits for, where it is not the same."""


def of_the_child(rule: Stated) -> Key:
    """Give the question that decides a rule where the child's own facts are missing."""
    return ABOUT.get(rule.topic, rule.topic), Role.SOCIAL_WORKER


def of_the_home(rule: Stated) -> Key:
    """
    Give the question that decides a rule where anything else is missing.

    A row of the matrix about the home itself asks for its steps, whoever lives there or nobody.
    """
    if isinstance(rule, MatrixRow) and rule.about_the_home:
        return Topic.MITIGATIONS, rule.asked_of
    return TOGETHER.get(rule.topic, rule.topic), rule.asked_of


def to_each_home(key: Key) -> bool:
    """Whether a question is put to every home; any other is answered once for all of them."""
    return key[1] is Role.REGISTERED_MANAGER


def open_at(verdict: Verdict, judgement: Judgement, child: int) -> Bools:
    """Say at which homes a verdict is undecided; shape (homes,)."""
    finding = verdict.finding
    return _row(finding.high > finding.low, judgement, child)


def child_side_at(verdict: Verdict, judgement: Judgement, child: int) -> Bools:
    """
    Say at which homes it is the child's own facts that are missing; shape (homes,).

    Nowhere for a row of the matching matrix where every risk of the child was looked into: then the
    social worker has said all there is.
    """
    side = verdict.finding.child_side
    asked_out = isinstance(verdict.rule, MatrixRow) and looked_into(judgement, child)
    if side is None or asked_out:
        return np.zeros(judgement.frame.shape[1], dtype=np.bool_)
    return _row(side, judgement, child)


def _row(array: Bools, judgement: Judgement, child: int) -> Bools:
    return row_of(array, child, judgement.frame.shape[1])
