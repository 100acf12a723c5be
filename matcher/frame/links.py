"""Which referred children and residents are, or may be, linked with the same people."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from constraints.columns import Children
from constraints.logic import Truth
from matcher.entities import Referral
from matcher.frame.linkable import graded_linkable
from matcher.frame.residents import codes_of
from matcher.frame.standing import Standing


def same(
    field: str, referrals: Sequence[Referral], children: Children, standing: Standing
) -> Truth:
    """
    Say who share a network, a line or a group: surely where both name it.

    Not where both were told, and not of one that both have; nor where one of the two was looked
    into and has none.

    Parameters
    ----------
    field
        Of `RiskProfile`: ``networks``, ``lines`` or ``affiliations``.
    referrals, children
        The referred children and their columns.
    standing
        The residents.

    Returns
    -------
    same
        Shape (referred, residents).
    """
    mine = [codes_of(referral.child.profile, field) for referral in referrals]
    rows, told = standing.index.linked[field], standing.index.told[field]
    # Who names a code has one, whatever level is graded; of whom it is told that there is none has
    # none.
    open_ = graded_linkable(children, field).tolist()
    one = np.array([o if c is None else bool(c) for o, c in zip(open_, mine, strict=True)])
    possibly = one[:, None] & standing.linkable[field][None, :]
    surely = np.zeros_like(possibly)
    for number, codes in enumerate(mine):
        if codes is None:
            continue
        possibly[number, told] = False
        for code in codes & rows.keys():
            surely[number, rows[code]] = possibly[number, rows[code]] = True
    return Truth(surely, possibly)
