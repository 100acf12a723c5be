"""What figures are compared with: plain work of the same size, timed in the same run."""

from __future__ import annotations

import pickle
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt

import numpy as np

from benchmarks.memory import copying, frame_bytes
from benchmarks.setting import Setting
from benchmarks.timing import Timing, timed
from matcher.entities import Referral, Snapshot
from matcher.frame import frame_of
from matcher.geography.points import distance_km, to_wgs84

EARTH_KM = 6_371.0088
RUNS = 31


@dataclass(frozen=True, slots=True)
class References:
    """
    Plain work to compare with.

    Parameters
    ----------
    plain_sort
        Sorting every home by great-circle distance, in plain Python.
    array_sort
        The same with arrays on the grid: distances, then `argsort`. No rule, no reason.
    read_once
        Reading every array of one child's frame once, at the speed memory is copied here.
    make_once
        Making every object of the snapshot once, from a pickle of them: what C code needs for it.
    frame_bytes
        Size of those arrays.
    """

    plain_sort: Timing
    array_sort: Timing
    read_once: Timing
    make_once: Timing
    frame_bytes: int


def references(setting: Setting, runs: int = RUNS) -> References:
    """Time the references over the homes of a setting."""
    supply = setting.engine.supply
    asked = _from_somewhere(setting, runs)
    latitude, longitude = to_wgs84(supply.xy[:, 0], supply.xy[:, 1])
    points = list(zip(latitude.tolist(), longitude.tolist(), strict=True))
    here = {one.reference: _degrees(one) for one in asked}

    def plain(referral: Referral) -> list[int]:
        at = here[referral.reference]
        km = [haversine_km(*at, *there) for there in points]
        return sorted(range(len(km)), key=km.__getitem__)

    def arrays(referral: Referral) -> list[int]:
        km = distance_km([_grid(referral)], supply.xy)[0]
        order: list[int] = np.argsort(km, kind="stable").tolist()
        return order

    def all_there(_: Referral, order: list[int]) -> None:
        assert len(set(order)) == len(points)

    def all_made(_: bytes, made: Snapshot) -> None:
        assert len(made.homes) == len(points)

    size = frame_bytes(frame_of(asked[:1], supply))
    return References(
        plain_sort=timed(plain, asked, all_there),
        array_sort=timed(arrays, asked, all_there),
        read_once=copying(size, runs),
        make_once=timed(_made, [pickle.dumps(setting.world.snapshot)] * runs, all_made),
        frame_bytes=size,
    )


def haversine_km(latitude: float, longitude: float, to_lat: float, to_lon: float) -> float:
    """Measure a great circle between two points in degrees."""
    here, there = radians(latitude), radians(to_lat)
    half = sin((there - here) / 2) ** 2
    half += cos(here) * cos(there) * sin(radians(to_lon - longitude) / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(half))


def _from_somewhere(setting: Setting, runs: int) -> list[Referral]:
    found = [one for one in setting.same_days if one.child.origin is not None]
    return [found[number % len(found)] for number in range(runs)]


def _grid(referral: Referral) -> tuple[float, float]:
    origin = referral.child.origin
    assert origin is not None
    return origin.easting_m, origin.northing_m


def _degrees(referral: Referral) -> tuple[float, float]:
    latitude, longitude = to_wgs84(*_grid(referral))
    return latitude.item(), longitude.item()


def _made(content: bytes) -> Snapshot:
    made: Snapshot = pickle.loads(content)  # noqa: S301  pickled a moment ago, here
    return made
