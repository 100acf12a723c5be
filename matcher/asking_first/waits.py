"""What each undecided verdict waits for: sets of questions, one bit each."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from constraints.arrays import Bools, Ints
from constraints.base import Effect, Finding, ResidualRule
from constraints.columns import row_of
from constraints.compatibility.outcome import RowOutcome
from matcher.explain import looked_into
from matcher.judge import Judgement, Verdict
from matcher.questions import (
    Key,
    child_side_at,
    of_the_child,
    of_the_home,
    open_at,
    to_each_home,
)


@dataclass(frozen=True, slots=True)
class Waits:
    """
    The questions behind everything that is undecided for one child and decides the order.

    A question is the one the answer asks: a topic and who can answer it. One about the child is
    answered once for all homes, one to a home for that home. A verdict waits for one question. What
    remains of risk waits for those of every row of the matching matrix that could raise it, so that
    it is as good as it can be only once all of them are answered.

    Parameters
    ----------
    child
        Row of the judgement.
    keys
        The questions; the bit of each is its place.
    verdicts
        Bars and costs that are undecided somewhere, each with the bits it waits for; shape
        (homes,), 0 where it is decided.
    residual
        The same for what remains of risk, which the order goes by first.
    """

    child: int
    keys: tuple[Key, ...]
    verdicts: tuple[tuple[Verdict, Ints], ...]
    residual: Ints

    @property
    def for_all(self) -> int:
        """Bits of the questions that are answered once for all homes."""
        return sum(1 << bit for bit, key in enumerate(self.keys) if not to_each_home(key))

    def bars(self) -> Ints:
        """Give the bits that must be answered before each home is decided; shape (homes,)."""
        found = np.zeros_like(self.residual)
        for verdict, bits in self.verdicts:
            if verdict.effect is Effect.BAR:
                found |= bits
        return found

    def bits_of(self, asked: int) -> tuple[int, ...]:
        """Give the single bits of a set of questions, as places in `keys`."""
        return tuple(bit for bit in range(len(self.keys)) if asked >> bit & 1)


@dataclass(slots=True)
class _Numbered:
    """Questions by the bit they were given when first met."""

    bits: dict[Key, int] = field(default_factory=dict)

    def bit(self, key: Key) -> int:
        return 1 << self.bits.setdefault(key, len(self.bits))


def waits_of(judgement: Judgement, child: int = 0) -> Waits:
    """
    Say what everything undecided about one child waits for.

    Parameters
    ----------
    judgement
        Of one or many children.
    child
        Row.
    """
    numbered = _Numbered()
    residual = _of_residual(judgement, child, numbered)
    found = []
    for verdict in judgement.verdicts:
        if verdict.effect is Effect.BAR or verdict.effect is Effect.COST:
            undecided = open_at(verdict, judgement, child)
            if undecided.any():
                if isinstance(verdict.rule, ResidualRule):
                    bits = np.where(undecided, residual, 0)
                else:
                    bits = _of_verdict(verdict, undecided, judgement, child, numbered)
                found.append((verdict, bits))
    return Waits(child, tuple(numbered.bits), tuple(found), residual)


def _of_verdict(
    verdict: Verdict, undecided: Bools, judgement: Judgement, child: int, numbered: _Numbered
) -> Ints:
    own = child_side_at(verdict, judgement, child) & undecided
    others = undecided & ~own
    # A question has a bit only once something waits for it.
    bits = own * np.int64(numbered.bit(of_the_child(verdict.rule)) if own.any() else 0)
    if others.any():
        bits += others * np.int64(numbered.bit(of_the_home(verdict.rule)))
    return bits


def _of_residual(judgement: Judgement, child: int, numbered: _Numbered) -> Ints:
    """
    Gather what each home's risk waits for, from the rows that could raise it above what is sure.

    Of a row that says of no finding of its own whose side is missing (a warning), or is undecided
    only in how grave it is, either side may be: it waits for both, unless every risk of the child
    was looked into.
    """
    homes = judgement.frame.shape[1]
    told = looked_into(judgement, child)
    sure = judgement.matrix.residual.low[child]
    bits = np.zeros(homes, dtype=np.int64)
    for row in judgement.matrix.rows:
        if (row.residual.high > row.residual.low).any():
            low, high = (row_of(end, child, homes) for end in (row.residual.low, row.residual.high))
            undecided = (high > low) & (high > sure)
            if undecided.any():
                of_child, of_home = (
                    np.int64(numbered.bit(of(row.row))) for of in (of_the_child, of_the_home)
                )
                if told:
                    bits |= undecided * of_home
                else:
                    own, decided = _sides(row, judgement, child)
                    bits |= (undecided & (own | decided)) * of_child
                    bits |= (undecided & ~own) * of_home
    return bits


def _sides(row: RowOutcome, judgement: Judgement, child: int) -> tuple[Bools, Bools]:
    """Where the child's own side of a row is missing; and where nothing says whose side is."""
    own = np.zeros(judgement.frame.shape[1], dtype=np.bool_)
    decided = np.ones_like(own)
    for finding, effect in ((row.bar, Effect.BAR), (row.gate, Effect.GATE)):
        if isinstance(finding, Finding):
            verdict = Verdict(row.row, effect, finding)
            undecided = open_at(verdict, judgement, child)
            own |= undecided & child_side_at(verdict, judgement, child)
            decided &= ~undecided
    return own, decided
