"""The engine held to the oracle: which placements it lets through that it may not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from constraints.base import Effect
from matcher.engine import Engine
from matcher.judge import Judgement
from tests.oracle.batch import numbered, together
from tests.oracle.handbook.geometry import TooNearError
from tests.oracle.handbook.placement import placement
from tests.oracle.handbook.rows import ROWS, read
from tests.oracle.handbook.three import Three, Verdict
from tests.oracle.tally import Tally
from tests.worlds import World

RULES = {row.__name__: rule for row, rule in ROWS.items()}
SAYS = {True: "may not", None: "asks first", False: "can propose"}
Bools = npt.NDArray[np.bool_]
Ends = tuple[Bools, Bools]


@dataclass(frozen=True)
class Read:
    """One placement as the oracle reads it; ``child`` and ``home`` count within the batch."""

    seed: int
    urn: str
    child: int
    home: int
    rows: Mapping[str, Verdict]

    @property
    def whole(self) -> Verdict:
        """What one row forbids is forbidden; allowed is what all allow."""
        said = set(self.rows.values())
        worst_first = (Verdict.FORBIDDEN, Verdict.CANNOT_TELL, Verdict.ALLOWED)
        return next(verdict for verdict in worst_first if verdict in said)

    @property
    def not_allowed(self) -> list[str]:
        return [name for name, said in self.rows.items() if said is not Verdict.ALLOWED]

    def rows_that(self, verdict: Verdict) -> list[str]:
        return [name for name, said in self.rows.items() if said is verdict]


@dataclass(frozen=True)
class Batch:
    """Worlds side by side, as the oracle reads them."""

    worlds: int
    world: World
    read: tuple[Read, ...]
    skipped: int

    def judged(self) -> Judgement:
        return Engine.over(self.world.snapshot).judge(self.world.referrals)


def batch_of(seeds: Sequence[int], worlds: Sequence[World]) -> Batch:
    """Read each child against the homes of its own world."""
    renamed = [numbered(world, number) for number, world in enumerate(worlds)]
    found: list[Read] = []
    skipped = column = 0
    for row, (seed, world) in enumerate(zip(seeds, renamed, strict=True)):
        for home in world.snapshot.homes:
            try:
                rows = read(placement(world.snapshot, world.referrals[0], home))
                found.append(Read(seed, home.urn, row, column, rows))
            except TooNearError:
                skipped += 1
            column += 1
    return Batch(len(worlds), together(renamed), tuple(found), skipped)


def compare(batch: Batch, judgement: Judgement) -> Tally:
    """
    Hold every placement to the oracle, whole and row by row.

    Faults are two: the engine lets through what the oracle forbids or cannot tell, and it bars what
    the oracle surely allows.
    """
    barred = judgement.barred
    whole = _spread(barred.surely, barred.possibly, judgement)
    bars = bars_of(judgement)
    tally = Tally(batch.worlds, len(batch.read), batch.skipped)
    for one in batch.read:
        _count(tally, one)
        engine = _at(whole, one)
        tally.proposed += engine is False
        found = [("", one.whole, engine)]
        found += [
            (f" by {name}", said, _at(bars[RULES[name]], one) if RULES[name] in bars else False)
            for name, said in one.rows.items()
        ]
        where = f"world {one.seed}, home {one.urn[-1]}"
        tally.faults += [
            f"{where}: the oracle says {said.value}{by}, the engine {SAYS[answer]}"
            for by, said, answer in found
            if at_odds(said, answer)
        ]
    return tally


def at_odds(said: Verdict, engine: Three) -> bool:
    """Whether an answer of the engine, breached, undecided or met, may not stand beside a row."""
    if said is Verdict.ALLOWED:
        return engine is True
    return engine is False


def bars_of(judgement: Judgement) -> dict[str, Ends]:
    """Give both ends of every bar, by the id of its rule or row."""
    return {
        verdict.rule.id: _spread(verdict.finding.low > 0, verdict.finding.high > 0, judgement)
        for verdict in judgement.of_effect(Effect.BAR)
    }


def _spread(surely: Bools, possibly: Bools, judgement: Judgement) -> Ends:
    shape = judgement.frame.shape
    return np.broadcast_to(surely, shape), np.broadcast_to(possibly, shape)


def _at(ends: Ends, one: Read) -> Three:
    surely, possibly = (bool(end[one.child, one.home]) for end in ends)
    return True if surely else None if possibly else False


def _count(tally: Tally, one: Read) -> None:
    tally.forbidden.update(one.rows_that(Verdict.FORBIDDEN))
    tally.undecided.update(one.rows_that(Verdict.CANNOT_TELL))
    tally.wholes[one.whole.value] += 1
    if len(one.not_allowed) == 1:
        tally.alone.update(one.not_allowed)
