"""What a home may tell of itself, and of which day that is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from api.problems import Fault, InvalidInput
from matcher.calendar import LONDON
from matcher.records.documents.parse import FORMAT_VERSION

MANAGER: Final = "registered manager"
OF_THE_REGULATOR: Final = frozenset({
    "urn", "name", "kind", "country", "status", "location", "authority", "registered_on",
    "registered_places", "overall_grade", "helped_grade", "inspected_on", "sector",
    "conditions", "conditions_listed",
})  # fmt: skip
"""Keys that the regulator tells: a home does not grade or register itself."""
_TODAY = "Expected today: a home tells how it is now, by its registered manager."


def as_told_today(
    told: Mapping[str, Any], kept: Mapping[str, Any], urn: str, now: datetime
) -> dict[str, Any]:
    """
    Make the document of a home that tells of itself today.

    Parameters
    ----------
    told
        ``home``, ``vacancies`` and ``residents``.
    kept
        The document on record: a vacancy that stands there is told as it was.
    urn
        Of the home; it is put where it was left out.
    now
        Of the telling.

    Returns
    -------
    document
        Not read yet.

    Raises
    ------
    InvalidInput
        Keys that are none, or a vacancy told on another day or by somebody else.
    """
    unknown = set(told) - {"home", "vacancies", "residents"}
    if unknown or "home" not in told:
        raise InvalidInput(
            errors=(Fault(pointer="/body", detail="Expected home, vacancies, residents."),)
        )
    today = now.astimezone(LONDON).date().isoformat()
    vacancies = [
        _vacancy(one, kept["vacancies"], urn, today, place)
        for place, one in enumerate(_listed(told, "vacancies"))
    ]
    residents = [
        {"urn": urn, **one} if isinstance(one, dict) else one for one in _listed(told, "residents")
    ]
    return {
        "format_version": FORMAT_VERSION,
        "kind": "snapshot",
        "as_at": today,
        "homes": [told["home"]],
        "vacancies": vacancies,
        "residents": residents,
    }


def _listed(told: Mapping[str, Any], key: str) -> list[Any]:
    found = told.get(key, [])
    if not isinstance(found, list):
        raise InvalidInput(errors=(Fault(pointer=f"/body/{key}", detail="Expected a list."),))
    return found


def _vacancy(one: Any, kept: list[Any], urn: str, today: str, place: int) -> Any:  # noqa: ANN401  not read yet
    if not isinstance(one, dict):
        return one
    said = {"urn": urn, **one}
    if said in kept:
        return said
    now = {"told_on": today, "told_by": MANAGER}
    for key, value in now.items():
        if said.setdefault(key, value) != value:
            raise InvalidInput(
                errors=(Fault(pointer=f"/body/vacancies/{place}/{key}", detail=_TODAY),)
            )
    return said


def check_own_to_tell(before: Mapping[str, Any], told: Mapping[str, Any]) -> None:
    """
    Refuse what is not the home's to tell.

    Raises
    ------
    InvalidInput
        A key of the regulator's is other than on record.
    """
    others = sorted(key for key in OF_THE_REGULATOR if before.get(key) != told.get(key))
    if others:
        raise InvalidInput(
            errors=tuple(
                Fault(
                    pointer=f"/body/home/{key}",
                    detail="Expected what is on record: the regulator tells this, not the home.",
                )
                for key in others
            )
        )
