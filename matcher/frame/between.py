"""What lies between referred children and residents, as columns."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from constraints.arrays import Bools
from constraints.columns import Between, Children
from constraints.logic import Truth
from matcher.entities import Referral, RelationKind
from matcher.frame.rivals import rivals_of
from matcher.frame.supply import Standing


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
    found = {kind: np.zeros(shape, dtype=np.bool_) for kind in RelationKind}
    for number, referral in enumerate(referrals):
        for relation in referral.child.relations:
            if relation.person in index.row:
                found[relation.kind][number, index.row[relation.person]] = True
        for row, kind in index.related.get(referral.child.reference, ()):
            found[kind][number, row] = True
    seen = compared[:, standing.resident_home] & index.unlisted[None, :]
    unchecked = np.array([[r.relations_checked_on is None] for r in referrals], dtype=np.bool_)
    open_: Bools = unchecked | (index.unlisted[None, :] & ~seen)
    related = {kind: Truth(holds, holds | open_) for kind, holds in found.items()}
    return Between(
        named_apart=related[RelationKind.NAMED_APART],
        named_caution=related[RelationKind.CAUTION],
        rivals=rivals_of(referrals, children, standing) & Truth.known(~seen),
        siblings=related[RelationKind.SIBLING],
        friends=related[RelationKind.FRIEND],
        suicide_attempted=standing.homes.suicide_attempted.over(
            lambda array: array[:, standing.resident_home]
        ),
        same_network=Truth.unknown(shape),
        same_line=Truth.unknown(shape),
        same_group=Truth.unknown(shape),
        offended_together=Truth.unknown(shape),
        missing_together=Truth.unknown(shape),
    )
