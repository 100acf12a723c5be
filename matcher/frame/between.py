"""What lies between referred children and residents, as columns."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import numpy as np

from constraints.arrays import Bools
from constraints.columns import Between, Children
from constraints.logic import Truth
from matcher.entities import Referral, Relation, RelationKind
from matcher.frame.checked import relations_checked
from matcher.frame.expiry import RELATIONS
from matcher.frame.links import same
from matcher.frame.rivals import rivals_of
from matcher.frame.standing import Standing


def between_of(
    referrals: Sequence[Referral], children: Children, compared: Bools, standing: Standing
) -> Between:
    """
    Read relations and rivalries.

    Parameters
    ----------
    referrals
        In the order of `children`. Until somebody went through a child's relations, anyone may be
        one more.
    children
        Their columns.
    compared
        Shape (referred, homes): where the authority compared who lives there with the people and
        groups the child is kept from, and found none; it settles those who are not listed.
    standing
        The residents. Of one who is not listed nobody knows what they are to anyone.

    Returns
    -------
    between
        Shape (referred, residents).
    """
    index = standing.index
    shape = len(referrals), len(index.people)
    found = {kind: Truth(*np.zeros((2, *shape), dtype=np.bool_)) for kind in RelationKind}
    for number, referral in enumerate(referrals):
        for relation in referral.child.relations:
            if relation.person in index.row:
                _add(found, relation, (number, index.row[relation.person]), standing.decided_on)
        for row, relation in index.related.get(referral.child.reference, ()):
            _add(found, relation, (number, row), standing.decided_on)
    seen = compared[:, standing.resident_home] & index.unlisted[None, :]
    unchecked = np.array([[not relations_checked(r)] for r in referrals], dtype=np.bool_)
    none = np.zeros(shape, dtype=np.bool_)
    open_: Bools = unchecked | (index.unlisted[None, :] & ~seen)
    related = {kind: holds | Truth(none, open_) for kind, holds in found.items()}
    return Between(
        named_apart=related[RelationKind.NAMED_APART],
        named_caution=related[RelationKind.CAUTION],
        rivals=rivals_of(referrals, children, standing) & Truth.known(~seen),
        siblings=related[RelationKind.SIBLING],
        friends=related[RelationKind.FRIEND],
        suicide_attempted=standing.homes.suicide_attempted.over(
            lambda array: array[:, standing.resident_home]
        ),
        same_network=same("networks", referrals, children, standing),
        same_line=same("lines", referrals, children, standing),
        same_group=same("affiliations", referrals, children, standing),
        offended_together=related[RelationKind.OFFENDED_TOGETHER],
        missing_together=related[RelationKind.MISSING_TOGETHER],
    )


def _add(
    found: dict[RelationKind, Truth], relation: Relation, at: tuple[int, int], decided_on: date
) -> None:
    """Add a relation, where it is not known to be of long ago; without a day it may be."""
    lasts = RELATIONS.get(relation.kind)
    known = lasts is None or lasts.stands(relation.on, decided_on)
    holds = found[relation.kind]
    holds.surely[at] |= known
    holds.possibly[at] |= known or relation.on is None
