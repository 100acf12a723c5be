"""Small streams drawn at random, and exhaustive search over them."""

from __future__ import annotations

from itertools import product

import numpy as np

from matcher.rolling import BARRED, NOWHERE, STAYS, Forecast, Stream, Value, certify, value_of
from matcher.solver.certificate.errors import NotCertified


def stream_of(points, starts=None, places=((0, 0),), apart=(), **others) -> Stream:
    """Make a stream in which a child arrives each day, unless said otherwise."""
    points = np.array(points, dtype=np.int64)
    count = points.shape[0]
    arrives = np.array(others.pop("arrives", range(count)), dtype=np.int64)
    between = np.zeros((count, count), dtype=np.bool_)
    for one, other in apart:
        between[one, other] = between[other, one] = True
    starts = arrives if starts is None else np.array(starts, dtype=np.int64)
    return Stream(
        days=others.pop("days", int(arrives.max(initial=0)) + 1),
        last=others.pop("last", int(starts.max(initial=0))),
        name=np.array(others.pop("name", range(count)), dtype=np.int64),
        arrives=arrives,
        starts=starts,
        stays=np.array(others.pop("stays", [STAYS] * count), dtype=np.int64),
        points=points,
        apart=between,
        place_home=np.array([home for home, _ in places], dtype=np.int64),
        place_from=np.array([day for _, day in places], dtype=np.int64),
        **others,
    )


def drawn(seed, most=6, homes=3, stays=False) -> tuple[Stream, Forecast]:
    """Draw a stream, and a forecast whose past is as the stream."""
    random = np.random.default_rng(seed)
    count, past = int(random.integers(1, most + 1)), 8
    points = random.integers(0, 10_000, (count + past, homes))
    points[random.random(points.shape) < 0.3] = BARRED
    apart = np.triu(random.random((count + past,) * 2) < random.choice([0.0, 0.3, 0.6]), 1)
    apart |= apart.T
    arrives = np.sort(random.integers(0, 4, count))
    lead = random.integers(0, 3, count + past)
    places = random.integers(1, homes + 3)
    stream = Stream(
        days=4,
        last=6,
        name=random.permutation(count),
        arrives=arrives,
        starts=arrives + lead[past:],
        stays=random.integers(1, 4, count) if stays else np.full(count, STAYS),
        points=points[past:],
        apart=apart[past:, past:],
        place_home=random.integers(0, homes, places),
        place_from=random.integers(0, 5, places),
        distance=random.random((count, homes)),
    )
    return stream, Forecast(count / 4, points[:past], lead[:past], apart[:past, past:])


def best_of(stream) -> Value:
    """Try everything."""
    best = Value(0, 0)
    for homes in product(range(NOWHERE, stream.homes), repeat=stream.children):
        home = np.array(homes, dtype=np.int64)
        try:
            certify(stream, home)
        except NotCertified:
            continue
        best = max(best, value_of(stream, home))
    return best
