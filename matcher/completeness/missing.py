"""One thing that is missing, in which block of the list, and who supplies it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Block(Enum):
    """The blocks of the list (handbook 8)."""

    CHILD = "the child"
    ORDERS = "orders and youth justice"
    HISTORY = "the child's past"
    VACANCY = "the home and the place"
    SERVICES = "services, and the authority of the area"
    PEOPLE = "people"


class Stage(Enum):
    """What it is asked for: a ranking asks and goes on without it, confirming requires it."""

    RANKING = "asked for when ranking"
    CONFIRMING = "required to confirm"


@dataclass(frozen=True, slots=True)
class Missing:
    """
    One thing that is missing.

    Parameters
    ----------
    block
        Where in the list it stands.
    stage
        A ranking asks for it too, or only confirming requires it.
    what
        What it is, or the question that asks for it.
    supplied_by
        Who supplies it.
    rules
        Ids of the rules that require it; none where the list of what is asked for does.
    """

    block: Block
    stage: Stage
    what: str
    supplied_by: str
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Completeness:
    """
    Whether all is there that confirming a placement requires.

    It confirms nothing: the home accepts, and the authority approves.

    Parameters
    ----------
    complete
        Whether nothing is missing and the home can be proposed.
    missing
        By block, in the order of the list.
    """

    complete: bool
    missing: tuple[Missing, ...]

    @classmethod
    def of(cls, missing: tuple[Missing, ...]) -> Completeness:
        """Put what is missing in order, each once."""
        order = list(Block)
        once = dict.fromkeys(sorted(missing, key=lambda one: order.index(one.block)))
        return cls(not once, tuple(once))
