"""Entities as the plain values of a document."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime, time
from enum import Enum
from functools import cache
from typing import Any

from constraints.vocabulary import Record
from matcher.entities import (
    Child,
    Home,
    Order,
    OrderKind,
    Resident,
    RiskProfile,
    RivalTerritory,
    Vacancy,
    Where,
)
from matcher.entities.order import Ring
from matcher.records.documents.child import NO_ORIGIN
from matcher.records.documents.codes import code
from matcher.records.documents.home_facts import LAST
from matcher.records.documents.location import write_location
from matcher.records.documents.profile import NEVER
from matcher.records.documents.referral import RENAMED
from matcher.records.documents.snapshot import NOT_FREE

_KEYS = {"where": "location", **{field: key for key, field in RENAMED.items()}}


def plain(entity: object) -> dict[str, Any]:
    """
    Give an entity as the plain values of a document, without format version and kind.

    What has the value that leaving the key out stands for is left out.

    Parameters
    ----------
    entity
        Any dataclass of `matcher.entities`.
    """
    document = {_KEYS.get(field.name, field.name): _plain(value) for field, value in _told(entity)}
    special = _SPECIAL.get(type(entity))
    return document if special is None else special(entity, document)


def _told(entity: Any) -> list[tuple[Field[Any], Any]]:  # noqa: ANN401  any of the dataclasses
    kind: type = type(entity)
    pairs = [(field, getattr(entity, field.name), default) for field, default in _fields(kind)]
    return [
        (field, value) for field, value, default in pairs if value is not None and value != default
    ]


@cache
def _fields(kind: type) -> tuple[tuple[Field[Any], Any], ...]:
    """Give the fields of a dataclass, each with the value that leaving it out stands for."""
    return tuple((field, _default(field)) for field in fields(kind))


def _default(field: Field[Any]) -> Any:  # noqa: ANN401  of the field's type
    if field.default_factory is not MISSING:
        return field.default_factory()
    return field.default


def _plain(value: Any) -> Any:  # noqa: ANN401  whatever an entity holds
    if isinstance(value, Enum):
        return code(value)
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, Mapping):
        return {_key(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, tuple | frozenset):
        items = [_plain(item) for item in value]
        return items if isinstance(value, tuple) else sorted(items)
    return plain(value) if is_dataclass(value) else value


def _key(key: object) -> Any:  # noqa: ANN401  a string of a document
    return f"{code(key)}_on" if isinstance(key, Record) else _plain(key)


def _child(child: Child, document: dict[str, Any]) -> dict[str, Any]:
    document.update(document.pop("profile", {}))
    document.pop("has_origin", None)
    if child.has_origin is False:
        document["origin"] = NO_ORIGIN
    return document


def _with_profile(_: object, document: dict[str, Any]) -> dict[str, Any]:
    document.update(document.pop("profile", {}))
    return document


def _profile(profile: RiskProfile, document: dict[str, Any]) -> dict[str, Any]:
    grades = document.pop("grades", [])
    if grades:
        document["risks"] = {grade.pop("domain"): grade for grade in grades}
    if profile.none_other_on is not None:
        on, by = document.pop("none_other_on"), document.pop("none_other_by")
        document["none_other_known"] = {"on": on, "by": by}
    if document.pop("weapon_known", False) and profile.weapon_used_on is None:
        document["weapon_used_on"] = NEVER
    return document


def _home(home: Home, document: dict[str, Any]) -> dict[str, Any]:
    for name in LAST:
        if document.pop(f"{name}_known", False) and getattr(home, f"{name}_on") is None:
            document[f"{name}_on"] = NEVER
    return document


def _order(order: Order, document: dict[str, Any]) -> dict[str, Any]:
    if order.kind is OrderKind.EXCLUSION_ZONE:
        document["zone"] = _polygon(order.zone)
    return document


def _territory(territory: RivalTerritory, document: dict[str, Any]) -> dict[str, Any]:
    document["zone"] = _polygon(territory.zone)
    return document


def _polygon(zone: tuple[Ring, ...]) -> dict[str, Any]:
    rings = [[list(position) for position in ring] for ring in zone]
    return {"type": "Polygon", "coordinates": rings}


def _vacancy(vacancy: Vacancy, document: dict[str, Any]) -> dict[str, Any]:
    if vacancy.free_from is None:
        document["free_from"] = NOT_FREE
    return document


_SPECIAL: Mapping[type, Callable[[Any, dict[str, Any]], dict[str, Any]]] = {
    Child: _child,
    Resident: _with_profile,
    RiskProfile: _profile,
    Home: _home,
    Order: _order,
    RivalTerritory: _territory,
    Vacancy: _vacancy,
    Where: lambda where, _: write_location(where),
}
