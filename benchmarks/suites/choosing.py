"""Which instances of a suite are run."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase
from typing import TypeVar

from constraints.errors import InputError, Problem

T = TypeVar("T")
MOST_SEEDS = 1_000


def chosen(items: Iterable[tuple[str, T]], pattern: str | None) -> Iterator[T]:
    """
    Give the instances whose names match a pattern.

    Parameters
    ----------
    items
        Each with its name.
    pattern
        `*` stands for anything, `?` for one letter; None for all of them.

    Raises
    ------
    InputError
        At the end, if there is none.
    """
    names = []
    for name, item in items:
        names.append(name)
        if is_wanted(name, pattern):
            yield item
    if not any(is_wanted(name, pattern) for name in names):
        expected = f"a pattern for names such as {', '.join(names[:3]) or 'those of the suite'}"
        raise InputError((Problem("", "", "--instances", pattern or "", expected),))


def is_wanted(name: str, pattern: str | None) -> bool:
    """Say whether a name matches a pattern; every name does where there is none."""
    return pattern is None or fnmatchcase(name, pattern)


def read_seeds(text: str) -> tuple[int, ...]:
    """
    Read seeds: "1-10", "3", "1,4,7-9".

    Raises
    ------
    InputError
        It is something else, or of more than a thousand seeds.
    """
    seeds: list[int] = []
    for part in text.split(","):
        found = re.fullmatch(r"\s*(\d{1,9})(?:-(\d{1,9}))?\s*", part)
        low, high = (int(found[1]), int(found[2] or found[1])) if found else (1, 0)
        if not 0 <= high - low < MOST_SEEDS:
            expected = "whole numbers and ranges of them, as in 1,4,7-9"
            raise InputError((Problem("", "", "--seeds", text, expected),))
        seeds.extend(range(low, high + 1))
    return tuple(dict.fromkeys(seeds))
