"""How fast a prepared supply follows homes that have changed, beside one prepared anew."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from random import Random

import numpy as np

from benchmarks.figure import Figure
from benchmarks.setting import Setting
from benchmarks.timing import timed
from matcher.entities import Snapshot
from matcher.frame import Supply, patched, prepare
from matcher.frame.standing import Standing

SEED = 11


def patched_homes(count: int) -> Callable[[Setting, int], Figure]:
    """Make the figure of so many homes that changed."""
    found = partial(_patched, count)
    # Told by its name while it is measured, as a plain function is.
    found.__name__ = f"patched_{count}"  # type: ignore[attr-defined]
    return found


def _patched(count: int, setting: Setting, runs: int) -> Figure:
    supply, one = prepare(setting.world.snapshot), setting.same_days[0]
    days = one.decided_on, one.starts_on
    supply.on(*days)
    drawn = Random(SEED)  # noqa: S311  a benchmark, no secret
    changed = [_changed(setting.world.snapshot, count, drawn) for _ in range(runs)]
    anew = {0: prepare(changed[0])}

    def follow(number: int) -> tuple[Supply, Standing]:
        new = patched(supply, changed[number])
        return new, new.on(*days)

    def check(number: int, found: tuple[Supply, Standing]) -> None:
        assert found[0].snapshot is changed[number]
        if number in anew:
            _check_same(anew[number], found, days)

    timing = timed(follow, range(runs), check)
    what = (
        f"a prepared supply made to follow {count} of its homes, each with other facts, another "
        "vacancy and one resident gone, and the pair of days that was worked out: `patched`"
    )
    held_to = "the first is the supply prepared anew, column by column"
    return Figure.of(f"patched_{count}", what, "ms", timing, target=None, held_to=held_to)


def _changed(snapshot: Snapshot, count: int, drawn: Random) -> Snapshot:
    count = min(count, len(snapshot.homes))
    urns = {home.urn for home in drawn.sample(snapshot.homes, count)}
    first = {who.urn: who.person for who in reversed(snapshot.residents) if who.urn in urns}
    return replace(
        snapshot,
        homes=tuple(
            replace(home, solo=not home.solo) if home.urn in urns else home
            for home in snapshot.homes
        ),
        vacancies=tuple(
            replace(told, free_from=None) if told.urn in urns else told
            for told in snapshot.vacancies
        ),
        residents=tuple(who for who in snapshot.residents if first.get(who.urn) != who.person),
    )


def _check_same(anew: Supply, found: tuple[Supply, Standing], days: tuple[date, date]) -> None:
    supply, standing = found
    for one, other in (
        (anew.resident_home, supply.resident_home),
        (anew.places.free_from, supply.places.free_from),
        (anew.people.grades.level.high, supply.people.grades.level.high),
        (anew.on(*days).lifted.posed_level.high, standing.lifted.posed_level.high),
        (anew.on(*days).people.high, standing.people.high),
        (anew.on(*days).home_free.possibly, standing.home_free.possibly),
    ):
        assert np.array_equal(one, other, equal_nan=one.dtype.kind == "f")
