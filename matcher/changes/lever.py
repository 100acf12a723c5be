"""One thing that could be found out or arranged, so that a home could be proposed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum

from constraints.arrays import Bools
from constraints.base import Clock
from constraints.columns import Frame
from constraints.vocabulary import Role

Change = Callable[[Frame, Bools], Frame]
"""Gives the frame with the change made in the cells that are held; see `Lever.change`."""


class Kind(Enum):
    """Whether something is found out or arranged."""

    FACT = "fact"
    """What nobody knows is found out, and the answer is a good one."""
    ARRANGEMENT = "arrangement"
    """Somebody who may do so changes something."""


class Nature(Enum):
    """What would change."""

    ANSWER = "an answer"
    STATEMENT = "the statement of purpose"
    STAFFING = "staffing and other steps"
    TRAINING = "what staff can do"
    PLACE = "a place"
    ROOM = "a room"
    REGISTRATION = "the registration"
    ORDER = "a court order"
    APPROVAL = "an approval"
    AGREEMENT = "what the home has said of the child"
    START = "the day of the start"


HOMES_OWN = (Nature.STATEMENT, Nature.STAFFING, Nature.TRAINING)
"""Arrangements of the home itself: where nothing else stands in the way, it would fit if."""


@dataclass(frozen=True, slots=True)
class Lever:
    """
    One thing that could be found out or arranged.

    Parameters
    ----------
    id
        Which; the same for the same thing on another day.
    nature
        What would change; an answer is found out, all else is arranged.
    says
        What is so afterwards, as a sentence.
    role
        Who can answer, or may change it.
    clock
        How long it takes from the decision; practice of this engine.
    change
        Takes a frame and where the lever is held: shape (referred, 1) where it is about the
        child, else (1, homes). What is already better it leaves as it is.
    of_child
        Whether columns of the child or the referral change.
    step
        Of a step the home takes: its name, to stand in a list of steps; empty otherwise.
    """

    id: str
    nature: Nature
    says: str
    role: Role
    clock: Clock
    change: Change = field(compare=False, repr=False)
    of_child: bool = False
    step: str = ""

    @property
    def kind(self) -> Kind:
        """Whether it is found out or arranged."""
        return Kind.FACT if self.nature is Nature.ANSWER else Kind.ARRANGEMENT
