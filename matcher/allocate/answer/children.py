"""Each child of a plan: the home proposed, or why there is none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from time import monotonic

import numpy as np

from constraints.arrays import Ints
from matcher.allocate.answer.model import (
    FirstChoice,
    Otherwise,
    Proposed,
    Unplaced,
    Wanted,
    WhyUnplaced,
)
from matcher.allocate.answer.otherwise import otherwise_of
from matcher.allocate.forced import had
from matcher.allocate.in_place import NOWHERE, beside_others
from matcher.allocate.plan import Plan
from matcher.answer.asking import child_questions, home_questions
from matcher.answer.barring import barred_by_rule
from matcher.answer.build import rank_for
from matcher.answer.distances import distance_of, measured
from matcher.answer.matching import Ranked, matches_of
from matcher.answer.model import Distance, Match
from matcher.answer.model.match import Question
from matcher.answer.words_to_ask import child_words
from matcher.rank import Group
from matcher.solver.limits import Limits
from matcher.solver.outcome import Status

MOST_WANTED = 3
MOST_RULES = 4


@dataclass(frozen=True, slots=True)
class Telling:
    """
    A plan that is told.

    Parameters
    ----------
    plan
        The plan.
    worked_out
        Children, by their place in the pool, for whom it is worked out what the plan would come to
        if they had their first choice, or any place.
    limits
        Of each such working.
    until
        When all of them together end, on the clock of `monotonic`.
    should_stop
        Asked during and between them.
    """

    plan: Plan
    worked_out: frozenset[int]
    limits: Limits
    until: float
    should_stop: Callable[[], bool] | None = None

    def given_to(self, column: int, child: int) -> tuple[int, ...]:
        """Give the other children to whom the places of a home go."""
        return tuple(
            other
            for other, home in enumerate(self.plan.home_of)
            if home == column and other != child
        )

    def not_with(self, column: int, child: int) -> tuple[int, ...]:
        """Give those of them with whom a child is kept apart there."""
        agent = int(np.searchsorted(self.plan.posed.home, column))
        problem = self.plan.posed.problem
        pairs = problem.conflicts[int(problem.agent_class[agent])].tolist()
        return tuple(
            other
            for other in self.given_to(column, child)
            if [min(child, other), max(child, other)] in pairs
        )

    def references(self, children: tuple[int, ...]) -> tuple[str, ...]:
        """Name children."""
        return tuple(self.plan.question.pool.referrals[child].reference for child in children)

    def otherwise(self, child: int, column: int | None) -> Otherwise | None:
        """Work out what the plan would come to if a child had a home, or any."""
        left = self.until - monotonic()
        if child not in self.worked_out or left <= 0 or (self.should_stop and self.should_stop()):
            return None
        limits = replace(self.limits, seconds=left)
        instead = had(self.plan, child, column, limits, self.should_stop)
        return otherwise_of(self.plan.question.pool, instead)


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


def own_order(plan: Plan, child: int) -> Ints:
    """Give the columns of the homes a child may be put in, the child's own first choice first."""
    open_to = np.flatnonzero(plan.question.open_to[child])
    ordered: Ints = open_to[np.argsort(plan.question.judged.standing[child, open_to])]
    return ordered


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
    return partial(_distance, rank_for(question.engine, referral))


def _distance(ranked: Ranked, column: int) -> Distance | None:
    home = ranked.engine.supply.snapshot.homes[column]
    return measured(distance_of(ranked.judgement, column), ranked.referral.child.origin, home.where)


def unplaced(telling: Telling, child: int) -> Unplaced:
    """Tell why a child has no place."""
    question = telling.plan.question
    referral = question.pool.referrals[child]
    ranked = rank_for(question.engine, referral)
    homes = question.engine.supply.snapshot.homes
    order = own_order(telling.plan, child)
    far = partial(_distance, ranked)
    return Unplaced(
        referral=referral.reference,
        child=child_words(referral),
        starts_on=referral.starts_on,
        why=_why(telling.plan, order),
        can_propose=int(ranked.ranking.can_propose.size),
        ask_first=int(ranked.ranking.ask_first.size),
        may_not=barred_by_rule(ranked.judgement, ranked.ranking, homes, referral)[:MOST_RULES],
        wanted=tuple(
            Wanted(
                homes[column].urn,
                homes[column].name,
                far(column),
                telling.references(telling.given_to(column, child)),
                telling.references(telling.not_with(column, child)),
            )
            for column in order[:MOST_WANTED].tolist()
        ),
        otherwise=telling.otherwise(child, None) if order.size else None,
    )


def _why(plan: Plan, order: Ints) -> WhyUnplaced:
    if not order.size:
        return WhyUnplaced.NO_HOME
    solution = plan.outcome.solution
    if solution is None or solution.reached[0].status is not Status.OPTIMAL:
        return WhyUnplaced.NOT_PROVED
    return WhyUnplaced.PLACES_GO_TO_OTHERS
