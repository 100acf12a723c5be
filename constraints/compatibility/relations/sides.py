"""Relations that rest on one of the two children, or on what is known of both together."""

from __future__ import annotations

from dataclasses import dataclass

from constraints.columns import Between, Children
from constraints.compatibility.conditions import Condition
from constraints.compatibility.relations.relation import Relation
from constraints.logic import Truth


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
