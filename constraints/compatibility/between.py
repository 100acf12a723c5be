"""Relations between a child who poses something and a child exposed to it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass

import numpy as np

from constraints.arrays import Bools, Floats, Ints
from constraints.columns import Between, Children
from constraints.compatibility.conditions import Condition
from constraints.days import anniversary, latest_birth
from constraints.logic import NOT_KNOWN, Interval, Truth
from constraints.vocabulary import Group, SelfHarmMethod, Sex

_NAMED_METHODS = ~(1 << SelfHarmMethod.OTHER)


@dataclass(frozen=True, slots=True)
class Relation(ABC):
    """Something that holds between two children or not."""

    @abstractmethod
    def holds(self, poser: Children, exposed: Children, between: Between) -> Truth:
        """
        Whether it holds of each pair.

        Parameters
        ----------
        poser, exposed
            One of shape (left, 1), the other of shape (1, right), either way round.
        between
            Shape (left, right).
        """

    @property
    def reads_between(self) -> bool:
        """Whether it looks at what lies between the two, beside at each of them."""
        return False

    def __and__(self, other: Relation) -> Relation:
        return Both(self, other)

    def __or__(self, other: Relation) -> Relation:
        return Either(self, other)

    def __invert__(self) -> Relation:
        return Neither(self)


@dataclass(frozen=True, slots=True)
class Known(Relation):
    """
    A column of `Between`.

    Parameters
    ----------
    column
        Its name.
    """

    column: str

    @property
    def reads_between(self) -> bool:
        """Say so."""
        return True

    def holds(self, poser: Children, exposed: Children, between: Between) -> Truth:  # noqa: ARG002
        """Whether the column holds of each pair."""
        value: Truth = getattr(between, self.column)
        return value

    def __str__(self) -> str:
        return self.column.replace("_", " ")


@dataclass(frozen=True, slots=True)
class OfPoser(Relation):
    """A condition on the child who poses."""

    condition: Condition

    def holds(self, poser: Children, exposed: Children, between: Between) -> Truth:  # noqa: ARG002
        """Whether the condition holds of the poser of each pair."""
        return self.condition.holds(poser)

    def __str__(self) -> str:
        return str(self.condition)


@dataclass(frozen=True, slots=True)
class OfExposed(Relation):
    """A condition on the child exposed."""

    condition: Condition

    def holds(self, poser: Children, exposed: Children, between: Between) -> Truth:  # noqa: ARG002
        """Whether the condition holds of the exposed child of each pair."""
        return self.condition.holds(exposed)

    def __str__(self) -> str:
        return str(self.condition)


@dataclass(frozen=True, slots=True)
class YoungerBy(Relation):
    """
    The exposed child is younger.

    Parameters
    ----------
    years
        By so many whole years or more, as the calendar turns them; 0 is by any day at all.
    """

    years: int

    def holds(self, poser: Children, exposed: Children, between: Between) -> Truth:  # noqa: ARG002
        """Whether the exposed child of each pair is so much younger."""
        old, young = poser.born, exposed.born
        if not self.years:
            return Truth(young.low > old.high, young.high > old.low)
        return Truth(
            _turned(old.high, young.low, self.years), _turned(old.low, young.high, self.years)
        )

    def __str__(self) -> str:
        return f"younger by {self.years} years or more" if self.years else "younger"


@dataclass(frozen=True, slots=True)
class AgeGap(Relation):
    """
    The two differ in age, whoever is older.

    Parameters
    ----------
    years
        By more than so many whole years, as the calendar turns them.
    """

    years: int

    def holds(self, poser: Children, exposed: Children, between: Between) -> Truth:  # noqa: ARG002
        """Whether the two of each pair are further apart in age."""
        one, two = poser.born, exposed.born
        # More than so many years older: had turned them by the day before the other was born.
        return Truth(
            _turned(one.high, two.low - 1.0, self.years)
            | _turned(two.high, one.low - 1.0, self.years),
            _turned(one.low, two.high - 1.0, self.years)
            | _turned(two.low, one.high - 1.0, self.years),
        )

    def __str__(self) -> str:
        return f"more than {self.years} years apart"


@dataclass(frozen=True, slots=True)
class AgesAcross(Relation):
    """
    One of the two is young and the other nearly grown up.

    Parameters
    ----------
    under_years
        The younger is under this age.
    from_years
        The older is of this age or more.
    """

    under_years: float
    from_years: float

    def holds(self, poser: Children, exposed: Children, between: Between) -> Truth:  # noqa: ARG002
        """Whether the two of each pair lie on either side."""
        one, two = poser.age_years, exposed.age_years
        return (one.below(self.under_years) & two.at_least(self.from_years)) | (
            two.below(self.under_years) & one.at_least(self.from_years)
        )

    def __str__(self) -> str:
        return f"one under {self.under_years:g}, the other {self.from_years:g} or over"


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


@dataclass(frozen=True, slots=True)
class Both(Relation):
    """Two relations hold together."""

    one: Relation
    two: Relation

    @property
    def reads_between(self) -> bool:
        """Whether one of the two does."""
        return self.one.reads_between or self.two.reads_between

    def holds(self, poser: Children, exposed: Children, between: Between) -> Truth:
        """Whether both hold of each pair."""
        return self.one.holds(poser, exposed, between) & self.two.holds(poser, exposed, between)

    def __str__(self) -> str:
        return " and ".join(
            f"({part})" if isinstance(part, Either) else str(part) for part in (self.one, self.two)
        )


@dataclass(frozen=True, slots=True)
class Either(Relation):
    """One of two relations holds."""

    one: Relation
    two: Relation

    @property
    def reads_between(self) -> bool:
        """Whether one of the two does."""
        return self.one.reads_between or self.two.reads_between

    def holds(self, poser: Children, exposed: Children, between: Between) -> Truth:
        """Whether either holds of each pair."""
        return self.one.holds(poser, exposed, between) | self.two.holds(poser, exposed, between)

    def __str__(self) -> str:
        return f"{self.one} or {self.two}"


@dataclass(frozen=True, slots=True)
class Neither(Relation):
    """A relation does not hold."""

    one: Relation

    @property
    def reads_between(self) -> bool:
        """Whether it does."""
        return self.one.reads_between

    def holds(self, poser: Children, exposed: Children, between: Between) -> Truth:
        """Whether it fails to hold of each pair."""
        return ~self.one.holds(poser, exposed, between)

    def __str__(self) -> str:
        return f"not ({self.one})"


def _turned(born: Floats, by: Floats, years: int) -> Bools:
    """Whether those born on one day have turned so many years by another."""
    # The calendar is slow: it is asked of the one child who comes and not of all who live there.
    if born.size <= by.size:
        return by >= anniversary(born, years)
    return born <= latest_birth(by, years)


def _groups(children: Children) -> tuple[Ints, Ints]:
    # Harm aimed at girls or boys must find them even where nobody wrote the group down.
    girls, boys = 1 << Group.GIRLS, 1 << Group.BOYS
    sex = children.sex.code
    by_sex = girls * (sex == Sex.FEMALE) + boys * (sex == Sex.MALE)
    surely = children.group_bits.low.astype(np.int64) | by_sex
    possibly = children.group_bits.high.astype(np.int64) | by_sex
    return surely, possibly | ((girls | boys) * (sex == NOT_KNOWN))
