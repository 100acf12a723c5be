"""Authorities by the names and codes that people and published lists use for them."""

from __future__ import annotations

import datetime as dt
import difflib
import re
from collections.abc import Mapping
from functools import cache

from constraints.errors import InputError, Problem
from matcher.entities.authority import Authority
from matcher.geography.authorities import AUTHORITIES, country_of, neighbour_names
from matcher.geography.tables import rows

# Short names no rule below would find. Only such as can mean one authority: neither "Newcastle"
# nor "Richmond" is here.
_SHORT_NAMES = {
    "bcp": "E06000058",
    "b&nes": "E06000022",
    "banes": "E06000022",
    "bath & ne somerset": "E06000022",
    "corporation of london": "E09000001",
    "hull": "E06000010",
    "southend": "E06000033",
    "scilly isles": "E06000053",
    "scilly": "E06000053",
}
_BEFORE = re.compile(
    r"^(the )?((london|royal|metropolitan) borough of|borough of|county borough of"
    r"|city (and county )?of|county of|council of the|county) "
)
_AFTER = re.compile(
    r"( (metropolitan|district|borough|city|county|unitary|council|authority|corporation|mbc|mdc"
    r"|bc|cc|dc|lb|la))+$|,? (city|county) of$"
)


class DividedAuthorityError(InputError):
    """
    A name that stood for an area now shared by several authorities.

    Parameters
    ----------
    text
        What was looked up.
    successors
        The authorities that share the area now.
    """

    def __init__(self, text: str, successors: tuple[Authority, ...]) -> None:
        self.successors = successors
        names = " or ".join(found.name for found in successors)
        expected = f"the authority of today: {names}"
        super().__init__((Problem("", "", "authority", text[:60], expected),))


def find_authority(text: str, *, on: dt.date | None = None) -> Authority:
    """
    Find the one authority meant by a name or code.

    Parameters
    ----------
    text
        ONS code, DfE code or name, in force or abolished; case, punctuation, "&" and words like
        "Council" do not matter.
    on
        Date of the list it was read in, for the one name whose meaning changed (Dorset,
        1 April 2019). Today's meaning where not given.

    Raises
    ------
    DividedAuthorityError
        The area is now shared by several authorities; it carries them.
    InputError
        No such authority; names the nearest spellings.
    """
    found = find_authorities(text, on=on)
    if len(found) > 1:
        raise DividedAuthorityError(text, found)
    return found[0]


def find_authorities(text: str, *, on: dt.date | None = None) -> tuple[Authority, ...]:
    """
    Find every authority of today that shares the area of a name or code.

    Parameters
    ----------
    text, on
        As for `find_authority`.

    Returns
    -------
    authorities
        One; or all the successors of an abolished authority, in the order of their codes.

    Raises
    ------
    InputError
        No such authority in England; names the nearest spellings.
    """
    codes = find_codes(text, on=on)
    if codes[0] not in AUTHORITIES:
        expected = f"an authority in England: this one is in {country_of(codes[0])}"
        raise InputError((Problem("", "", "authority", text[:60], expected),))
    return tuple(AUTHORITIES[code] for code in codes)


def find_codes(text: str, *, on: dt.date | None = None) -> tuple[str, ...]:
    """
    Find the ONS codes of today that share the area of a name or code, Wales included.

    For published lists, where a few homes registered in England stand in Wales.

    Parameters
    ----------
    text, on
        As for `find_authority`.

    Returns
    -------
    codes
        Upper-tier ONS codes, sorted.

    Raises
    ------
    InputError
        No such authority; names the nearest spellings.
    """
    plain = _plain(text)
    for key in (plain, _AFTER.sub("", plain), _bare(plain)):
        if on is not None:
            for until, codes in _former().get(key, ()):
                if until is not None and on < until:
                    return codes
        if key in _current():
            return (_current()[key],)
        if key in _former():
            return _former()[key][-1][1]
    near = difflib.get_close_matches(plain, [*_current(), *_former()], n=3, cutoff=0.7)
    names = dict.fromkeys(_shown(key) for key in near)
    hint = f" (did you mean {' or '.join(names)}?)" if names else ""
    expected = f"the name, ONS code or DfE code of an upper-tier authority in England{hint}"
    raise InputError((Problem("", "", "authority", text[:60], expected),))


@cache
def _current() -> Mapping[str, str]:
    keys = dict(_SHORT_NAMES)
    for code, name in neighbour_names().items():
        keys.update({code.casefold(): code, _plain(name): code})
    for code, found in AUTHORITIES.items():
        plain = _plain(found.name)
        keys.update({code.casefold(): code, found.dfe_code: code, plain: code})
        if plain != "city of london":  # "London" is no authority
            keys[_bare(plain)] = code
    return keys


@cache
def _former() -> Mapping[str, tuple[tuple[dt.date | None, tuple[str, ...]], ...]]:
    keys: dict[str, list[tuple[dt.date | None, tuple[str, ...]]]] = {}
    for row in rows("former"):
        until = dt.date.fromisoformat(row["until"]) if row["until"] else None
        entry = (until, tuple(row["successors"].split()))
        plain = _plain(row["name"])
        for key in dict.fromkeys(
            (row["ons_code"].casefold(), row["dfe_code"], plain, _bare(plain))
        ):
            keys.setdefault(key, []).append(entry)
    return {key: tuple(entries) for key, entries in keys.items()}


def _plain(text: str) -> str:
    words = text.casefold().replace(" and ", " & ").replace("-", " ").replace(".", "")
    return " ".join(words.replace("'", "").split())


def _bare(plain: str) -> str:
    return _BEFORE.sub("", _AFTER.sub("", plain)).strip(" ,")


def _shown(key: str) -> str:
    if key in _current():
        code = _current()[key]
        return AUTHORITIES[code].name if code in AUTHORITIES else neighbour_names()[code]
    return key.title()
