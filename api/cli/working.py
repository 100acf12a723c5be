"""How long work goes: on a terminal one line that is rewritten, else a line for each step."""

from __future__ import annotations

from math import ceil
from typing import Self

from rich.console import Console

from api.cli.show.aims import aim_words, amount
from matcher.solver.outcome import Step

SECONDS_APART = 2.0
"""Between two lines on one aim where lines are not rewritten."""


class Working:
    """
    Progress of one allocation.

    Parameters
    ----------
    console
        Of stderr.
    children
        How many wait.
    """

    def __init__(self, console: Console, children: int) -> None:
        self._console = console
        self._children = children
        self._said = ""
        self._aim, self._at = "", 0.0
        self._open: set[str] = set()

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(self, *_: object) -> None:
        """Leave the last line as it stands."""
        if self._console.is_terminal and self._said:
            self._console.print()

    def judged(self, done: int) -> None:
        """Say how many children have been judged."""
        rest = "" if done < self._children else "; now every two who might share a home"
        self.says(f"Judged {done:,} of {self._children:,} children{rest}")

    def step(self, aim: str, step: Step) -> None:
        """Say how far one aim has come: the best, what cannot be beaten, and the gap."""
        said = f"{aim_words(aim)}: {_far(aim, step, proved=not self._open - {aim})}"
        settled = step.value is not None and step.bound is not None and _gap(step) <= 0
        (self._open.discard if settled else self._open.add)(aim)
        fresh = aim != self._aim or settled or step.seconds - self._at >= SECONDS_APART
        if fresh or self._console.is_terminal:
            self._aim, self._at = aim, step.seconds
            self.says(said)

    def notice(self, words: str) -> None:
        """Say something that stays."""
        if self._console.is_terminal and self._said:
            self._console.print()
        self._said = ""
        self._console.print(words)

    def says(self, words: str) -> None:
        """Say what is being done, once."""
        if words == self._said:
            return
        self._said = words
        if not self._console.is_terminal:
            self._console.print(words, style="dim", soft_wrap=True)
            return
        width = max(self._console.width - 1, 1)
        line = words if len(words) <= width else f"{words[: width - 3]}..."
        # From the start of the line, and whatever stood there before is wiped out.
        self._console.file.write(f"\r\x1b[2K{line}")
        self._console.file.flush()


def _gap(step: Step) -> int:
    """Give by how much a step may be beaten; what is counted is whole, so that bounds round up."""
    return (step.value or 0) - ceil(step.bound or 0)


def _far(aim: str, step: Step, *, proved: bool) -> str:
    """Say how far an aim has come; proved is nothing while an aim before it is open."""
    if step.value is None:
        return "nothing found yet"
    best = amount(aim, step.value)
    if step.bound is None:
        return f"best {best}, nothing proved yet"
    gap = _gap(step)
    if gap <= 0:
        return f"{best}, proved" if proved else f"{best}, with the aims before as they stand"
    return f"best {best}, at least {amount(aim, step.value - gap)}, gap {amount(aim, gap)}"
