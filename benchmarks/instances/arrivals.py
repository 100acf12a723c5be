"""
Streams of children who come day by day, drawn from a seed on the shapes of the generator.

Children, homes, bars, conflicts and costs are those of `generator.draw`; the cost of leaving a
child out, 8,000, is read as 9,999 points, and costs below it in proportion. More children are drawn
than come: the rest are the past, from which a forecast draws. How many come on a day is a Poisson
number. Half the places of homes are free from the first day, a quarter each from two and four weeks
on. Areas are as the localities of refugee resettlement, with which prices were published: few, with
many places each, all free from the first day, and nobody is kept apart.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from benchmarks.instances.generator import LEFT_OUT, Shape, draw
from matcher.rolling import BARRED, STAYS, Forecast, Stream
from matcher.rolling.stream import MOST_POINTS, Bools, Floats, Ints

DAYS = 40
LEADS, LEAD_SHARES = (0, 3, 7, 14), (0.25, 0.25, 0.25, 0.25)
"""Days from referral to moving in, as the referrals of made-up worlds."""
FREE_FROM, FREE_SHARES = (0, 14, 28), (0.5, 0.25, 0.25)
PAST = 400
"""Children of the past, of whom the forecast knows."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """
    What comes, and what could be known of it before.

    Parameters
    ----------
    stream
        Who comes.
    forecast
        Who was likely to.
    """

    stream: Stream
    forecast: Forecast


AREAS = Shape(children=400, homes=60, places=400, most_places=14, tight=True)


def arrivals(shape: Shape, seed: int, days: int = DAYS, *, areas: bool = False) -> Drawn:
    """
    Draw a stream; the same shape, seed and number of days give the same stream.

    Parameters
    ----------
    shape
        How many children come on average, and what homes there are. Children of a stream have no
        brothers or sisters in it, and may all be left out.
    seed
        Of all that is drawn.
    days
        Over which children come.
    areas
        Whether homes stand for areas.
    """
    random = np.random.default_rng([seed, days])
    rate = shape.children / days
    each = random.poisson(rate, days)
    children = int(each.sum())
    plain = replace(shape, siblings=0.0, must=0.0, hours=False, limited=False)
    problem = draw(replace(plain, children=PAST + children), seed)
    points = np.full((problem.items, problem.agents), BARRED, dtype=np.int64)
    points[problem.item, problem.agent] = problem.cost * MOST_POINTS // LEFT_OUT
    apart = np.zeros((problem.items, problem.items), dtype=np.bool_)
    apart[tuple(problem.conflicts[0].T)] = not areas
    home = np.repeat(np.arange(problem.agents), problem.capacity[:, 0])
    free_from = random.choice(FREE_FROM, home.size, p=FREE_SHARES).astype(np.int64)
    return split(
        points,
        apart | apart.T,
        random.choice(LEADS, problem.items, p=LEAD_SHARES).astype(np.int64),
        np.repeat(np.arange(days), each),
        (home, np.zeros_like(free_from) if areas else free_from),
        (days, rate),
    )


def split(  # noqa: PLR0917  # columns of one table
    points: Ints,
    apart: Bools,
    lead: Ints,
    arrives: Ints,
    places: tuple[Ints, Ints],
    pace: tuple[int, float],
    distance: Floats | None = None,
) -> Drawn:
    """
    Make the first children the past, and let the others come.

    Parameters
    ----------
    points
        Shape (past and coming, homes); those coming last.
    apart
        Among all of them, both ways.
    lead
        Days from referral to moving in, of all.
    arrives
        Of those who come, in order.
    places
        Home of each place, and the day from which it is free.
    pace
        Days over which children come, and how many a day on average.
    distance
        As points; None where there are none.
    """
    past, count = points.shape[0] - arrives.size, arrives.size
    days, rate = pace
    stream = Stream(
        days=days,
        last=days - 1 + int(lead.max(initial=0)),
        name=np.arange(count),
        arrives=arrives,
        starts=arrives + lead[past:],
        stays=np.full(count, STAYS),
        points=points[past:],
        apart=apart[past:, past:],
        place_home=places[0],
        place_from=places[1],
        distance=None if distance is None else distance[past:],
    )
    return Drawn(stream, Forecast(rate, points[:past], lead[:past], apart[:past, past:]))
