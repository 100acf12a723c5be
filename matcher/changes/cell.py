"""One child and one home on one day, and the same as they would be with things changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from constraints.arrays import Bools
from constraints.base import Effect
from constraints.columns import Frame, reshape
from constraints.logic import Truth
from constraints.vocabulary import RoomFeature
from matcher.changes.lever import Lever
from matcher.engine import Engine
from matcher.entities import Home, Referral, Resident, Vacancy
from matcher.frame import frame_of, prepare
from matcher.judge import Judgement, Verdict, judge


@dataclass(frozen=True, slots=True)
class Cell:
    """
    One child and one home on one day, judged by the bars of the rule book.

    Parameters
    ----------
    engine
        The rule book.
    referral
        The request, from the day that is judged.
    home
        The home.
    vacancies, residents
        What was told of its places, and who lives there.
    judgement
        Of the one child and the one home.
    """

    engine: Engine
    referral: Referral
    home: Home
    vacancies: tuple[Vacancy, ...]
    residents: tuple[Resident, ...]
    judgement: Judgement

    @property
    def frame(self) -> Frame:
        """The columns, shape (1, 1) each."""
        return self.judgement.frame

    @property
    def in_the_way(self) -> tuple[Verdict, ...]:
        """The bars that are not surely met."""
        return tuple(v for v in self.judgement.of_effect(Effect.BAR) if v.finding.high.any())

    def place_suits(self) -> bool | None:
        """Whether some place has all that the child's room must have, free or not."""
        needed: frozenset[RoomFeature] = self.referral.room_features
        said = [all(place.features.get(f, False) for f in needed) for place in self.home.places]
        may = [all(place.features.get(f, True) for f in needed) for place in self.home.places]
        described = self.home.registered_places is not None and (
            len(self.home.places) >= self.home.registered_places
        )
        if any(said) or not needed:
            return True
        return None if any(may) or not described else False

    def on(self, starts_on: date) -> Cell:
        """Give the same child and home with the placement to start on another day."""
        return _judged(
            self.engine,
            replace(self.referral, starts_on=starts_on),
            self.home,
            self.vacancies,
            self.residents,
        )

    def judged_with(
        self,
        levers: Sequence[Lever],
        of_child: Bools,
        of_home: Bools,
    ) -> Judgement:
        """
        Judge the child and the home with each of many sets of levers, in one call.

        Parameters
        ----------
        levers
            All that may be held; those about the child keep their order, and so do the others.
        of_child
            Shape (rows, levers about the child): which are held in each row.
        of_home
            Shape (columns, other levers): which are held in each column.

        Returns
        -------
        judgement
            Shape (rows, columns).
        """
        frame = _spread(self.frame, len(of_child), len(of_home))
        child_side = iter(of_child.T[:, :, None])
        home_side = iter(of_home.T[:, None, :])
        for lever in levers:
            frame = lever.change(frame, next(child_side if lever.of_child else home_side))
        return _bars(self.engine, self.referral, frame)


def cell_of(engine: Engine, referral: Referral, urn: str) -> Cell:
    """
    Take one home out of the supply and judge it for the child.

    Raises
    ------
    KeyError
        No such home in the supply.
    """
    snapshot = engine.supply.snapshot
    return _judged(
        engine,
        referral,
        snapshot.homes[engine.supply.column[urn]],
        tuple(vacancy for vacancy in snapshot.vacancies if vacancy.urn == urn),
        tuple(resident for resident in snapshot.residents if resident.urn == urn),
    )


def three(truth: Truth, *code: int) -> bool | None:
    """Read a statement about the one child and the one home; None where it is not known."""
    surely, possibly = truth.surely[code].item(), truth.possibly[code].item()
    return bool(surely) if surely == possibly else None


def _judged(
    engine: Engine,
    referral: Referral,
    home: Home,
    vacancies: tuple[Vacancy, ...],
    residents: tuple[Resident, ...],
) -> Cell:
    alone = replace(engine.supply.snapshot, homes=(home,), vacancies=vacancies, residents=residents)
    frame = frame_of([referral], prepare(alone, engine.supply.network))
    judgement = _bars(engine, referral, frame)
    return Cell(engine, referral, home, vacancies, residents, judgement)


def _bars(engine: Engine, referral: Referral, frame: Frame) -> Judgement:
    """Judge by the bars alone: nothing else decides whether a home may be proposed."""
    on = referral.decided_on
    rules = tuple(rule for rule in engine.rules(on) if rule.effect is Effect.BAR)
    return judge(frame, rules, engine.matrix, engine.profile.points, on)


def _spread(frame: Frame, rows: int, columns: int) -> Frame:
    """Repeat the one child down the rows and the one home, with who lives there, across."""
    people = len(frame.resident_home)
    tiled = np.tile(np.arange(people), columns)

    def down(array: Bools) -> Bools:
        return np.broadcast_to(array, (*array.shape[:-2], rows, array.shape[-1]))

    def across(array: Bools) -> Bools:
        return np.broadcast_to(array, (*array.shape[:-1], columns))

    return replace(
        frame,
        child=reshape(frame.child, down),
        referral=reshape(frame.referral, down),
        homes=reshape(frame.homes, across),
        pairs=reshape(frame.pairs, lambda array: down(across(array))),
        counts=reshape(frame.counts, lambda array: down(across(array))),
        residents=reshape(frame.residents, lambda array: array[..., tiled, :]),
        resident_home=np.repeat(np.arange(columns), people),
        between=reshape(frame.between, lambda array: down(_over(array, people)[..., tiled])),
        lifted=reshape(frame.lifted, across),
    )


def _over(array: Bools, people: int) -> Bools:
    return np.broadcast_to(array, (*array.shape[:-1], people))
