"""Errors that name what was found, where, and what was expected."""

from __future__ import annotations

from dataclasses import dataclass


def _harmless(text: str) -> str:
    """Spell out the characters that are not seen but move, colour or turn round what is."""
    if text.isprintable():
        return text
    return "".join(one if one.isprintable() else repr(one)[1:-1] for one in text)


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """
    One thing wrong with an input.

    Parameters
    ----------
    file
        Name of the file as the user gave it.
    place
        Row, line or path within the file: ``"row 14"``, ``"homes[3].places[0]"``.
    field
        Name of the column or key.
    found
        What stood there, shortened; empty where nothing did.
    expected
        What would have been read.
    """

    file: str
    place: str
    field: str
    found: str
    expected: str

    def __post_init__(self) -> None:
        # What a file holds is shown to a terminal, which must not be told what to do by it.
        for name in ("file", "place", "field", "found"):
            object.__setattr__(self, name, _harmless(getattr(self, name)))

    def __str__(self) -> str:
        where = ", ".join(part for part in (self.file, self.place, self.field) if part)
        return f"{where}: found {self.found or 'nothing'}, expected {self.expected}."


class PlacementError(ValueError):
    """Root of the errors this project raises on purpose."""


class InputError(PlacementError):
    """
    A file or value that could not be read; carries every problem found in it.

    Parameters
    ----------
    problems
        At least one problem, in the order met.
    """

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        if not problems:
            raise TypeError("An InputError needs at least one problem.")
        self.problems = problems
        shown = [str(problem) for problem in problems[:20]]
        if len(problems) > len(shown):
            shown.append(f"and {len(problems) - len(shown)} more problems.")
        super().__init__("\n".join(shown))
