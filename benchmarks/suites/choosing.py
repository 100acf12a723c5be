"""Which instances of a suite are run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase
from typing import TypeVar

from constraints.errors import InputError, Problem

T = TypeVar("T")


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
