"""Seeds as people write them."""

from __future__ import annotations

import re

from constraints.errors import InputError, Problem

MOST_SEEDS = 1_000


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
