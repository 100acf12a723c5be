"""Who may be linked with groups, networks of people who exploit children, and drugs lines."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from constraints.arrays import Bools
from constraints.columns import Children
from constraints.logic import Interval
from constraints.vocabulary import Domain
from matcher.frame.grades import NONE_KNOWN_HIGH
from matcher.frame.residents import ResidentIndex

EXPLOITED = (Domain.HAS_BEEN_SEXUALLY_EXPLOITED, Domain.HAS_BEEN_CRIMINALLY_EXPLOITED)
RIVALS = "rivals"
DOMAINS: Mapping[str, tuple[Domain, ...]] = {
    "networks": EXPLOITED,
    "lines": (
        Domain.HAS_BEEN_CRIMINALLY_EXPLOITED,
        Domain.RECRUITS_TO_CRIMINAL_EXPLOITATION,
        Domain.SUPPLIES_DRUGS,
    ),
    "affiliations": (Domain.GANG_AFFILIATION,),
    RIVALS: (Domain.GANG_AFFILIATION,),
}
"""Domains of which one graded 1 or more, or not looked into, leaves open whether there is one."""


def graded_linkable(people: Children, field: str) -> Bools:
    """Say who may be linked as far as their levels go, shape (people,)."""
    linked: Bools = np.logical_or.reduce([_open(people.graded(d)) for d in DOMAINS[field]])
    return linked


def linkable_of(residents: Children, index: ResidentIndex) -> Mapping[str, Bools]:
    """
    Say which residents may be linked; the same for every child, so read once for a day.

    Parameters
    ----------
    residents
        Their columns.
    index
        The same residents. Who names a code has one, whatever level is graded; of whom it is told
        that there is none has none.

    Returns
    -------
    linkable
        By the field of `RiskProfile`, and for rivals by that name; shape (residents,).
    """
    found = {field: graded_linkable(residents, field) for field in DOMAINS}
    for field, rows in index.linked.items():
        found[field][index.told[field]] = False
        for named in rows.values():
            found[field][named] = True
    found[RIVALS][list(index.grouped)] = True
    return found


def _open(level: Interval) -> Bools:
    # What is told would be on file: where none is known, nothing is open.
    linked: Bools = (level.low[:, 0] >= 1) | (level.high[:, 0] > NONE_KNOWN_HIGH)
    return linked
