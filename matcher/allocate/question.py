"""A supply and a pool, judged, with what may be done: what allocations are made of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from constraints.arrays import Bools
from matcher.allocate.judged import Judged, judge_pool
from matcher.allocate.newcomers import Newcomers, newcomers_of
from matcher.allocate.places import Places, places_of
from matcher.allocate.pool import Pool, siblings_to_live_together
from matcher.allocate.siblings import Group
from matcher.engine import Engine
from matcher.profiles.allocation import AllocationPolicy, Siblings


@dataclass(frozen=True, slots=True)
class Question:
    """
    A pool and a supply, judged, and what may be done.

    Parameters
    ----------
    engine, pool, policy
        Supply and rules; children; what the authority decided once.
    judged
        Each child against each home.
    open_to
        Shape (children, homes): where each child may be put.
    places, newcomers
        Room in the homes; who may not come to one together.
    groups
        Brothers and sisters planned to live together.
    """

    engine: Engine
    pool: Pool
    policy: AllocationPolicy
    judged: Judged
    open_to: Bools
    places: Places
    newcomers: Newcomers
    groups: tuple[Group, ...]


def question_of(
    engine: Engine,
    pool: Pool,
    policy: AllocationPolicy | None = None,
    on_judged: Callable[[int], None] | None = None,
) -> Question:
    """
    Judge a pool, and count the room there is for it.

    Parameters
    ----------
    engine, pool
        Supply and children.
    policy
        None for that of the engine's profile.
    on_judged
        Told how many children have been judged.
    """
    policy = policy or engine.profile.allocation
    undecided = policy.undecided_as_conditions
    judged = judge_pool(engine, pool, on_judged)
    open_to = (judged.decided | (judged.undecided & undecided)) & ~judged.lives_there
    places = places_of(engine, pool, open_to, undecided=undecided)
    return Question(
        engine,
        pool,
        policy,
        judged,
        open_to,
        places,
        newcomers_of(engine, pool, open_to, places.free[:, 0]),
        () if policy.siblings is Siblings.BY_POINTS else siblings_to_live_together(pool),
    )


def without_place(question: Question, place: int) -> Question:
    """
    Give the question as it would be if one place were gone.

    Parameters
    ----------
    question
        As it is.
    place
        Row in the table of places.
    """
    undecided = question.policy.undecided_as_conditions
    left = places_of(
        question.engine, question.pool, question.open_to, undecided=undecided, without=place
    )
    return replace(question, places=left)
