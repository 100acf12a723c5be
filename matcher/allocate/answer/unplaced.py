"""A child of a plan who has no place, and why."""

from __future__ import annotations

from functools import partial

from constraints.arrays import Ints
from matcher.allocate.answer.model_children import Unplaced, Wanted, WhyUnplaced
from matcher.allocate.answer.telling import Telling, distance_at, own_order
from matcher.allocate.plan import Plan
from matcher.answer.barring import barred_by_rule
from matcher.answer.build import rank_for
from matcher.answer.words_to_ask import child_words
from matcher.solver.outcome import Status

MOST_WANTED = 3
MOST_RULES = 4


def unplaced(telling: Telling, child: int) -> Unplaced:
    """Tell why a child has no place."""
    question = telling.plan.question
    referral = question.pool.referrals[child]
    ranked = rank_for(question.engine, referral)
    homes = question.engine.supply.snapshot.homes
    order = own_order(telling.plan, child)
    far = partial(distance_at, ranked)
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
