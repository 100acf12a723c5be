from __future__ import annotations

import pytest

from benchmarks.memory import frame_bytes
from benchmarks.references import haversine_km
from benchmarks.setting import Setting
from matcher.frame import frame_of
from matcher.geography.points import geodesic_km


def test_the_great_circle_is_within_half_a_percent_of_the_ellipsoid() -> None:
    leeds, bristol = (53.8008, -1.5491), (51.4545, -2.5879)
    expected = geodesic_km(*leeds, *bristol)
    assert haversine_km(*leeds, *bristol) == pytest.approx(expected, rel=0.005)


def test_the_bytes_of_a_frame_count_each_array_once(town: Setting) -> None:
    frame = frame_of(town.same_days[:1], town.engine.supply)
    size = frame_bytes(frame)
    assert size >= frame.residents.level.low.nbytes + frame.residents.level.high.nbytes
    # The supply's columns are shared, so that two children do not hold them twice.
    assert size < frame_bytes(frame_of(town.same_days[:2], town.engine.supply)) < 2 * size
