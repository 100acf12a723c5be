"""One pool allocated, and held to what trying everything finds."""

from __future__ import annotations

from collections.abc import Iterator

from matcher.allocate.in_place import NOWHERE
from matcher.allocate.plan import Plan, allocate
from matcher.allocate.pool import pool_of
from matcher.allocate.question import question_of
from matcher.engine import Engine
from matcher.profile import load_profile
from matcher.solver.limits import Limits
from matcher.solver.outcome import Status
from tests.brute.exhaustive import Best, Exhaustive
from tests.brute.pools import Drawn, drawn_pool

PROFILE = load_profile()
SECONDS = 60.0


def disagreements(seed: int) -> list[str]:
    """Allocate one pool and try everything; say in what the two differ."""
    drawn = drawn_pool(seed)
    engine = Engine.over(drawn.snapshot, PROFILE)
    plan = planned(engine, drawn, presolve=seed % 2 == 0)
    return [f"pool {seed}: {fault}" for fault in _differ(plan, Exhaustive(drawn, engine).best())]


def planned(engine: Engine, drawn: Drawn, *, presolve: bool = True) -> Plan:
    question = question_of(engine, pool_of(drawn.referrals), drawn.policy)
    return allocate(question, Limits(SECONDS, presolve=presolve), fair=drawn.fair)


def _differ(plan: Plan, best: Best) -> Iterator[str]:
    solution = plan.outcome.solution
    if solution is None or plan.outcome.status is not Status.OPTIMAL:
        yield f"{plan.outcome.status.value}, expected an optimal answer"
        return
    values = tuple(now.value for now in solution.reached)
    homes = (*plan.posed.home.tolist(), NOWHERE)
    ties = tuple(sorted((child, homes[agent]) for child, agent in solution.ties))
    kinship = plan.kinship
    for what, found, expected in (
        ("groups together", kinship.together.kept, best.together),
        ("groups near", kinship.near.kept, best.near),
        ("aims", values, best.values),
        ("answer", plan.home_of, best.answer),
        ("ties", ties, best.ties),
        ("all ties seen", solution.ties_complete and solution.is_first, True),
        ("most groups", kinship.together.most and kinship.near.most, True),
    ):
        if found != expected:
            yield f"{what} {found}, expected {expected}"
