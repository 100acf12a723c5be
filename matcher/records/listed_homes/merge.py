"""What a restricted list adds to the published facts of the same homes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, replace
from typing import Final

from matcher.entities import Home

_INSPECTED: Final = frozenset({"overall_grade", "helped_grade", "inspected_on"})
_WHEREABOUTS: Final = frozenset({"where", "authority", "country"})
_APART: Final = _INSPECTED | _WHEREABOUTS | {"urn", "kind", "status"}


def merge(published: Iterable[Home], restricted: Iterable[Home]) -> tuple[Home, ...]:
    """
    Merge two lists of homes; what the restricted one knows comes before what the other does.

    A home on only one of the lists stays as it is there.

    Parameters
    ----------
    published, restricted
        Homes of each list; no URN twice within one.

    Returns
    -------
    homes
        In order of URN.
    """
    homes = {home.urn: home for home in published}
    for told in restricted:
        known = homes.get(told.urn)
        homes[told.urn] = told if known is None else _merged(known, told)
    return tuple(homes[urn] for urn in sorted(homes))


def _merged(known: Home, told: Home) -> Home:
    changed = {
        one.name: getattr(told, one.name)
        for one in fields(Home)
        if one.name not in _APART and _says(getattr(told, one.name))
    }
    changed["kind"] = told.kind
    # a status in words that cannot be read is no reason to rely on the older one
    changed["status"] = told.status
    if told.where is not None and (known.where is None or _nearer(told, known)):
        changed |= {name: getattr(told, name) for name in _WHEREABOUTS}
    if _later_inspection(known, told):
        changed |= {name: getattr(told, name) for name in _INSPECTED}
    return replace(known, **changed)


def _says(value: object) -> bool:
    return not (value is None or value is False or value in ((), {}))


def _nearer(told: Home, known: Home) -> bool:
    radii = [home.where.radius_km for home in (told, known) if home.where is not None]
    return radii[0] <= radii[1]


def _later_inspection(known: Home, told: Home) -> bool:
    """Whether the grades, which go with their day, are of an inspection no older than known."""
    if told.inspected_on is None:
        return False
    return known.inspected_on is None or told.inspected_on >= known.inspected_on
