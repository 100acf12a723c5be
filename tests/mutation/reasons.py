"""Why some mutants live: a pattern of the change, and the reason."""

from __future__ import annotations

import re

from tests.mutation.found import Mutant

REASONS: tuple[tuple[str, str], ...] = (
    (r"strict=True", "the two have one length by construction; `strict` is a second lock"),
    (r"dtype=", "numpy finds the same type from what it is given"),
)
"""Patterns are sought in the lines before the change; the first that is found counts."""
NOT_YET = "no test tells the two apart yet"


def reason_for(mutant: Mutant, before: str, after: str) -> str:
    """Give the reason why a mutant lives."""
    whole = f"{mutant.module}:{mutant.function}: {before} => {after}"
    return next((why for pattern, why in REASONS if re.search(pattern, whole)), NOT_YET)
