"""What court orders say of the home, and where it lies to those who would harm the child."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from constraints.vocabulary import Role
from matcher.changes.cell import Cell, three
from matcher.changes.columns import becomes, settles
from matcher.changes.leads import ASKED, CHECKED, ORDER_VARIED
from matcher.changes.lever import Lever, Nature
from matcher.changes.ways.people import orders_checked
from matcher.judge import Verdict


@dataclass(frozen=True, slots=True)
class OrderWay:
    """
    A column that an order decides: varied where it surely stands in the way, else found out.

    Parameters
    ----------
    column
        Of `constraints.columns.Pairs`.
    stops
        The value that stands in the way.
    varied, found
        Sentences.
    """

    column: str
    stops: bool
    varied: str
    found: str

    def __call__(self, cell: Cell, _: Verdict) -> Iterator[Lever]:
        """Give the levers."""
        holds = three(getattr(cell.frame.pairs, self.column))
        change = becomes("pairs", self.column, not self.stops)
        name = f"order:{self.column}"
        if holds is self.stops:
            yield Lever(name, Nature.ORDER, self.varied, Role.COURT, ORDER_VARIED, change)
        elif holds is None:
            yield Lever(name, Nature.ANSWER, self.found, Role.PLACEMENT_OFFICER, CHECKED, change)
        yield from orders_checked(cell)


zone = OrderWay(
    "in_zone",
    stops=True,
    varied="The order is varied so that this home lies outside its zone.",
    found="It is found out exactly where the home is, and it lies outside every zone of an order.",
)
residence = OrderWay(
    "residence_allowed",
    stops=False,
    varied="The order that says where the child must live is varied to allow this home.",
    found="It is found out in whose area the home is, and the order allows living there.",
)


def named_person(cell: Cell, _: Verdict) -> Iterator[Lever]:
    """Let it be found out that nobody is there whom an order names; it is not varied."""
    if three(cell.frame.pairs.named_person_there) is None:
        yield Lever(
            "order:named_person_there",
            Nature.ANSWER,
            "The authority compares who is there with whom the order names, and finds nobody.",
            Role.PLACEMENT_OFFICER,
            CHECKED,
            settles("pairs", "named_person_there"),
        )
    yield from orders_checked(cell)


def exploiters(cell: Cell, _: Verdict) -> Iterator[Lever]:
    """Let it be found out that people who exploit the child do not know the address."""
    if three(cell.frame.pairs.known_to_exploiters) is None:
        yield Lever(
            "exploiters",
            Nature.ANSWER,
            "The social worker and the police are asked, and nobody who exploits the child knows "
            "this address.",
            Role.SOCIAL_WORKER,
            CHECKED,
            settles("pairs", "known_to_exploiters"),
        )


def rivals(cell: Cell, _: Verdict) -> Iterator[Lever]:
    """Let the police say that the home is in no territory of the child's rivals."""
    if three(cell.frame.pairs.in_rival_territory) is None:
        yield Lever(
            "rival_territory",
            Nature.ANSWER,
            "The police are asked, and confirm no territory of the child's rivals here.",
            Role.POLICE,
            ASKED,
            settles("pairs", "in_rival_territory"),
        )
