"""The 153 upper-tier authorities of England, and which of them adjoin."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from constraints.errors import InputError, Problem
from matcher.entities.authority import Authority
from matcher.geography.tables import rows

_COUNTRIES = {
    "E": "England",
    "W": "Wales",
    "S": "Scotland",
    "N": "Northern Ireland",
    "L": "Channel Islands",
    "M": "Isle of Man",
}


class _Authorities(Mapping[str, Authority]):
    """The table, read when first looked at."""

    def __getitem__(self, ons_code: str) -> Authority:
        return _table()[ons_code]

    def __iter__(self) -> Iterator[str]:
        return iter(_table())

    def __len__(self) -> int:
        return len(_table())


AUTHORITIES: Mapping[str, Authority] = _Authorities()


@cache
def neighbours() -> Mapping[str, frozenset[str]]:
    """Give, for each ONS code, the codes of the areas that share a boundary with it."""
    found: dict[str, set[str]] = {}
    for row in rows("adjoining"):
        found.setdefault(row["a"], set()).add(row["b"])
        found.setdefault(row["b"], set()).add(row["a"])
    return {code: frozenset(others) for code, others in found.items()}


@cache
def _table() -> Mapping[str, Authority]:
    table = {}
    for row in rows("authorities"):
        code = row["ons_code"]
        touching = neighbours().get(code, frozenset())
        scottish = frozenset(other for other in touching if other.startswith("S"))
        table[code] = Authority(
            ons_code=code,
            dfe_code=row["dfe_code"],
            name=row["name"],
            region=row["region"],
            latitude=float(row["latitude"]),
            longitude=float(row["longitude"]),
            cw_latitude=float(row["cw_latitude"]),
            cw_longitude=float(row["cw_longitude"]),
            adjoining=touching - scottish,
            adjoining_scottish=scottish,
        )
    return table


@cache
def neighbour_names() -> Mapping[str, str]:
    """Give the names of the Welsh authorities and the bordering Scottish ones, by ONS code."""
    return {row["ons_code"]: row["name"] for row in rows("neighbours")}


def authority(ons_code: str) -> Authority:
    """
    Look up one of the 153 by its ONS code of December 2024.

    Raises
    ------
    InputError
        Any other code; `matcher.geography.names.find_authority` reads names, DfE codes and the
        codes of abolished authorities.
    """
    try:
        return AUTHORITIES[ons_code]
    except KeyError:
        raise _unknown(ons_code, "the ONS code of an upper-tier authority in England") from None


def adjoining(a: str, b: str) -> bool:
    """
    Say whether two authorities adjoin, in the sense of regulation 11(5).

    Parameters
    ----------
    a, b
        ONS codes, upper tier; at least one English. An authority does not adjoin itself.

    Returns
    -------
    adjoins
        False for Scotland, Northern Ireland and the islands, whose placements fall under reg. 12;
        see `Authority.adjoining_scottish`.

    Raises
    ------
    InputError
        A code that is no upper-tier code of the United Kingdom or its islands.
    """
    for code in (a, b):
        if code not in AUTHORITIES and code not in neighbour_names():
            country = country_of(code)
            if country in {"England", "Wales"}:
                raise _unknown(code, "the ONS code of an upper-tier authority")
    return not {a[0], b[0]} - {"E", "W"} and b in neighbours().get(a, frozenset())


@cache
def _upper_tiers() -> Mapping[str, str]:
    upper = {row["ons_code"]: row["upper_tier"] for row in rows("districts")}
    for row in rows("former"):
        successors = row["successors"].split()
        if len(successors) == 1:
            upper[row["ons_code"]] = successors[0]
    return upper


def upper_tier(code: str) -> str:
    """
    Give the upper-tier authority of a district, borough, city or county code.

    Parameters
    ----------
    code
        ONS code of either tier, in force or abolished since 2009. Codes of Wales, Scotland,
        Northern Ireland and the islands, which have one tier, are given back.

    Raises
    ------
    InputError
        Not a code, or that of a county whose area is now divided (Cumbria, Northamptonshire ...).
    """
    if code in AUTHORITIES:
        return code
    if code in _upper_tiers():
        return _upper_tiers()[code]
    if country_of(code) == "England":
        raise _unknown(code, "the ONS code of a district or authority, not since divided")
    return code


def country_of(code: str) -> str:
    """
    Give the country of an ONS code.

    Raises
    ------
    InputError
        Not nine characters, a letter and eight digits.
    """
    country = _COUNTRIES.get(code[:1])
    if country is None or len(code) != 9 or not code[1:].isdecimal():
        raise _unknown(code, "an ONS code: a letter and eight digits")
    return country


def _unknown(code: str, expected: str) -> InputError:
    return InputError((Problem("", "", "authority", code[:40], expected),))
