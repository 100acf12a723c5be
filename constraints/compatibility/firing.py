"""Where a row of the matrix fires, who poses it, and at what level."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import reduce

import numpy as np

from constraints.arrays import Bools
from constraints.base import Fact
from constraints.columns import Between, Children, Frame, Side, pick
from constraints.compatibility.by_home import ByHome
from constraints.compatibility.conditions import Anyone, Condition
from constraints.compatibility.row import Direction, MatrixRow
from constraints.compatibility.setting import Setting
from constraints.logic import NOT_KNOWN, Coded, Interval, Truth
from constraints.vocabulary import Poser


@dataclass(frozen=True, slots=True)
class Firing:
    """
    One row in one direction, or in both together.

    Parameters
    ----------
    fires
        Shape (referred, homes) or (left, right).
    level
        Level posed, same shape: low is 0 where it does not surely fire, high where it cannot.
    own_side_open
        Where whether it fires rests on what is not known of the referred child, and what the row
        asks of the home is known; None where nothing rests on it.
    by_child, by_resident
        Whether the referred child, or a resident, poses it; None where that cannot be.
    among
        In one direction, whether it holds of the people alone; None where the row asks nothing of
        the home besides.
    """

    fires: Truth
    level: Interval
    own_side_open: Bools | None
    by_child: Truth | None
    by_resident: Truth | None
    among: Truth | None = None

    @classmethod
    def by(
        cls,
        poser: Poser,
        people: Truth,
        level: Interval,
        own_side: Truth,
        where: Truth | None = None,
    ) -> Firing:
        """
        Make the firing of a row in one direction, from the referred child's side of it.

        Parameters
        ----------
        poser
            Who poses it.
        people
            Whether it holds of the people.
        level
            Level posed.
        own_side
            Whether it holds of the referred child.
        where
            Whether what the row asks of the home holds; None where it asks nothing.
        """
        fires = people if where is None else people & where
        undecided = ~own_side.decided
        if where is not None:
            # What is open of the home is put to the home; its row asks about the home.
            undecided = undecided & where.decided
        return cls(
            fires,
            Interval(level.low * fires.surely, level.high * fires.possibly),
            fires.possibly & ~fires.surely & undecided if undecided.any() else None,
            None if poser is Poser.RESIDENT else fires,
            None if poser is Poser.REFERRED_CHILD else fires,
            None if where is None else people,
        )

    def with_other(self, other: Firing) -> Firing:
        """Put the two directions of one row together, the worse counting."""
        fires = self.fires | other.fires
        return Firing(
            fires,
            Interval(
                np.maximum(self.level.low, other.level.low),
                np.maximum(self.level.high, other.level.high),
            ),
            self._own_side(other, fires),
            self.by_child or other.by_child,
            self.by_resident or other.by_resident,
        )

    def _own_side(self, other: Firing, fires: Truth) -> Bools | None:
        if self.own_side_open is None and other.own_side_open is None:
            return None
        # A direction that is undecided for another reason is for the home to answer.
        open_ = fires.possibly & ~fires.surely
        for one in (self, other):
            waits = ~one.fires.possibly
            open_ = open_ & (waits if one.own_side_open is None else waits | one.own_side_open)
        return open_

    def poser(self) -> Coded:
        """Name who surely poses it; where nobody surely does, all who possibly do."""
        if self.by_child is None or self.by_resident is None or self.by_child is self.by_resident:
            who = Poser.RESIDENT if self.by_child is None else Poser.REFERRED_CHILD
            who = who if self.by_child is not self.by_resident else Poser.EACH_OTHER
            return Coded(np.where(self.fires.possibly, int(who), NOT_KNOWN))
        sure = self.fires.surely
        one = np.where(sure, self.by_child.surely, self.by_child.possibly)
        two = np.where(sure, self.by_resident.surely, self.by_resident.possibly)
        return Coded(_POSER[one + 2 * two.astype(np.int64)])


@dataclass(frozen=True, slots=True)
class FiringFacts(Mapping[str, Fact]):
    """
    What fills the sentence of a row: ``poser`` and ``level``.

    Who poses it is worked out when it is read: few of all homes are ever explained.

    Parameters
    ----------
    firing
        The row in both directions.
    """

    firing: Firing

    def __getitem__(self, name: str) -> Fact:
        if name == "poser":
            return self.firing.poser()
        if name == "level":
            return self.firing.level
        raise KeyError(name)

    def __iter__(self) -> Iterator[str]:
        return iter(("poser", "level"))

    def __len__(self) -> int:
        return 2


_POSER = np.array((NOT_KNOWN, Poser.REFERRED_CHILD, Poser.RESIDENT, Poser.EACH_OTHER), np.int64)
"""By whether the child poses it, and twice whether a resident does."""


def together(directions: list[Firing]) -> Firing:
    """Put the directions of one row together."""
    return reduce(Firing.with_other, directions)


def pair_fires(row: MatrixRow, poser: Children, exposed: Children, between: Between) -> Truth:
    """
    Whether a row fires between children, in one direction.

    Parameters
    ----------
    row
        A row that is not about the home.
    poser, exposed
        One of shape (left, 1), the other of shape (1, right).
    between
        Shape (left, right).
    """
    parts = [] if row.relation is None else [row.relation.holds(poser, exposed, between)]
    for condition, children in ((row.posed, poser), (row.exposed, exposed)):
        if condition is not None and not isinstance(condition, Anyone):
            parts.append(condition.holds(children))
    fires = reduce(Truth.__and__, parts)
    shape = np.broadcast_shapes(poser.born.shape, exposed.born.shape)
    return fires if fires.shape == shape else fires.over(lambda a: np.broadcast_to(a, shape))


@dataclass(frozen=True, slots=True)
class There:
    """
    Those who live in the homes and whom one side of a row may be about.

    Parameters
    ----------
    people, holds
        Shape (1, people), and whether they are on that side; None where anyone is.
    between
        Shape (referred, people); where the row does not read it, anything.
    by_home
        Where each lives.
    referred
        Number of children referred.
    """

    people: Children
    holds: Truth | None
    between: Between
    by_home: ByHome
    referred: int

    def pairs(self, fires: Truth) -> Truth:
        """Give, in full shape (referred, people), where a row fires between pairs."""
        fires = fires if self.holds is None else fires & self.holds
        shape = (self.referred, len(self.people))
        return fires if fires.shape == shape else fires.over(lambda a: np.broadcast_to(a, shape))


@dataclass(frozen=True, slots=True)
class Meeting:
    """
    The referred children of a frame and the children who live in its homes, brought together.

    Parameters
    ----------
    frame
        The frame.
    setting
        What it says of the homes themselves.
    """

    frame: Frame
    setting: Setting
    living: Children = field(init=False)
    by_home: ByHome = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "living", self.frame.residents.across())
        object.__setattr__(self, "by_home", ByHome(self.frame.resident_home, self.frame.shape[1]))

    def directions(self, row: MatrixRow, position: int) -> list[Firing]:
        """
        Judge one row in the directions it has, and keep those in which it can fire somewhere.

        Parameters
        ----------
        row, position
            The row and where it stands in the lifted rows.
        """
        found = []
        if row.direction is not Direction.RESIDENT_POSES:
            found.append(self._child_poses(row, position))
        if row.direction in {Direction.EITHER, Direction.RESIDENT_POSES}:
            found.append(self._resident_poses(row, position))
        return [one for one in found if one is not None and one.fires.possibly.any()]

    def _child_poses(self, row: MatrixRow, position: int) -> Firing | None:
        frame = self.frame
        poses = row.posed.holds(frame.child)
        if not poses.possibly.any():
            return None
        if row.relation is None:
            fires = poses & frame.lifted.exposed.over(lambda array: array[position])
        else:
            there = self._there_are(row, row.exposed, frame.lifted.exposing)
            pairs = row.relation.holds(frame.child, there.people, there.between) & poses
            fires = there.by_home.any_of(there.pairs(pairs))
        mutual = row.direction is Direction.MUTUAL
        return Firing.by(
            Poser.EACH_OTHER if mutual else Poser.REFERRED_CHILD,
            fires,
            row.level_posed(frame.child),
            poses,
            self._where(row),
        )

    def _there_are(
        self, row: MatrixRow, condition: Condition | None, sides: Mapping[str, Side]
    ) -> There:
        """Give those living there whom a row may be about: the few on one side, or everyone."""
        frame, side = self.frame, sides.get(row.id)
        if side is None:
            holds = None
            if condition is not None and not isinstance(condition, Anyone):
                holds = condition.holds(self.living)
            return There(self.living, holds, frame.between, self.by_home, frame.shape[0])
        between = frame.between
        if row.relation is not None and row.relation.reads_between:
            between = pick(between, (slice(None), side.resident))
        home = frame.resident_home[side.resident]
        by_home = ByHome(home, self.by_home.homes)
        return There(side.people, side.holds, between, by_home, frame.shape[0])

    def _where(self, row: MatrixRow) -> Truth | None:
        return None if row.where is None else row.where.holds(self.setting)

    def _resident_poses(self, row: MatrixRow, position: int) -> Firing | None:
        frame = self.frame
        if row.exposed is None or not frame.lifted.posed.possibly[position].any():
            return None
        exposed = row.exposed.holds(frame.child)
        if not exposed.possibly.any():
            return None
        if row.relation is None:
            fires = exposed & frame.lifted.posed.over(lambda array: array[position])
            level = frame.lifted.posed_level.over(lambda array: array[position])
        else:
            there = self._there_are(row, row.posed, frame.lifted.posing)
            pairs = there.pairs(
                row.relation.holds(there.people, frame.child, there.between) & exposed
            )
            fires = there.by_home.any_of(pairs)
            level = there.by_home.greatest(row.level_posed(there.people), pairs)
        return Firing.by(Poser.RESIDENT, fires, level, exposed, self._where(row))
