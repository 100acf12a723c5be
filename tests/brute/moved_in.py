"""Children judged by the engine in homes into which others of the pool have really moved."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

import numpy as np

from constraints.logic import Truth
from matcher.engine import Engine
from matcher.entities import Home, Referral, Resident, Snapshot
from matcher.judge import SAFETY_FROM, Judgement

Together = tuple[int, frozenset[int]]
"""Column of a home, and the places in the pool of those who have moved in there."""
FIRST_COPY = 1_000_000


@dataclass(frozen=True, slots=True)
class MovedIn:
    """
    What holds of children in homes as they would be once others have moved in.

    Parameters
    ----------
    column
        Column of each set of children together.
    bar, grave
        Whether something bars each child from it; whether a risk of 5 or 6 half levels remains.
        Shape (children, columns).
    """

    column: dict[Together, int]
    bar: Truth
    grave: Truth

    def bars(self, child: int, where: Together, *, undecided: bool) -> bool:
        return _holds(self.bar, child, self.column[where], undecided=undecided)

    def is_grave(self, child: int, where: Together, *, undecided: bool) -> bool:
        return _holds(self.grave, child, self.column[where], undecided=undecided)


def _holds(truth: Truth, child: int, column: int, *, undecided: bool) -> bool:
    return bool((truth.surely if undecided else truth.possibly)[child, column])


def moved_in(
    engine: Engine, referrals: Sequence[Referral], wanted: Collection[Together], *, alone: bool
) -> MovedIn:
    """
    Judge every child in homes as they would be once some children have moved in.

    Each home is copied once for every set of children who might be there, and all copies are
    judged at once. People are named anew in each copy, and relations name them in every copy.

    Parameters
    ----------
    engine
        Over the supply as it is.
    referrals
        In the order of the pool, decided on one day.
    wanted
        Which homes with whom.
    alone
        Whether only the children who moved in live in the copies, and only the matching matrix
        between children is asked: what one child is to another, and nothing else.
    """
    order = sorted(wanted, key=lambda one: (one[0], sorted(one[1])))
    shape = len(referrals), len(order)
    bar, grave = (Truth(*(np.zeros(shape, dtype=np.bool_) for _ in range(2))) for _ in range(2))
    found = MovedIn({one: n for n, one in enumerate(order)}, bar, grave)
    if not order:
        return found
    supply, names = _copies(engine.supply.snapshot, referrals, order, alone=alone)
    over = Engine.over(supply, engine.profile)
    for day in {one.starts_on for one in referrals}:
        rows = [n for n, one in enumerate(referrals) if one.starts_on == day]
        judgement = over.judge([_naming(referrals[row], names) for row in rows])
        for truth, holds in zip((bar, grave), _found(judgement, alone=alone), strict=True):
            truth.surely[rows], truth.possibly[rows] = holds.surely, holds.possibly
    return found


def _found(judgement: Judgement, *, alone: bool) -> tuple[Truth, Truth]:
    """Give what bars, and whether a grave risk remains; between children alone, or in all."""
    if not alone:
        return judgement.barred, judgement.safety.at_least(SAFETY_FROM)
    bars, graves = [np.zeros((2, *judgement.frame.shape), dtype=np.bool_) for _ in range(2)]
    for outcome in judgement.matrix.rows:
        if outcome.row.about_the_home or not outcome.row.scores:
            continue
        if outcome.bar is not None:
            bars |= np.stack(
                [
                    np.broadcast_to(end > 0, bars.shape[1:])
                    for end in (outcome.bar.low, outcome.bar.high)
                ]
            )
        grave = outcome.residual.at_least(SAFETY_FROM)
        graves |= np.stack(
            [np.broadcast_to(end, bars.shape[1:]) for end in (grave.surely, grave.possibly)]
        )
    return Truth(*bars), Truth(*graves)


def _copies(
    snapshot: Snapshot, referrals: Sequence[Referral], order: Sequence[Together], *, alone: bool
) -> tuple[Snapshot, dict[str, list[str]]]:
    """Give the copies as a supply, and the new names of everybody in it."""
    homes, vacancies, residents = [], [], []
    names: dict[str, list[str]] = {}
    for number, (column, others) in enumerate(order):
        was = snapshot.homes[column]
        now = replace(was, urn=str(FIRST_COPY + number))
        homes.append(replace(now, residents_listed=True) if alone else now)
        told = (one for one in snapshot.vacancies if one.urn == was.urn)
        vacancies += [replace(one, urn=now.urn) for one in told]
        there = () if alone else (one for one in snapshot.residents if one.urn == was.urn)
        for one in (*there, *(_living(referrals[n], now) for n in sorted(others))):
            name = f"{one.person}@{number}"
            names.setdefault(one.person, []).append(name)
            residents.append(replace(one, person=name, urn=now.urn))
    supply = Snapshot(snapshot.as_at, tuple(homes), tuple(vacancies), tuple(residents))
    return supply, names


def _living(referral: Referral, home: Home) -> Resident:
    child = referral.child
    return Resident(
        child.reference,
        home.urn,
        child.born,
        child.age_years,
        child.sex,
        child.profile,
        child.relations,
        leaves_on=None,
        lives_there_from=referral.starts_on,
    )


def _naming(referral: Referral, names: dict[str, list[str]]) -> Referral:
    relations = tuple(
        replace(relation, person=person)
        for relation in referral.child.relations
        for person in names.get(relation.person, [relation.person])
    )
    return replace(referral, child=replace(referral.child, relations=relations))
