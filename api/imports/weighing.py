"""What a file says of a home, held against what is on record."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Final

from api.homes.telling import OF_THE_REGULATOR
from api.store.canonical import canonical
from matcher.records.documents.parse import parse_snapshot

OWN: Final = frozenset({"home", "reply"})
"""What was told through these comes from the home itself."""
_OF_THE_FILE: Final = ("vacancies", "residents")
_OF_ITS_OWN: Final = frozenset({"places", "residents_listed"})
_WIDEST_KM: Final = float("inf")


class Weighed(StrEnum):
    """How a home of a file is to one on record."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    OLDER = "older"
    """It says something else, of a day that is not after that on record."""


@dataclass(frozen=True, slots=True)
class Standing:
    """
    A home on record.

    Parameters
    ----------
    document
        Canonical JSON.
    through
        How it was told.
    """

    document: str
    through: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """
    What is to become of a home.

    Parameters
    ----------
    weighed
        How the file's home is to the one on record.
    document
        To stand on record.
    through
        How it was told: that on record where the home's own telling stays.
    as_at
        Day of what is on record; of the file for a home that is new.
    no_longer_told
        Keys that are on record and no more told.
    """

    weighed: Weighed
    document: str
    through: str
    as_at: date
    no_longer_told: tuple[str, ...] = ()


def weigh(text: str, as_at: date, on_record: Standing | None) -> Outcome:
    """
    Hold a home of a file against the one on record.

    What a home told of itself gives way to a file of a later day that speaks of its places or of
    who lives there. To a list of the regulator's, whatever its day, only what is the regulator's.

    Parameters
    ----------
    text
        Document of the home, as `home_text` gives it.
    as_at
        Day of the file.
    on_record
        None for none.

    Raises
    ------
    InputError
        What both say together cannot be.
    """
    if on_record is not None and text == on_record.document:
        return Outcome(Weighed.UNCHANGED, text, on_record.through, as_at)
    after = json.loads(text)
    if on_record is None:
        return Outcome(Weighed.NEW, text, through_of(after), as_at)
    before = json.loads(on_record.document)
    own, day = on_record.through in OWN, date.fromisoformat(before["as_at"])
    if own and not speaks_for_home(after):
        return _of_the_list(before, after, on_record)
    later = after["as_at"] > before["as_at"]
    if _facts(before) == _facts(after):
        kept = text if later else on_record.document
        return Outcome(Weighed.UNCHANGED, kept, on_record.through, day)
    if after["as_at"] < before["as_at"] or (own and not later):
        return Outcome(Weighed.OLDER, on_record.document, on_record.through, day)
    gone = tuple(sorted(_told(before) - _told(after)))
    return Outcome(Weighed.CHANGED, text, through_of(after), day, gone)


def speaks_for_home(document: Mapping[str, Any]) -> bool:
    """Tell whether a document speaks of the places of a home, or of who lives there."""
    home = document["homes"][0]
    return any(document[key] for key in _OF_THE_FILE) or not _OF_ITS_OWN.isdisjoint(home)


def through_of(document: Mapping[str, Any]) -> str:
    """Give how a file's home was told: a return, a list for authorities, or a published one."""
    if speaks_for_home(document):
        return "return"
    return "restricted" if {"name", "needs"} & document["homes"][0].keys() else "published"


def _of_the_list(before: dict[str, Any], after: dict[str, Any], on_record: Standing) -> Outcome:
    """Take from a list what the regulator tells; all else stays as the home told it."""
    home = dict(before["homes"][0])
    listed = {key: value for key, value in after["homes"][0].items() if key in OF_THE_REGULATOR}
    if _radius(listed) > _radius(home):
        listed.pop("location", None)  # where it stands is known better than by the list
    home.update(listed)
    text = canonical(before | {"homes": [home]})
    weighed = Weighed.UNCHANGED if text == on_record.document else Weighed.CHANGED
    parse_snapshot(text, home["urn"])
    return Outcome(weighed, text, on_record.through, date.fromisoformat(before["as_at"]))


def _radius(home: Mapping[str, Any]) -> float:
    if "location" not in home:
        return _WIDEST_KM
    return float(home["location"].get("radius_km", 0.0))


def _facts(document: Mapping[str, Any]) -> tuple[Any, ...]:
    return tuple(document[key] for key in ("homes", *_OF_THE_FILE))


def _told(document: Mapping[str, Any]) -> set[str]:
    return set(document["homes"][0]) | {key for key in _OF_THE_FILE if document[key]}
