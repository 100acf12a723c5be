from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from matcher.allocate import siblings
from matcher.allocate.siblings import Group, most_kept

GROUPS: tuple[Group, ...] = ((0, 3), (1, 2), (4, 5, 6), (7, 8))


def test_the_most_are_kept_and_of_as_many_the_earliest() -> None:
    rng = np.random.default_rng(1)
    for _ in range(300):
        # Whatever is part of one of some sets may be kept at once.
        tops = [frozenset(g for g in GROUPS if rng.random() < 0.5) for _ in range(3)]
        may = [
            kept
            for size in range(len(GROUPS) + 1)
            for kept in combinations(GROUPS, size)
            if not kept or any(top.issuperset(kept) for top in tops)
        ]
        most = max(map(len, may))
        found = most_kept(GROUPS, may.__contains__)
        assert found.kept == next(kept for kept in may if len(kept) == most)
        assert found.most
        assert sorted((*found.kept, *found.dropped)) == sorted(GROUPS)


def test_without_groups_there_is_nothing_to_drop() -> None:
    found = most_kept((), lambda _: pytest.fail("nothing is to be asked"))
    assert (found.kept, found.dropped, found.most) == ((), (), True)


def test_where_there_are_too_many_ways_groups_are_taken_one_by_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(siblings, "MOST_TRIES", 2)
    bad = {GROUPS[0], GROUPS[2]}
    found = most_kept(GROUPS, lambda kept: not bad.issubset(kept) and GROUPS[1] not in kept)
    assert found.kept == (GROUPS[0], GROUPS[3])
    assert found.dropped == (GROUPS[1], GROUPS[2])
    assert not found.most


def test_what_cannot_be_said_is_no_proof() -> None:
    found = most_kept(GROUPS, lambda _: None)
    assert (found.kept, found.dropped, found.most) == ((), GROUPS, False)
    found = most_kept(GROUPS, lambda kept: True if len(kept) < 2 else None)
    assert (found.kept, found.most) == (GROUPS[:1], False)
