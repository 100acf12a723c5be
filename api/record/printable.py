"""What the fonts of a PDF cannot print, said in its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

SURE = frozenset(map(chr, range(32, 127))) | frozenset("\n£·“”")
"""Letters of nearly every record, which the fonts are known to have."""
LONG = re.compile(r"\S{24}(?=\S{6})")
"""Where a word without a space is broken, so that it stays within its column."""
SPACE = "\N{ZERO WIDTH SPACE}"


def printable(values: Any, prints: Callable[[str], bool]) -> Any:  # noqa: ANN401  as JSON
    """
    Give plain values with what cannot be printed said in words.

    Parameters
    ----------
    values
        As of `shown`.
    prints
        Whether the fonts have every letter of a text.
    """
    letters = sorted(set(_letters(values)) - SURE)
    return _said(values, _any_of(_missing(letters, prints)))


def _any_of(letters: Sequence[str]) -> re.Pattern[str] | None:
    """Find runs of letters, with the spaces between them; None where there are none to find."""
    if not letters:
        return None
    one = f"[{re.escape(''.join(letters))}]+"
    return re.compile(f"{one}(?: +{one})*")


def _letters(values: Any) -> str:  # noqa: ANN401
    if isinstance(values, str):
        return values
    inner = values.values() if isinstance(values, dict) else values
    return "".join(map(_letters, inner)) if isinstance(values, dict | list) else ""


def _missing(letters: Sequence[str], prints: Callable[[str], bool]) -> list[str]:
    """Find the letters that cannot be printed, by halves."""
    if not letters or prints(" ".join(letters)):
        return []
    if len(letters) == 1:
        return [letters[0]]
    middle = len(letters) // 2
    return _missing(letters[:middle], prints) + _missing(letters[middle:], prints)


def _said(values: Any, pattern: re.Pattern[str] | None) -> Any:  # noqa: ANN401
    if isinstance(values, str):
        text = values if pattern is None else pattern.sub(_words, values)
        return LONG.sub(lambda found: f"{found[0]}{SPACE}", text)
    if isinstance(values, list):
        return [_said(one, pattern) for one in values]
    if isinstance(values, dict):
        return {key: _said(one, pattern) for key, one in values.items()}
    return values


def _words(found: re.Match[str]) -> str:
    number = len(found[0].replace(" ", ""))
    signs = "1 sign" if number == 1 else f"{number} signs"
    return f"[{signs} that this PDF cannot print: see the record as HTML]"
