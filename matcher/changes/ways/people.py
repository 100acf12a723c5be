"""What the home has said of the child, and what is to be found out about the child."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from constraints.arrays import Bools
from constraints.columns import Children, Frame
from constraints.vocabulary import Answer, Role
from matcher.changes.cell import Cell, three
from matcher.changes.columns import becomes, coded, put, settles, together
from matcher.changes.leads import AGREED, CHECKED
from matcher.changes.lever import Lever, Nature
from matcher.changes.ways.way import found_of_child
from matcher.judge import Verdict

_CHECKED = (Answer.CLEAR, Answer.CLEAR_WITH_MITIGATIONS)
_SPEAKS_AGAINST = ("level", "group_bits", "harm_target_bits", "abuse_target_bits")
_SO_OR_NOT = (
    "harm_to_younger",
    "weapon_used",
    "fire_intent",
    "has_infection",
    "immunity_lowered",
    "liberty_restricted",
)
_KEPT_APART = (
    "named_apart",
    "named_caution",
    "rivals",
    "same_network",
    "same_line",
    "same_group",
    "offended_together",
    "missing_together",
)


def refusal(_: Cell, __: Verdict) -> Iterator[Lever]:
    """Let the registered manager take the refusal back."""
    yield Lever(
        "refusal",
        Nature.AGREEMENT,
        "The home takes back its refusal of this child.",
        Role.REGISTERED_MANAGER,
        AGREED,
        becomes("pairs", "refused_before", False),
    )


def check(cell: Cell, _: Verdict) -> Iterator[Lever]:
    """Let the home check those who live there against the child, or check them again."""
    code = cell.frame.pairs.residents_check.code.item()
    if code in _CHECKED:
        return
    again = code == Answer.NOT_POSSIBLE
    answer = Answer.CLEAR_WITH_MITIGATIONS if again else Answer.CLEAR
    yield Lever(
        "check",
        Nature.AGREEMENT if again else Nature.ANSWER,
        "The home checks those who live there against the child again, with steps it agrees to, "
        "and finds it possible."
        if again
        else "The home checks those who live there against the child, and finds it clear.",
        Role.REGISTERED_MANAGER,
        CHECKED,
        together(coded("pairs", "residents_check", answer), _check_clear),
    )


def _check_clear(frame: Frame, held: Bools) -> Frame:
    return put(frame, "counts", "check_clear", frame.counts.check_clear | held)


def names(_: Cell, __: Verdict) -> Iterator[Lever]:
    """Let the authority compare the people and groups that the child is kept from."""
    yield Lever(
        "names",
        Nature.ANSWER,
        "The authority compares who lives there with the people and groups the child is kept "
        "apart from, and finds none of them.",
        Role.PLACEMENT_OFFICER,
        CHECKED,
        together(*(settles("between", column) for column in _KEPT_APART)),
    )


def orders_checked(cell: Cell) -> Iterator[Lever]:
    """Let it be looked up which orders bind the child."""
    if three(cell.frame.referral.orders_known) is not True:
        yield found_of_child(
            "orders",
            "It is checked which court orders bind the child, and no other one does.",
            Role.SOCIAL_WORKER,
            becomes("referral", "orders_known", True),
        )


def needs_checked(cell: Cell, _: Verdict) -> Iterator[Lever]:
    """Let somebody go through the list of what the child needs."""
    if three(cell.frame.referral.needs_known) is not True:
        yield found_of_child(
            "needs",
            "Somebody who knows the child goes through the list of needs, and no more is "
            "essential.",
            Role.SOCIAL_WORKER,
            together(
                settles("referral", "essential_needs"),
                settles("referral", "clinical_tasks"),
                becomes("referral", "needs_known", True),
            ),
        )


def care(cell: Cell, _: Verdict) -> Iterator[Lever]:
    """Let it be found out that the child needs support and not continuing care."""
    if three(cell.frame.referral.needs_care) is None:
        yield found_of_child(
            "care",
            "The social worker says that the child needs support, and not continuing care or "
            "supervision.",
            Role.SOCIAL_WORKER,
            settles("referral", "needs_care"),
        )


def risks(cell: Cell) -> Iterator[Lever]:
    """
    Let what nobody has graded of the child be found to be little.

    A level that is known is never changed, nor how old or how sure its evidence is.
    """
    child = cell.frame.child
    graded = all(getattr(child, column).decided.all() for column in _SPEAKS_AGAINST + _SO_OR_NOT)
    if not graded:
        yield found_of_child(
            "risks",
            "What is not yet known of the child's risks and needs is looked into, and nothing "
            "more is found.",
            Role.SOCIAL_WORKER,
            _little,
        )


def _little(frame: Frame, held: Bools) -> Frame:
    child: Children = frame.child
    for column in _SPEAKS_AGAINST:
        value = getattr(child, column)
        high = np.where(held, value.low, value.high)
        frame = put(frame, "child", column, type(value)(value.low, high))
    for column in _SO_OR_NOT:
        frame = settles("child", column)(frame, held)
    return frame
