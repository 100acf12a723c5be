"""Which referred children and residents are, or may be, linked with the same people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from constraints.arrays import Bools
from constraints.columns import Children
from constraints.logic import Interval, Truth
from constraints.vocabulary import Domain
from matcher.entities import Referral
from matcher.frame.people import NONE_KNOWN_HIGH
from matcher.frame.residents import codes_of
from matcher.frame.supply import Standing

EXPLOITED = (Domain.HAS_BEEN_SEXUALLY_EXPLOITED, Domain.HAS_BEEN_CRIMINALLY_EXPLOITED)
DOMAINS: Mapping[str, tuple[Domain, ...]] = {
    "networks": EXPLOITED,
    "lines": (
        Domain.HAS_BEEN_CRIMINALLY_EXPLOITED,
        Domain.RECRUITS_TO_CRIMINAL_EXPLOITATION,
        Domain.SUPPLIES_DRUGS,
    ),
    "affiliations": (Domain.GANG_AFFILIATION,),
}
"""Domains of which one graded 1 or more, or not looked into, leaves open whether there is one."""


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
    one, two = _may_be_linked(children, field), _may_be_linked(standing.residents, field)
    # Who names a code has one, whatever level is graded; of whom it is told that there is none has
    # none.
    one = np.array([o if c is None else bool(c) for o, c in zip(one, mine, strict=True)])
    two[told] = False
    for named in rows.values():
        two[named] = True
    possibly = one[:, None] & two[None, :]
    surely = np.zeros_like(possibly)
    for number, codes in enumerate(mine):
        if codes is None:
            continue
        possibly[number, told] = False
        for code in codes & rows.keys():
            surely[number, rows[code]] = possibly[number, rows[code]] = True
    return Truth(surely, possibly)


def _may_be_linked(people: Children, field: str) -> Bools:
    linked: Bools = np.logical_or.reduce([_open(people.graded(d)) for d in DOMAINS[field]])
    return linked


def _open(level: Interval) -> Bools:
    # What is told would be on file: where none is known, nothing is open.
    linked: Bools = (level.low[:, 0] >= 1) | (level.high[:, 0] > NONE_KNOWN_HIGH)
    return linked
