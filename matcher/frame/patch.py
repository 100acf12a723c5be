"""A supply in which some homes have changed, made from the supply before at the cost of those."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from typing import TypeVar

import numpy as np

from constraints.arrays import Ints
from constraints.logic import Interval
from constraints.vocabulary import Condition
from matcher.entities import Home, Snapshot
from matcher.frame.carried import Patch, carried
from matcher.frame.cut import Cut, Stretch
from matcher.frame.differing import differing
from matcher.frame.people import births
from matcher.frame.places import PlaceTable
from matcher.frame.residents import Said, Ties
from matcher.frame.supply import Supply, named_for, prepare, told_days

T = TypeVar("T")


def patched(supply: Supply, snapshot: Snapshot) -> Supply:
    """
    Give the supply of a snapshot, equal to `prepare` of it to the last bit.

    Only the homes that differ are read: their facts, places, vacancies and residents, and homes
    that came or went. Columns that say the same as before are shared with the supply before, as is
    what was kept with them; neither supply ever changes. The pairs of days that were worked out
    are carried over when they are next asked for; not where an age in whole years of a home that
    did not differ was told on another day.

    Parameters
    ----------
    supply
        Of the snapshot before.
    snapshot
        As for `prepare`. The fewer of its objects are others than before, the less is read.

    Raises
    ------
    ValueError
        As `prepare`.
    """
    before = supply.snapshot
    urns = differing(before, snapshot)
    same_day = (before.as_at, before.told_on) == (snapshot.as_at, snapshot.told_on)
    if same_day and not urns:
        return replace(supply, snapshot=snapshot)
    part = prepare(_part(snapshot, urns), supply.network)
    cut = _cut(before.homes, part.snapshot.homes, urns)
    of_people, lives_in = cut.pointing(supply.resident_home, part.resident_home)
    of_places, lies_in = cut.pointing(supply.places.home, part.places.home)
    residents = of_people.rows(supply.residents, part.residents)
    people = of_people.columns(supply.people, part.people)
    if not same_day:
        born = births(residents, told_days(snapshot, lives_in))
        same_day = _same(born, people.born)
        people = people if same_day else replace(people, born=born)
    made = Supply(
        snapshot=snapshot,
        homes=cut.columns(supply.homes, part.homes),
        places=_places(of_places, lies_in, supply.places, part.places),
        xy=cut.array(supply.xy, part.xy, axis=-2),
        radius_km=cut.array(supply.radius_km, part.radius_km),
        authority=cut.array(supply.authority, part.authority),
        column=_column(supply, part, cut, snapshot),
        named_for=_named(supply, part, cut, snapshot),
        residents=residents,
        people=people,
        ties=_ties(of_people, supply.ties, part.ties),
        resident_home=lives_in,
        leaves_on=of_people.array(supply.leaves_on, part.leaves_on),
        lives_there_from=of_people.array(supply.lives_there_from, part.lives_there_from),
        network=supply.network,
    )
    same_people = _same_people(cut, of_people, supply, part)
    patch = Patch(part, cut, of_places, same_people)
    for days, standing in supply.known().items() if same_day else ():
        made.carry(days, partial(carried, standing, patch))
    return made


def _part(snapshot: Snapshot, urns: frozenset[str]) -> Snapshot:
    return replace(
        snapshot,
        homes=tuple([home for home in snapshot.homes if home.urn in urns]),
        vacancies=tuple([told for told in snapshot.vacancies if told.urn in urns]),
        residents=tuple([who for who in snapshot.residents if who.urn in urns]),
    )


def _cut(before: tuple[Home, ...], changed: tuple[Home, ...], urns: Iterable[str]) -> Cut:
    """Say where the homes come from: each that differs stands where its URN puts it."""
    stretches: list[Stretch] = []
    there, done = {home.urn: number for number, home in enumerate(changed)}, 0
    for urn in sorted(urns):
        at = bisect_left(before, urn, lo=done, key=lambda home: home.urn)
        stretches.append(Stretch(False, done, at))
        done = at + (at < len(before) and before[at].urn == urn)
        if urn in there:
            stretches.append(Stretch(True, there[urn], there[urn] + 1))
    stretches.append(Stretch(False, done, len(before)))
    return Cut(tuple(one for one in stretches if one.first < one.last), len(before))


def _same_people(cut: Cut, of_people: Cut, supply: Supply, part: Supply) -> bool:
    """Whether the very same residents live in the very same columns."""
    gone = of_people.gone()
    same = cut.in_place and of_people.in_place and len(gone) == len(part.residents)
    return same and all(
        supply.residents[row] is who for row, who in zip(gone, part.residents, strict=True)
    )


def _same(one: Interval, other: Interval) -> bool:
    return np.array_equal(one.low, other.low) and np.array_equal(one.high, other.high)


def _places(cut: Cut, home: Ints, old: PlaceTable, new: PlaceTable) -> PlaceTable:
    return PlaceTable(
        home,
        cut.array(old.free_from, new.free_from),
        cut.array(old.live_until, new.live_until),
        cut.columns(old.feature, new.feature),
    )


def _column(supply: Supply, part: Supply, cut: Cut, snapshot: Snapshot) -> dict[str, int]:
    # One home may have closed where another opened.
    gone = (supply.snapshot.homes[row].urn for row in cut.gone())
    if cut.in_place and all(urn in part.column for urn in gone):
        return supply.column
    return {home.urn: number for number, home in enumerate(snapshot.homes)}


def _named(
    supply: Supply, part: Supply, cut: Cut, snapshot: Snapshot
) -> dict[str, tuple[int, ...]]:
    gone = [supply.snapshot.homes[row] for row in cut.gone()]
    if cut.in_place and not part.named_for and not any(map(_names_a_child, gone)):
        return supply.named_for
    return named_for(snapshot.homes)


def _names_a_child(home: Home) -> bool:
    return any(one.condition is Condition.NAMED_CHILD_ONLY for one in home.conditions)


def _ties(cut: Cut, old: Ties, new: Ties) -> Ties:
    return Ties(
        person=cut.rows(old.person, new.person),
        related=_said(cut, old.related, new.related),
        grouped=_said(cut, old.grouped, new.grouped),
        coded={field: _said(cut, said, new.coded[field]) for field, said in old.coded.items()},
        told=cut.array(old.told, new.told),
        unlisted=cut.array(old.unlisted, new.unlisted),
    )


def _said(residents: Cut, old: Said[T], new: Said[T]) -> Said[T]:
    cut, rows = residents.pointing(old.row, new.row)
    return Said(rows, cut.rows(old.what, new.what))
