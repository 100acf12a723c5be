"""Relations between what two children are: their groups, their sex, how they harm themselves."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from constraints.arrays import Ints
from constraints.columns import Between, Children
from constraints.compatibility.relations.relation import Relation
from constraints.logic import NOT_KNOWN, Interval, Truth
from constraints.vocabulary import Group, SelfHarmMethod, Sex

_NAMED_METHODS = ~(1 << SelfHarmMethod.OTHER)


@dataclass(frozen=True, slots=True)
class InTargetGroup(Relation):
    """
    The exposed child belongs to a group that the poser aims at.

    Parameters
    ----------
    column
        Column of `Children` with the groups aimed at: harm and abuse each have their own.
    """

    column: str

    def holds(self, poser: Children, exposed: Children, between: Between) -> Truth:  # noqa: ARG002
        """Whether the exposed child of each pair is in a group aimed at."""
        aimed: Interval = getattr(poser, self.column)
        if not aimed.high.any():
            return Truth.known(np.zeros((1, 1), dtype=np.bool_))
        surely, possibly = exposed.keep(_groups, lambda: _groups(exposed))
        return Truth(
            (aimed.low.astype(np.int64) & surely) != 0,
            (aimed.high.astype(np.int64) & possibly) != 0,
        )

    def __str__(self) -> str:
        return f"in a group that {self.column.split('_')[0]} is aimed at"


@dataclass(frozen=True, slots=True)
class OtherSex(Relation):
    """One is a girl and the other a boy."""

    def holds(self, poser: Children, exposed: Children, between: Between) -> Truth:  # noqa: ARG002
        """Whether the two of each pair are of different sexes."""
        one, two = poser.sex, exposed.sex
        differ = one.code != two.code
        known = one.decided & two.decided
        return Truth(differ & known, differ | ~known)

    def __str__(self) -> str:
        return "of the other sex"


@dataclass(frozen=True, slots=True)
class SameMethod(Relation):
    """Both have harmed themselves in the same way."""

    def holds(self, poser: Children, exposed: Children, between: Between) -> Truth:  # noqa: ARG002
        """Whether the two of each pair share a method; two unnamed ones may be the same."""
        one, two = poser.self_harm_method_bits, exposed.self_harm_method_bits
        surely = one.low.astype(np.int64) & two.low.astype(np.int64) & _NAMED_METHODS
        possibly = one.high.astype(np.int64) & two.high.astype(np.int64)
        return Truth(surely != 0, possibly != 0)

    def __str__(self) -> str:
        return "by the same method"


def _groups(children: Children) -> tuple[Ints, Ints]:
    # Harm aimed at girls or boys must find them even where nobody wrote the group down.
    girls, boys = 1 << Group.GIRLS, 1 << Group.BOYS
    sex = children.sex.code
    by_sex = girls * (sex == Sex.FEMALE) + boys * (sex == Sex.MALE)
    surely = children.group_bits.low.astype(np.int64) | by_sex
    possibly = children.group_bits.high.astype(np.int64) | by_sex
    return surely, possibly | ((girls | boys) * (sex == NOT_KNOWN))
