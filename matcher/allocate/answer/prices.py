"""What each place is worth to the children who wait, told."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from matcher.allocate.answer.build import aims_reached
from matcher.allocate.answer.model_prices import GivenPlace, PricedPlace, Prices
from matcher.allocate.answer.otherwise import first_change, otherwise_of
from matcher.allocate.answer.placed import place_name
from matcher.allocate.in_place import NOWHERE
from matcher.allocate.plan import Plan
from matcher.allocate.prices import Price
from matcher.answer.build import supply_words
from matcher.answer.rests_on import rests_on
from matcher.solver.limits import Limits


def prices_told(
    plan: Plan,
    prices: Iterable[Price],
    limits: Limits,
    *,
    input_hash: str = "",
    on_price: Callable[[int], None] | None = None,
) -> Prices:
    """
    Tell the prices of the places of a plan.

    Parameters
    ----------
    plan
        The plan.
    prices
        As `prices_of` gives them, as far as the time went.
    limits
        Those they were worked out within.
    input_hash
        Hash of what was read.
    on_price
        Told how many places have been looked at.
    """
    question, pool = plan.question, plan.question.pool
    priced: dict[int, PricedPlace] = {}
    for price in prices:
        without = otherwise_of(pool, price.without)
        priced[price.child] = PricedPlace(_given(plan, price.child), price.screened, without)
        if on_price is not None:
            on_price(len(priced))
    dear = [one for one in priced.values() if one.without.proved and _is_dear(one)]
    placed = [child for child, home in enumerate(plan.home_of) if home != NOWHERE]
    engine = question.engine
    return Prices(
        decided_on=pool.decided_on,
        supply=supply_words(engine.supply.snapshot),
        children=len(pool),
        homes=len(engine.supply.snapshot.homes),
        placed=len(placed),
        fair=plan.fair,
        status=plan.outcome.status.value,
        aims=aims_reached(plan),
        dear=tuple(sorted(dear, key=_dearest_first)),
        worth_nothing=tuple(
            one for one in priced.values() if one.without.proved and not _is_dear(one)
        ),
        not_proved=tuple(one for one in priced.values() if not one.without.proved),
        not_looked_at=tuple(_given(plan, child) for child in placed if child not in priced),
        free=int(question.places.free[:, 0].sum()) - len(placed),
        seconds_allowed=limits.seconds,
        **rests_on(engine, pool.decided_on, input_hash),
    )


def _given(plan: Plan, child: int) -> GivenPlace:
    home = plan.question.engine.supply.snapshot.homes[plan.home_of[child]]
    reference = plan.question.pool.referrals[child].reference
    return GivenPlace(home.urn, home.name, place_name(plan, child), reference)


def _is_dear(one: PricedPlace) -> bool:
    return first_change(one.without.changes) is not None


def _dearest_first(one: PricedPlace) -> tuple[int, int, str, str]:
    """Put places in order by the first aim that gets worse, and by how much."""
    at, more = next((at, c.more) for at, c in enumerate(one.without.changes) if c.more)
    return at, -more, one.given.urn, one.given.place or ""
