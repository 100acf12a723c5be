"""Rings of coordinates as given by a user, checked before any geometry is built."""

from __future__ import annotations

import reprlib
from collections.abc import Mapping, Sequence
from typing import TypeGuard, cast

from constraints.errors import InputError, Problem
from matcher.geography.british import british_problem

Ring = list[tuple[float, float]]

_SHOWN = 60
_FEWEST = 4  # a triangle, closed


def read_rings(
    geometry: Mapping[str, object],
    *,
    most_vertices: int,
    file: str = "",
    place: str = "",
    field: str = "geometry",
) -> list[list[Ring]]:
    """
    Read the polygons of a GeoJSON geometry in WGS84 degrees.

    Sizes are checked first, so that a hostile polygon costs nothing; then every position. Nothing
    is closed, cleaned or left out for the user: a boundary of a court order is theirs to mend.

    Parameters
    ----------
    geometry
        GeoJSON ``Polygon`` or ``MultiPolygon``: positions are (longitude, latitude).
    most_vertices
        Greatest number of positions over all rings.
    file, place, field
        Where it stood, for the message.

    Returns
    -------
    polygons
        Each a list of closed rings, the outer one first, of (longitude, latitude) in degrees.

    Raises
    ------
    InputError
        With every problem found.
    """

    def refuse(found: object, expected: str) -> InputError:
        return InputError((Problem(file, place, field, _short(found), expected),))

    kind = geometry.get("type")
    if kind not in {"Polygon", "MultiPolygon"}:
        raise refuse(kind, "type Polygon or MultiPolygon")
    given = geometry.get("coordinates")
    polygons = _nested([given] if kind == "Polygon" else given)
    if polygons is None:
        raise refuse(given, "coordinates nested as GeoJSON has them")
    if not polygons:
        raise refuse("no polygon", "at least one polygon")
    count = sum(len(ring) for rings in polygons for ring in rings)
    if count > most_vertices:
        raise refuse(f"{count:,} vertices", f"at most {most_vertices:,}")

    problems: list[Problem] = []
    checked = [
        [
            _ring(ring, (file, f"{place} polygon {i + 1} ring {j + 1}".strip(), field), problems)
            for j, ring in enumerate(rings)
        ]
        for i, rings in enumerate(polygons)
    ]
    if problems:
        raise InputError(tuple(problems))
    return checked


def _nested(given: object) -> list[list[Sequence[object]]] | None:
    """Narrow to polygons of rings of something; None where the nesting is another."""
    if not _is_list(given):
        return None
    polygons: list[list[Sequence[object]]] = []
    for rings in given:
        if not _is_list(rings) or not rings:
            return None
        narrowed = [ring for ring in rings if _is_list(ring)]
        if len(narrowed) < len(rings):
            return None
        polygons.append(narrowed)
    return polygons


def _ring(ring: Sequence[object], at: tuple[str, str, str], problems: list[Problem]) -> Ring:
    file, place, field = at
    before = len(problems)
    positions: Ring = []
    for k, position in enumerate(ring):
        where = f"{place} position {k + 1}"
        if not _is_list(position) or len(position) != 2:
            problems.append(Problem(file, where, field, _short(position), "[longitude, latitude]"))
            continue
        problem = british_problem(position[1], position[0], file=file, place=where, field=field)
        if problem is not None:
            problems.append(problem)
            continue
        longitude, latitude = cast("tuple[float, float]", tuple(position))
        positions.append((float(longitude), float(latitude)))
    if len(problems) > before:
        return positions
    if len(positions) < _FEWEST:
        problems.append(
            Problem(file, place, field, f"{len(positions)} positions", "at least four, closed")
        )
    elif positions[0] != positions[-1]:
        problems.append(
            Problem(
                file,
                place,
                field,
                f"a ring from {positions[0]} to {positions[-1]}",
                "a closed ring: its last position the same as its first",
            )
        )
    return positions


def _is_list(value: object) -> TypeGuard[Sequence[object]]:
    return isinstance(value, list | tuple)


def _short(found: object) -> str:
    return reprlib.repr(found)[:_SHOWN] if not isinstance(found, str) else found[:_SHOWN]
