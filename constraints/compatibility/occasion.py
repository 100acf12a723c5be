"""What rows of the matrix have in common that the same steps follow."""

from __future__ import annotations

from dataclasses import dataclass

from constraints.base import Clock
from constraints.compatibility.follow_up import FollowUp, Given
from constraints.vocabulary import Role


@dataclass(frozen=True, slots=True)
class Occasion:
    """
    Rows that the same steps follow.

    Parameters
    ----------
    handbook
        The rows.
    asks
        Question where it is not decided whether one of them fires.
    """

    handbook: tuple[str, ...]
    asks: str

    def then(
        self,
        name: str,
        title: str,
        says: str,
        who: tuple[Role, Role],
        clock: Clock,
        *,
        content: tuple[str, ...],
        given: tuple[Given, ...] = (),
        asks: str = "",
    ) -> FollowUp:
        """
        Make one step that follows.

        Parameters
        ----------
        name, title, says
            As in `FollowUp`.
        who
            Its owner and its recipient.
        clock, content, given
            As in `FollowUp`.
        asks
            Question, where it waits for more than the rows.
        """
        owner, recipient = who
        return FollowUp(
            id=name,
            handbook=self.handbook,
            title=title,
            says=says,
            asks=asks or self.asks,
            owner=owner,
            recipient=recipient,
            clock=clock,
            content=content,
            given=given,
        )
