"""What a unit of work is given, and what it leaves in the audit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from sqlalchemy import Connection

from api.store.audit.row import Entry


@dataclass(frozen=True, slots=True)
class Actor:
    """
    Who asks for a change.

    Parameters
    ----------
    id
        Name of the person's record; "system" for the service itself.
    authority
        ONS code of the authority acted for; empty for none.
    """

    id: str
    authority: str = ""


SYSTEM: Final = Actor("system")


@dataclass(frozen=True, slots=True)
class Change:
    """
    A unit of work under way: all of it is kept, or nothing.

    Parameters
    ----------
    connection
        To read and write by; never commit or roll back by it.
    now
        Moment of the change, UTC.
    actor
        Who asked for it.
    """

    connection: Connection
    now: datetime
    actor: Actor
    _entries: list[Entry] = field(default_factory=list)

    def record(
        self,
        action: str,
        subject: str,
        detail: Mapping[str, object] | None = None,
        *,
        authority: str | None = None,
    ) -> None:
        """
        Put a row into the audit, in the same transaction as the change.

        Parameters
        ----------
        action
            What was done, as noun and verb: "proposal.accepted", "child.read". What was asked and
            not allowed ends with ".refused".
        subject
            Name of the record it was done to.
        detail
            Plain values: references, codes and counts; never a name, a postcode or a risk. After a
            change of state the new one stands under "state".
        authority
            Whose record it is; the actor's if left out.
        """
        whose = self.actor.authority if authority is None else authority
        self._entries.append(Entry(self.now, self.actor.id, whose, action, subject, detail or {}))

    def entries(self) -> tuple[Entry, ...]:
        """Give what is to be put into the audit, in order."""
        return tuple(self._entries)
