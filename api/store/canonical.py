"""One text for one value: what is hashed, compared and kept."""

from __future__ import annotations

import json


def canonical(value: object) -> str:
    """
    Write plain values as JSON in one way only.

    Parameters
    ----------
    value
        Mappings, sequences, texts, finite numbers, booleans and None.

    Returns
    -------
    text
        Keys in order, no blanks, letters as they are.

    Raises
    ------
    TypeError
        For a value that JSON has no word for.
    ValueError
        For a number that is not finite.
    """
    return json.dumps(
        value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False
    )
