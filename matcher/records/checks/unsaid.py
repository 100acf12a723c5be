"""What a referral leaves out that somebody could have said, or looked for."""

from __future__ import annotations

from collections.abc import Callable

from constraints.errors import Problem
from matcher.entities import Referral


def _age(referral: Referral) -> object:
    child = referral.child
    return child.age_years if child.born is None else child.born


_ASKED: tuple[tuple[str, Callable[[Referral], object], str], ...] = (
    ("child.born", _age, "the date of birth, or age_years"),
    ("child.sex", lambda one: one.child.sex, "the child's sex"),
    (
        "child.origin",
        lambda one: one.child.has_origin,
        "where the child lived before care, or that there is none: distances rest on it",
    ),
    ("legal_status", lambda one: one.legal_status, "the SSDA903 legal status"),
    ("emergency", lambda one: one.emergency, "whether this is an emergency"),
    ("needs_checked_on", lambda one: one.needs_checked_on, "the day needs were gone through"),
    ("orders_checked_on", lambda one: one.orders_checked_on, "the day orders were looked for"),
    (
        "relations_checked_on",
        lambda one: one.relations_checked_on,
        "the day brothers, sisters and children to keep apart were gone through",
    ),
    (
        "homes_to_avoid_checked_on",
        lambda one: one.avoid_checked_on,
        "the day homes known to people who exploit the child were looked for",
    ),
    (
        "circumstances_checked_on",
        lambda one: one.circumstances_checked_on,
        "the day the list of circumstances was gone through",
    ),
    (
        "services",
        lambda one: one.services,
        "services the child is to keep, or that there are none",
    ),
    (
        "places_to_avoid",
        lambda one: one.hotspots,
        "places of exploitation, or that there are none",
    ),
    ("wishes", lambda one: one.wishes, "the child's wishes and feelings"),
    ("has_school", lambda one: one.has_school, "the child's school, or that there is none"),
    (
        "address_confidential",
        lambda one: one.address_confidential,
        "whether the address is withheld from the parents",
    ),
)
"""Keys of the document, what the entity holds of each (None where nobody said), what is asked."""


def unsaid_problems(referral: Referral, file: str) -> tuple[Problem, ...]:
    """
    Find what nobody has said of the child or the placement; silence is not no.

    Parameters
    ----------
    referral
        As read.
    file
        Name for messages.
    """
    return tuple(
        Problem(file, "", key, "", asks) for key, held, asks in _ASKED if held(referral) is None
    )
