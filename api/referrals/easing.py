"""Where a change of a referral makes a child look safer: that takes a second person."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import Final

from constraints.vocabulary import Domain
from matcher.entities import Referral, RiskProfile
from matcher.entities.child import RelationKind
from matcher.entities.profile import State

KEPT_APART: Final = frozenset({RelationKind.NAMED_APART, RelationKind.CAUTION})
_GRADED: Final = frozenset({"grades", "none_other_on", "none_other_by"})


def eased(before: Referral, after: Referral) -> tuple[str, ...]:
    """
    Say where a referral claims less risk than it did.

    What was not known before may be graded by one person; what stood there may be lowered, or
    taken back to not known, by two only (threat T7; OWASP ASVS 5 2.3.5). The same holds for what
    keeps a child away from people and places.

    Parameters
    ----------
    before, after
        The referral as on record, and as it is to be.

    Returns
    -------
    pointers
        JSON pointers into the referral, in order; empty where nothing is lowered.
    """
    found = [
        *_profile(before.child.profile, after.child.profile),
        *_away(before, after),
    ]
    return tuple(f"/{where}" for where in sorted(found))


def _profile(before: RiskProfile, after: RiskProfile) -> Iterator[str]:
    for domain in Domain:
        was, now = _lowest(before, domain), _lowest(after, domain)
        if now < was or (_proven(before, domain) and not _proven(after, domain)):
            yield f"child/risks/{domain.name.lower()}"
    for field in fields(RiskProfile):
        if field.name in _GRADED:
            continue
        was, now = getattr(before, field.name), getattr(after, field.name)
        if _less(was, now):
            yield f"child/{field.name}"


def _lowest(profile: RiskProfile, domain: Domain) -> int:
    """Give the least level that a domain surely has."""
    for grade in profile.grades:
        if grade.domain is domain and grade.state is State.KNOWN:
            return grade.level or 0
    return 0


def _proven(profile: RiskProfile, domain: Domain) -> bool:
    return any(grade.domain is domain and grade.proven is True for grade in profile.grades)


def _less(was: object, now: object) -> bool:
    """Tell whether a fact that stood there is gone: a yes, a member of a set, a day."""
    if isinstance(was, frozenset):
        return bool(was - now) if isinstance(now, frozenset) else bool(was)
    if isinstance(was, bool):
        return was and now is not True
    return was is not None and now is None


def _away(before: Referral, after: Referral) -> Iterator[str]:
    apart = [
        {one.person for one in referral.child.relations if one.kind in KEPT_APART}
        for referral in (before, after)
    ]
    if apart[0] - apart[1]:
        yield "child/relations"
    if set(before.orders) - set(after.orders):
        yield "orders"
    if set(before.rival_territories) - set(after.rival_territories):
        yield "rival_territories"
    if set(before.hotspots or ()) - set(after.hotspots or ()):
        yield "places_to_avoid"
    if before.avoid_urns - after.avoid_urns:
        yield "homes_to_avoid"
