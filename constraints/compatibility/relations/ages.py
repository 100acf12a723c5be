"""Relations between the ages of two children, as the calendar turns them."""

from __future__ import annotations

from dataclasses import dataclass

from constraints.arrays import Bools, Floats
from constraints.columns import Between, Children
from constraints.compatibility.relations.relation import Relation
from constraints.days import anniversary, latest_birth
from constraints.logic import Truth


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


def _turned(born: Floats, by: Floats, years: int) -> Bools:
    """Whether those born on one day have turned so many years by another."""
    # The calendar is slow: it is asked of the one child who comes and not of all who live there.
    if born.size <= by.size:
        return by >= anniversary(born, years)
    return born <= latest_birth(by, years)
