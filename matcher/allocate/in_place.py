"""A plan seen as it would be: each child judged with all others of the plan moved in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import maximum_bipartite_matching

from matcher.allocate.newcomers import as_resident
from matcher.allocate.places import AtMost, fitting
from matcher.allocate.pool import Pool
from matcher.engine import Engine
from matcher.entities import Snapshot
from matcher.frame import prepare
from matcher.solver.certificate.errors import NotCertified

NOWHERE = -1
Sharing = tuple[int, tuple[int, ...]]
"""Column of a home, and the places in the pool of the children who come to it."""
MOST_APART = 3
"""Children seen as if no others had come: of more, only all of them together."""


def beside_others(engine: Engine, pool: Pool, home_of: Sequence[int], child: int) -> Engine:
    """
    Give the engine over the one home a child is to come to, with whoever else comes there.

    Parameters
    ----------
    engine, pool
        Supply and children.
    home_of
        Column of the home of each child, or -1.
    child
        Place in the pool of one who is placed.
    """
    snapshot = engine.supply.snapshot
    home = snapshot.homes[home_of[child]]
    own = pool.referrals[child].child.reference
    there = tuple(
        resident
        for resident in snapshot.residents
        if resident.urn == home.urn and resident.person != own
    )
    coming = tuple(
        as_resident(pool.referrals[other], home.urn)
        for other, column in enumerate(home_of)
        if column == home_of[child] and other != child
    )
    alone = Snapshot(
        as_at=snapshot.as_at,
        homes=(home,),
        vacancies=tuple(told for told in snapshot.vacancies if told.urn == home.urn),
        residents=(*there, *coming),
        source=snapshot.source,
    )
    return replace(engine, supply=prepare(alone, engine.supply.network))


def breached_in_place(
    engine: Engine, pool: Pool, home_of: Sequence[int], known: set[Sharing], *, undecided: bool
) -> Iterator[AtMost]:
    """
    Give the sets of children who do not fit together after all.

    Every child who would share a home with another who comes there is judged by the whole rule
    book as if all had moved in: so no rule can be forgotten between newcomers, whatever it reads.
    Some of them are judged as if the others had not come: a home may refuse, and what is proposed
    for one child never hangs on another's coming (young adults have to be fewer than children).

    Parameters
    ----------
    engine, pool, home_of
        As of `beside_others`.
    known
        Who fits together in which home, judged before; added to.
    undecided
        Whether a bar that is not decided may stand as a condition.
    """
    for sharing in _sharing(home_of):
        for column, children in _parts(*sharing):
            if (column, children) in known:
                continue
            if _is_breached(engine, pool, column, children, undecided=undecided):
                yield AtMost(column, children, len(children) - 1)
                break
            known.add((column, children))


def _parts(column: int, children: tuple[int, ...]) -> Iterator[Sharing]:
    sizes = {*range(2, min(MOST_APART, len(children)) + 1), len(children)}
    for size in sorted(sizes):
        for some in combinations(children, size):
            yield column, some


def _is_breached(
    engine: Engine, pool: Pool, column: int, children: tuple[int, ...], *, undecided: bool
) -> bool:
    home_of = [column if child in children else NOWHERE for child in range(len(pool))]
    for child in children:
        judgement = beside_others(engine, pool, home_of, child).judge([pool.referrals[child]])
        barred = judgement.barred.surely if undecided else judgement.barred.possibly
        if barred[0, 0]:
            return True
    return False


def _sharing(home_of: Sequence[int]) -> Iterator[Sharing]:
    for column in sorted(set(home_of) - {NOWHERE}):
        children = tuple(child for child, home in enumerate(home_of) if home == column)
        if len(children) > 1:
            yield column, children


def rooms_given(
    engine: Engine, pool: Pool, home_of: Sequence[int], *, undecided: bool
) -> list[int]:
    """
    Give each child who is placed a place of the home that would do, no two the same.

    Returns
    -------
    rooms
        Row in the table of places for each child, -1 for those without a home.

    Raises
    ------
    NotCertified
        Some home has no such places for those who are to come: the plan is wrong.
    """
    fits = fitting(engine, pool, undecided=undecided)
    rooms = [NOWHERE] * len(pool)
    for column in sorted(set(home_of) - {NOWHERE}):
        children = [child for child, home in enumerate(home_of) if home == column]
        here = np.flatnonzero(engine.supply.places.home == column)
        given = maximum_bipartite_matching(csr_array(fits[children][:, here]), perm_type="column")
        if (given < 0).any():
            urn = engine.supply.snapshot.homes[column].urn
            raise NotCertified((f"{urn} has no room for each of those who are to come.",))
        for child, place in zip(children, here[given].tolist(), strict=True):
            rooms[child] = place
    return rooms
