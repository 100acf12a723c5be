"""Put what is told of an allocation together."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from matcher.allocate.aims import POINTS, WITHOUT_A_PLACE
from matcher.allocate.answer.model import Aim, Allocation, Fairness, Siblings
from matcher.allocate.answer.placed import proposed
from matcher.allocate.answer.telling import Telling, own_order
from matcher.allocate.answer.unplaced import unplaced
from matcher.allocate.in_place import NOWHERE
from matcher.allocate.plan import Plan
from matcher.answer.build import supply_words
from matcher.answer.rests_on import rests_on
from matcher.profiles.allocation import AllocationPolicy
from matcher.solver.limits import Limits
from matcher.solver.outcome import Status

WORKED_OUT = 20
"""Children for whom it is worked out what the plan would come to otherwise, if no more need it."""
UNDECIDED = (
    "Nothing is proposed of which something is undecided.",
    "A home of which something is undecided may be proposed, after all that are decided: what is "
    "open is a condition.",
)
KIN = {
    "together": "Brothers and sisters who are to live together share a home wherever that leaves "
    "nobody more without a place.",
    "near": "Brothers and sisters who are to live together share a home, or come to homes within "
    "{km:g} km of each other, wherever that leaves nobody more without a place.",
    "by_points": "Of brothers and sisters only the points of each home for each child count.",
}


def allocation_of(
    plan: Plan,
    limits: Limits,
    *,
    total: Plan | None = None,
    why: frozenset[str] = frozenset(),
    input_hash: str = "",
    should_stop: Callable[[], bool] | None = None,
) -> Allocation:
    """
    Tell a plan.

    Parameters
    ----------
    plan
        The plan.
    limits
        Those it was made within; also of all workings of what it would come to otherwise together.
    total
        The plan for the total alone, to say what fairness costs.
    why
        References of children for whom it is worked out what the plan would come to if they had
        their first choice, however many there are.
    input_hash
        Hash of what was read.
    should_stop
        Asked while other plans are worked out.
    """
    question, pool = plan.question, plan.question.pool
    until = monotonic() + limits.seconds
    telling = Telling(plan, _to_work_out(plan, why), limits, until, should_stop)
    placed = [home != NOWHERE for home in plan.home_of]
    engine = question.engine
    return Allocation(
        decided_on=pool.decided_on,
        supply=supply_words(engine.supply.snapshot),
        children=len(pool),
        homes=len(engine.supply.snapshot.homes),
        policy=policy_words(question.policy),
        fair=plan.fair,
        status=plan.outcome.status.value,
        proposed=tuple(proposed(telling, child) for child, has in enumerate(placed) if has),
        unplaced=tuple(unplaced(telling, child) for child, has in enumerate(placed) if not has),
        aims=aims_reached(plan),
        siblings=_siblings(plan),
        siblings_proved=plan.kinship.together.most and plan.kinship.near.most,
        ties_complete=plan.outcome.solution is not None and plan.outcome.solution.ties_complete,
        fairness=None if total is None else _fairness(plan, total),
        seconds_allowed=limits.seconds,
        **rests_on(engine, pool.decided_on, input_hash),
    )


def _to_work_out(plan: Plan, why: frozenset[str]) -> frozenset[int]:
    """Choose the children for whom another plan is worked out: all who need it, if they are few."""
    if plan.outcome.solution is None:
        return frozenset()
    needs = [
        child
        for child, home in enumerate(plan.home_of)
        if (order := own_order(plan, child)).size and int(order[0]) != home
    ]
    if len(needs) <= WORKED_OUT:
        return frozenset(needs)
    referrals = plan.question.pool.referrals
    return frozenset(child for child in needs if referrals[child].reference in why)


def aims_reached(plan: Plan) -> tuple[Aim, ...]:
    """Give each aim and what the plan reaches in it."""
    solution = plan.outcome.solution
    reached = () if solution is None else solution.reached
    return tuple(
        Aim(one.name, one.value, one.bound, one.status is Status.OPTIMAL, one.method)
        for one in reached
    )


def policy_words(policy: AllocationPolicy) -> tuple[str, ...]:
    """Say what an allocation is allowed to do."""
    kin = KIN[policy.siblings.value].format(km=policy.siblings_near_km)
    return UNDECIDED[policy.undecided_as_conditions], kin


def _siblings(plan: Plan) -> tuple[Siblings, ...]:
    pool, kinship = plan.question.pool, plan.kinship
    together, near = set(kinship.together.kept), set(kinship.near.kept)
    return tuple(
        Siblings(
            tuple(pool.referrals[child].reference for child in group),
            "together" if group in together else "near" if group in near else "apart",
        )
        for group in plan.question.groups
    )


def _fairness(plan: Plan, total: Plan) -> Fairness:
    mine, other = _values(plan), _values(total)
    proved = all(one.outcome.status is Status.OPTIMAL for one in (plan, total))
    return Fairness(
        worst_loss=worst_loss(plan),
        points=mine.get(POINTS, 0),
        total_worst_loss=worst_loss(total),
        total_points=other.get(POINTS, 0),
        comparable=proved and mine.get(WITHOUT_A_PLACE) == other.get(WITHOUT_A_PLACE),
    )


def _values(plan: Plan) -> dict[str, int]:
    return {aim.name: aim.value for aim in aims_reached(plan)}


def worst_loss(plan: Plan) -> int:
    """Give the most points that a placed child loses against their own first choice."""
    points = plan.question.judged.points
    losses = [
        int(points[child, home] - points[child, own_order(plan, child)[0]])
        for child, home in enumerate(plan.home_of)
        if home != NOWHERE
    ]
    return max((*losses, 0))
