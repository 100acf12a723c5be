"""A referred child and those who live in the homes, brought together row by row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from constraints.columns import Between, Children, Frame, Side, pick
from constraints.compatibility.by_home import ByHome
from constraints.compatibility.conditions import Anyone, Condition
from constraints.compatibility.firing import Firing
from constraints.compatibility.row import Direction, MatrixRow
from constraints.compatibility.setting import Setting
from constraints.logic import Truth
from constraints.vocabulary import Poser


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
