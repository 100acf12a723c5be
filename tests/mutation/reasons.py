"""Why some mutants live: a pattern of the change, and the reason."""

from __future__ import annotations

import re

from tests.mutation.found import Mutant

REASONS: tuple[tuple[str, str], ...] = (
    (r"strict=True", "the two have one length by construction; `strict` is a second lock"),
    (r"dtype=", "numpy finds the same type from what it is given"),
    (r"axis=0\)\) =>.*\], \)\)", "axis 0 is what numpy takes where none is said"),
    (r"poser:.*one \+ 2 \* two => .*one - 2 \* two", "counted from its end the table reads alike"),
    (
        r"share_between:.*worst > free .*=> .*worst >= free",
        "equal marks leave nothing to divide by",
    ),
    (r"zeros_like\(.*zeros_like\(None\)", "one False broadcasts as many do"),
    (r"YoungerBy\(0\).*=> .*YoungerBy\(None\)", "no years and none said are read alike"),
    (
        r"(YoungerBy|ON_GOOD_TERMS).*holds\(.*None",
        "this relation does not read the argument that is left out",
    ),
)
"""Patterns are sought in "module:function: before => after"; the first that is found counts."""
NOT_YET = "no test tells the two apart yet"


def reason_for(mutant: Mutant, before: str, after: str) -> str:
    """Give the reason why a mutant lives."""
    whole = f"{mutant.module}:{mutant.function}: {before} => {after}"
    return next((why for pattern, why in REASONS if re.search(pattern, whole)), NOT_YET)
