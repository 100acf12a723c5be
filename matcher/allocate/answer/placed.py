"""A child of a plan to whom a home is proposed, and why it is not the first choice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import numpy as np

from matcher.allocate.answer.model_children import FirstChoice, Proposed
from matcher.allocate.answer.telling import Telling, distance_at, own_order
from matcher.allocate.in_place import NOWHERE, beside_others
from matcher.allocate.plan import Plan
from matcher.answer.asking import child_questions, home_questions
from matcher.answer.build import rank_for
from matcher.answer.matching import Ranked, matches_of
from matcher.answer.model import Distance, Match
from matcher.answer.model.match import Question
from matcher.answer.words_to_ask import child_words
from matcher.rank import Group


def proposed(telling: Telling, child: int) -> Proposed:
    """Tell the home proposed for a child who is placed."""
    plan = telling.plan
    question, column = plan.question, plan.home_of[child]
    referral = question.pool.referrals[child]
    in_place = rank_for(
        beside_others(question.engine, question.pool, plan.home_of, child), referral
    )
    points = question.judged.points[child]
    first = int(own_order(plan, child)[0])
    solution = plan.outcome.solution
    tied = () if solution is None else solution.ties
    homes = question.engine.supply.snapshot.homes
    return Proposed(
        referral=referral.reference,
        child=child_words(referral),
        starts_on=referral.starts_on,
        match=_match(in_place, int(question.judged.standing[child, column]) + 1),
        points_alone=int(points[column]),
        loss=max(int(points[column] - points[first]), 0),
        place=place_name(plan, child),
        beside=telling.references(telling.given_to(column, child)),
        conditions=_conditions(in_place),
        ties=tuple(
            homes[int(plan.posed.home[agent])].urn
            for item, agent in tied
            if item == child and agent != NOWHERE
        ),
        first_choice=None if first == column else _first_choice(telling, child, first),
    )


def _match(in_place: Ranked, rank: int) -> Match:
    """Explain the one home of a ranking; its rank is that on the child's own list."""
    group = next(group for group in Group if in_place.ranking.of(group).size)
    match = matches_of(in_place, ((group, 0),))[0]
    return replace(match, rank=rank, best_rank=None, worst_rank=None)


def _conditions(in_place: Ranked) -> tuple[Question, ...]:
    asking, referral = in_place.asking, in_place.referral
    return (*home_questions(asking, referral), *child_questions(asking, referral))


def place_name(plan: Plan, child: int) -> str | None:
    """Name the place; None where it is one that nobody described."""
    supply, row = plan.question.engine.supply, plan.room_of[child]
    home = plan.home_of[child]
    number = row - int(np.searchsorted(supply.places.home, home))
    places = supply.snapshot.homes[home].places
    return places[number].id if number < len(places) else None


def _first_choice(telling: Telling, child: int, column: int) -> FirstChoice:
    question = telling.plan.question
    home = question.engine.supply.snapshot.homes[column]
    return FirstChoice(
        urn=home.urn,
        name=home.name,
        distance=_distances(telling, child)(column),
        points=int(question.judged.points[child, column]),
        given_to=telling.references(telling.given_to(column, child)),
        not_with=telling.references(telling.not_with(column, child)),
        otherwise=telling.otherwise(child, column),
    )


def _distances(telling: Telling, child: int) -> Callable[[int], Distance | None]:
    question = telling.plan.question
    referral = question.pool.referrals[child]
    return partial(distance_at, rank_for(question.engine, referral))
