"""Deciding day by day: closed forms, and what holds of every stream."""

from dataclasses import replace

import numpy as np
import pytest

from matcher.rolling import (
    BARRED,
    BATCH,
    IMMEDIATE,
    NEAREST,
    NOWHERE,
    Forecast,
    Policy,
    Pricing,
    Way,
    certify,
    hindsight,
    priced,
    run,
    value_of,
)
from tests.matcher.rolling.small import drawn, stream_of

FEW = Pricing(futures=4)
POLICIES = (
    NEAREST,
    IMMEDIATE,
    BATCH,
    priced(IMMEDIATE, FEW),
    priced(BATCH, FEW),
    priced(IMMEDIATE, FEW, refuses=True),
    priced(BATCH, FEW, refuses=True),
    replace(priced(BATCH, FEW), waits=True),
)
EITHER = pytest.mark.parametrize("policy", [IMMEDIATE, BATCH], ids=["immediate", "batch"])


def forecast_of(rate, points, children, lead=None) -> Forecast:
    points = np.array(points, dtype=np.int64)
    past = points.shape[0]
    lead = np.zeros(past, dtype=np.int64) if lead is None else np.array(lead)
    return Forecast(rate, points, lead, np.zeros((past, children), dtype=np.bool_))


@pytest.mark.parametrize("seed", range(12))
def test_every_decision_may_stand_and_none_beats_hindsight(seed) -> None:
    stream, forecast = drawn(200 + seed, stays=seed % 3 == 0)
    best = hindsight(stream).value
    for policy in POLICIES:
        home = run(stream, policy, forecast)
        certify(
            stream,
            home,
            lambda other, policy=policy: run(other, policy, forecast),
            days=(0, 1, 2),
            waits=policy.waits,
        )
        found = value_of(stream, home)
        assert found <= best
        assert 0 <= found.share(best) <= 1


@EITHER
def test_the_first_child_takes_the_one_place(policy) -> None:
    assert run(stream_of([[500], [100]]), policy).tolist() == [0, NOWHERE]


def test_a_batch_gives_the_place_to_the_child_it_suits_better() -> None:
    stream = stream_of([[500], [100]], arrives=(0, 0))
    assert run(stream, IMMEDIATE).tolist() == [0, NOWHERE]
    assert run(stream, BATCH).tolist() == [NOWHERE, 0]


def test_the_nearest_home_is_not_the_one_with_fewest_points() -> None:
    stream = stream_of([[10, 900]], places=((0, 0), (1, 0)), distance=np.array([[30.0, 2.0]]))
    assert run(stream, IMMEDIATE).tolist() == [0]
    assert run(stream, NEAREST).tolist() == [1]


@EITHER
def test_a_place_wanted_by_whoever_comes_is_kept_for_them(policy) -> None:
    # Both homes will do for the first child; only the first home takes those who always come.
    stream = stream_of([[100, 200], [0, BARRED]], places=((0, 0), (1, 0)))
    forecast = forecast_of(3.0, [[0, BARRED]], 2)
    assert run(stream, policy).tolist() == [0, NOWHERE]
    assert run(stream, priced(policy), forecast).tolist() == [1, 0]


@EITHER
def test_prices_say_where_and_only_where_they_may_refuse_whether(policy) -> None:
    stream = stream_of([[5_000], [0]])
    forecast = forecast_of(30.0, [[0]], 2)
    assert run(stream, priced(policy), forecast).tolist() == [0, NOWHERE]
    assert run(stream, priced(policy, refuses=True), forecast).tolist() == [NOWHERE, 0]


@EITHER
def test_who_is_kept_apart_does_not_share_a_home(policy) -> None:
    stream = stream_of([[0, 50], [0, 50]], places=((0, 0), (0, 0), (1, 0)), apart=((0, 1),))
    assert run(stream, policy).tolist() == [0, 1]
    again = replace(stream, arrives=np.zeros(2, np.int64), starts=np.zeros(2, np.int64))
    assert sorted(run(again, policy).tolist()) == [0, 1]


@EITHER
def test_a_place_serves_from_its_day(policy) -> None:
    stream = stream_of([[0], [0]], places=((0, 1),), starts=(0, 1))
    assert run(stream, policy).tolist() == [NOWHERE, 0]


def test_who_waits_is_decided_on_with_those_who_came_since() -> None:
    stream = stream_of([[500], [100]], starts=(1, 1))
    assert run(stream, BATCH).tolist() == [0, NOWHERE]
    assert run(stream, replace(BATCH, waits=True)).tolist() == [NOWHERE, 0]


@EITHER
@pytest.mark.parametrize("seed", range(6))
def test_where_places_abound_prices_change_nothing(policy, seed) -> None:
    stream, forecast = drawn(300 + seed)
    homes = np.repeat(np.arange(stream.homes), 200)
    stream = replace(stream, place_home=homes, place_from=np.zeros_like(homes))
    assert (run(stream, policy) == run(stream, priced(policy, FEW), forecast)).all()


@pytest.mark.parametrize("policy", [BATCH, priced(BATCH, FEW)], ids=["batch", "prices"])
@pytest.mark.parametrize("seed", range(8))
def test_the_order_within_a_day_does_not_matter_to_a_batch(policy, seed) -> None:
    stream, forecast = drawn(400 + seed)
    random = np.random.default_rng(seed)
    order = np.lexsort((random.random(stream.children), stream.arrives))
    moved = replace(forecast, apart=forecast.apart[:, order])
    found = run(stream.of(order), policy, moved)
    assert found.tolist() == run(stream, policy, forecast)[order].tolist()


@pytest.mark.parametrize("seed", range(6))
def test_who_comes_later_changes_nothing_before(seed) -> None:
    stream, forecast = drawn(500 + seed)
    random = np.random.default_rng(seed)
    for policy in POLICIES:
        for day in range(3):
            later = stream.arrives > day
            points = stream.points.copy()
            points[later] = random.permuted(points[later], axis=1)
            apart = stream.apart.copy()
            apart[later] = apart[:, later] = False
            changed = replace(stream, points=points, apart=apart)
            decided = (stream.starts if policy.waits else stream.arrives) <= day
            one, other = (run(each, policy, forecast) for each in (stream, changed))
            assert one[decided].tolist() == other[decided].tolist()


def test_the_same_seed_gives_the_same_decisions() -> None:
    stream, forecast = drawn(7)
    policy = priced(BATCH, FEW)
    assert run(stream, policy, forecast).tolist() == run(stream, policy, forecast).tolist()


def test_what_a_policy_lacks_is_named() -> None:
    stream = stream_of([[0]])
    with pytest.raises(ValueError, match="distances"):
        run(stream, NEAREST)
    with pytest.raises(ValueError, match="forecast"):
        run(stream, priced(BATCH))
    with pytest.raises(ValueError, match="one by one"):
        Policy("odd", Way.DAY, by_distance=True)
    with pytest.raises(ValueError, match="prices to refuse by"):
        Policy("odd", Way.DAY, refuses=True)
