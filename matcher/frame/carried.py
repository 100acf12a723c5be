"""A pair of days carried over from an older supply to one in which some homes have changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from constraints.arrays import Bools, Ints
from constraints.columns import Children, Lifted, Side
from matcher.frame.cut import Cut
from matcher.frame.residents import ResidentIndex, index_of
from matcher.frame.standing import Standing, stand, staying
from matcher.frame.supply import Supply


@dataclass(frozen=True, slots=True)
class Patch:
    """
    What changed between two supplies.

    Parameters
    ----------
    part
        The homes that changed, by themselves.
    homes, places
        How the homes, and their places, are put together.
    same_people
        Whether the very same residents live in the very same columns.
    """

    part: Supply
    homes: Cut
    places: Cut
    same_people: bool


def carried(old: Standing, patch: Patch, supply: Supply) -> Standing:
    """
    Work out a supply on a pair of days, reading only the homes that changed.

    Parameters
    ----------
    old
        The older supply on that pair of days.
    patch
        What changed since.
    supply
        The supply that is asked.
    """
    homes, days = patch.homes, (old.decided_on, old.starts_on)
    new = stand(patch.part, *days, like=old if patch.same_people else None)
    living = old if patch.same_people else _living(old, new, homes, supply)
    return Standing(
        decided_on=old.decided_on,
        starts_on=old.starts_on,
        homes=homes.columns(old.homes, new.homes),
        residents=living.residents,
        index=living.index,
        resident_home=living.resident_home,
        lifted=living.lifted,
        people=homes.columns(old.people, new.people),
        children=homes.columns(old.children, new.children),
        children_by_start=homes.columns(old.children_by_start, new.children_by_start),
        adults=homes.columns(old.adults, new.adults),
        grave=homes.columns(old.grave, new.grave),
        place_free=patch.places.columns(old.place_free, new.place_free),
        home_free=homes.columns(old.home_free, new.home_free),
        home_has_place=homes.array(old.home_has_place, new.home_has_place),
        linkable=living.linkable,
        changed_on=homes.array(old.changed_on, new.changed_on),
    )


@dataclass(frozen=True, slots=True)
class _Living:
    """What of a standing turns on the residents; see `Standing`."""

    residents: Children
    index: ResidentIndex
    resident_home: Ints
    lifted: Lifted
    linkable: Mapping[str, Bools]


def _living(old: Standing, new: Standing, homes: Cut, supply: Supply) -> _Living:
    cut, at = homes.pointing(old.resident_home, new.resident_home)
    rows = staying(supply, old.starts_on)
    return _Living(
        residents=cut.columns(old.residents, new.residents, axis=-2),
        index=index_of(supply.residents, supply.ties, rows),
        resident_home=at,
        lifted=_lifted(old.lifted, new.lifted, homes, cut),
        linkable={
            field: cut.array(may_be, new.linkable[field]) for field, may_be in old.linkable.items()
        },
    )


def _lifted(old: Lifted, new: Lifted, homes: Cut, residents: Cut) -> Lifted:
    return Lifted(
        posed=homes.columns(old.posed, new.posed),
        posed_level=homes.columns(old.posed_level, new.posed_level),
        exposed=homes.columns(old.exposed, new.exposed),
        grave=homes.columns(old.grave, new.grave),
        posing=_sides(old.posing, new.posing, residents),
        exposing=_sides(old.exposing, new.exposing, residents),
    )


def _sides(old: Mapping[str, Side], new: Mapping[str, Side], residents: Cut) -> dict[str, Side]:
    return {name: _side(side, new[name], residents) for name, side in old.items()}


def _side(old: Side, new: Side, residents: Cut) -> Side:
    cut, rows = residents.pointing(old.resident, new.resident)
    return Side(rows, cut.columns(old.people, new.people), cut.columns(old.holds, new.holds))
