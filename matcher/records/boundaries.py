"""ONS boundaries as GeoJSON: the place and reach of each constituency or authority, by name."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from constraints.errors import InputError, Problem
from matcher.geography.regions import Region, region_from_geojson

MOST_BYTES = 64 * 1024 * 1024  # the full-resolution ONS files are larger, and not needed
MOST_FEATURES = 1000  # the United Kingdom has 650 constituencies
_DEGREES = frozenset({"urn:ogc:def:crs:OGC:1.3:CRS84", "urn:ogc:def:crs:EPSG::4326", "EPSG:4326"})


@dataclass(frozen=True, slots=True)
class BoundaryKind:
    """
    One kind of ONS boundary file.

    Parameters
    ----------
    noun
        What one feature is, in a message.
    code, name
        Names of the properties that hold the ONS code and the name.
    """

    noun: str
    code: str
    name: str


CONSTITUENCIES = BoundaryKind("constituency", "PCON24CD", "PCON24NM")
AUTHORITIES = BoundaryKind("authority", "CTYUA24CD", "CTYUA24NM")


@dataclass(frozen=True, slots=True)
class Boundaries:
    """
    Every area of one boundary file.

    Parameters
    ----------
    file
        Name of the file.
    kind
        What the areas are.
    by_name
        Region of each area, by its exact name.
    by_code
        Region of each area, by its ONS code.
    """

    file: str
    kind: BoundaryKind
    by_name: Mapping[str, Region]
    by_code: Mapping[str, Region]


def read_constituencies(path: Path) -> Boundaries:
    """
    Read the Westminster constituencies of July 2024; see `read_boundaries`.

    Parameters
    ----------
    path
        ONS file with the properties ``PCON24CD`` and ``PCON24NM``.

    Returns
    -------
    boundaries
    """
    return read_boundaries(path, CONSTITUENCIES)


def read_authorities(path: Path) -> Boundaries:
    """
    Read the counties and unitary authorities of December 2024; see `read_boundaries`.

    Parameters
    ----------
    path
        ONS file with the properties ``CTYUA24CD`` and ``CTYUA24NM``.

    Returns
    -------
    boundaries
    """
    return read_boundaries(path, AUTHORITIES)


def read_boundaries(path: Path, kind: BoundaryKind) -> Boundaries:
    """
    Read one boundary file, all of it or nothing.

    Parameters
    ----------
    path
        GeoJSON `FeatureCollection` in WGS84 longitude and latitude.
    kind
        Which areas are expected.

    Returns
    -------
    boundaries

    Raises
    ------
    InputError
        With every problem: not GeoJSON, another kind of area, no features, a name or code missing
        or given twice, another coordinate system, coordinates outside Great Britain, a boundary
        that crosses itself.
    """
    file = path.name
    features = _features(_parse(path), file)
    problems: list[Problem] = []
    by_name: dict[str, Region] = {}
    by_code: dict[str, Region] = {}
    for place, code, name, geometry in _named(features, kind, file, problems):
        if name in by_name or code in by_code:
            problems.append(Problem(file, place, kind.name, f"{name} ({code})", "each area once"))
            continue
        try:
            region = region_from_geojson(geometry, file=file, place=f"{place} ({name})")
        except InputError as error:
            problems.extend(error.problems)
            continue
        by_name[name] = by_code[code] = region
    if problems:
        raise InputError(tuple(problems))
    return Boundaries(file, kind, MappingProxyType(by_name), MappingProxyType(by_code))


def _parse(path: Path) -> object:
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise _refusal(path.name, f"{size:,} bytes", f"at most {MOST_BYTES:,} bytes")
        # a whole number too long to be one is infinite, and refused as a coordinate
        return json.loads(path.read_bytes().decode("utf-8-sig"), parse_int=float)
    except OSError as error:
        raise _refusal(path.name, error.strerror or str(error), "a readable file") from error
    except InputError:
        raise
    except (ValueError, RecursionError) as error:
        raise _refusal(path.name, str(error)[:80], "a GeoJSON file in UTF-8") from error


def _features(document: object, file: str) -> list[object]:
    if not isinstance(document, dict) or document.get("type") != "FeatureCollection":
        raise _refusal(file, "another JSON document", "a GeoJSON FeatureCollection")
    crs = document.get("crs")
    if crs is not None:
        named = crs.get("properties", {}).get("name") if isinstance(crs, dict) else crs
        if named not in _DEGREES:
            expected = "longitude and latitude in WGS84 (EPSG:4326): re-project the file"
            raise _refusal(file, f"coordinate system {named!s:.60}", expected)
    features = document.get("features")
    if not isinstance(features, list) or not features:
        raise _refusal(file, "no features", "at least one feature")
    if len(features) > MOST_FEATURES:
        raise _refusal(file, f"{len(features):,} features", f"at most {MOST_FEATURES:,}")
    return features


def _named(
    features: Iterable[object], kind: BoundaryKind, file: str, problems: list[Problem]
) -> Iterable[tuple[str, str, str, Mapping[str, object]]]:
    for number, feature in enumerate(features, start=1):
        place = f"feature {number}"
        if not isinstance(feature, dict) or not isinstance(feature.get("properties"), dict):
            problems.append(Problem(file, place, "properties", "", f"those of a {kind.noun}"))
            continue
        properties = feature["properties"]
        texts = [properties.get(kind.code), properties.get(kind.name)]
        for key, text in zip((kind.code, kind.name), texts, strict=True):
            if not isinstance(text, str) or not text.strip():
                found = "" if text is None else f"{text!r:.60}"
                problems.append(Problem(file, place, key, found, f"the property of a {kind.noun}"))
        geometry = feature.get("geometry")
        if not isinstance(geometry, dict):
            problems.append(Problem(file, place, "geometry", "", "a Polygon or MultiPolygon"))
        elif all(isinstance(text, str) and text.strip() for text in texts):
            yield place, texts[0], texts[1], geometry


def _refusal(file: str, found: str, expected: str) -> InputError:
    return InputError((Problem(file, "", "", found, expected),))
