"""Which two children are kept apart in which homes, for whatever reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from constraints.arrays import Ints
from matcher.allocate.newcomers import Newcomers
from matcher.allocate.places import AtMost

NO_PAIRS: Ints = np.zeros((0, 2), dtype=np.int64)


@dataclass(frozen=True, slots=True)
class Apart:
    """
    Homes in classes: those in which the same children are kept apart.

    Parameters
    ----------
    pairs
        For each class the pairs, shape (pairs, 2), the lower first, in order; the first has none.
    of_home
        Class of each home asked for.
    """

    pairs: tuple[Ints, ...]
    of_home: Ints


def apart_in(
    homes: Ints, newcomers: Newcomers, limits: Sequence[AtMost], *, undecided: bool
) -> Apart:
    """
    Gather the pairs that may not share a home.

    Parameters
    ----------
    homes
        Columns of homes.
    newcomers
        What the matching matrix says.
    limits
        Of these, a limit of one child is a ban on every two of them.
    undecided
        Whether children may share a home of whom it is not decided that they may.
    """
    at = np.flatnonzero(newcomers.apart(undecided=undecided))
    of_pair = newcomers.home[at]
    pairs = np.stack((newcomers.one[at], newcomers.other[at]), axis=1)
    more: dict[int, list[tuple[int, int]]] = {}
    for limit in limits:
        if limit.most == 1:
            more.setdefault(limit.home, []).extend(combinations(limit.children, 2))
    classes: dict[bytes, int] = {NO_PAIRS.tobytes(): 0}
    lists: list[Ints] = [NO_PAIRS]
    of_home = np.zeros(homes.size, dtype=np.int64)
    for place, home in enumerate(homes.tolist()):
        first, last = np.searchsorted(of_pair, (home, home + 1))
        here = pairs[first:last]
        if home in more:
            here = np.unique(np.concatenate((here, np.array(more[home]))), axis=0)
        of_home[place] = classes.setdefault(here.tobytes(), len(lists))
        if of_home[place] == len(lists):
            lists.append(here)
    return Apart(tuple(lists), of_home)
