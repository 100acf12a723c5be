"""What lies between referred children and residents, as columns."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import numpy as np

from constraints.arrays import Bools, Floats
from constraints.columns import Between, Children
from constraints.logic import Truth
from constraints.units import DAYS_PER_MONTH
from constraints.vocabulary import Domain
from matcher.entities import Referral, Relation, RelationKind, Resident, RiskProfile
from matcher.frame.days import day_number
from matcher.frame.supply import Standing, Supply

CONFIRMED_MONTHS = 6.0
"""A rivalry confirmed by the police longer ago is a question again (handbook M-13)."""


def between_of(
    referrals: Sequence[Referral], children: Children, supply: Supply, standing: Standing
) -> Between:
    """
    Read relations and rivalries.

    Parameters
    ----------
    referrals
        In the order of `children`.
    children
        Their columns.
    supply, standing
        The residents. Of one who is not listed nobody knows whom they must be kept from.

    Returns
    -------
    between
        Shape (referred, residents).
    """
    residents = [supply.residents[row] for row in standing.resident_rows]
    unlisted = np.array([resident is None for resident in residents], dtype=np.bool_)
    rows = {r.person: row for row, r in enumerate(residents) if r is not None}
    shape = len(referrals), len(residents)
    found = {kind: np.zeros(shape, dtype=np.bool_) for kind in RelationKind}
    from_residents = _relations_of_residents(residents)
    for number, referral in enumerate(referrals):
        for relation in referral.child.relations:
            if relation.person in rows:
                found[relation.kind][number, rows[relation.person]] = True
        for row, kind in from_residents.get(referral.child.reference, ()):
            found[kind][number, row] = True
    return Between(
        named_apart=_or_unlisted(found[RelationKind.NAMED_APART], unlisted),
        named_caution=_or_unlisted(found[RelationKind.CAUTION], unlisted),
        rivals=_rivals(referrals, children, residents, standing),
        siblings=Truth.known(found[RelationKind.SIBLING]),
        friends=Truth.known(found[RelationKind.FRIEND]),
    )


def _relations_of_residents(
    residents: Sequence[Resident | None],
) -> dict[str, list[tuple[int, RelationKind]]]:
    found: dict[str, list[tuple[int, RelationKind]]] = {}
    for row, resident in enumerate(residents):
        relations: tuple[Relation, ...] = resident.relations if resident else ()
        for relation in relations:
            found.setdefault(relation.person, []).append((row, relation.kind))
    return found


def _or_unlisted(holds: Bools, unlisted: Bools) -> Truth:
    return Truth(holds, holds | unlisted)


def _rivals(
    referrals: Sequence[Referral],
    children: Children,
    residents: Sequence[Resident | None],
    standing: Standing,
) -> Truth:
    """Say who are rivals: surely where confirmed, possibly where claimed, old or not known."""
    linked = children.graded(Domain.GANG_AFFILIATION)
    others = standing.residents.graded(Domain.GANG_AFFILIATION)
    maybe_child, maybe_other = linked.high[:, 0] >= 1, others.high[:, 0] >= 1
    stated_other = np.array([bool(r and r.profile.affiliations) for r in residents], dtype=np.bool_)
    stated_child = np.array([bool(r.child.profile.affiliations) for r in referrals], dtype=np.bool_)
    unsettled = ~(stated_child[:, None] & stated_other[None, :])
    possibly = maybe_child[:, None] & maybe_other[None, :] & unsettled
    surely = np.zeros_like(possibly)
    decided = standing.decided_on
    for number, referral in enumerate(referrals):
        mine = referral.child.profile
        if not (mine.affiliations or mine.rivals):
            continue
        for row in np.flatnonzero(maybe_other).tolist():
            resident = residents[row]
            if resident is not None and _opposed(mine, resident.profile):
                possibly[number, row] = True
                surely[number, row] = _confirmed(mine, resident.profile, decided)
    return Truth(surely, possibly)


def _opposed(one: RiskProfile, other: RiskProfile) -> bool:
    return bool(one.rivals & other.affiliations or other.rivals & one.affiliations)


def _confirmed(one: RiskProfile, other: RiskProfile, decided_on: date) -> bool:
    latest = max(
        (
            day_number(profile.rivalry_confirmed_on)
            for profile, against in ((one, other), (other, one))
            if profile.rivalry_confirmed_on is not None and profile.rivals & against.affiliations
        ),
        default=-np.inf,
    )
    since: Floats | float = day_number(decided_on) - latest
    return bool(0 <= since <= CONFIRMED_MONTHS * DAYS_PER_MONTH)
