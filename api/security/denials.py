"""Refusals of known callers, which are written down as everything else they do is."""

from __future__ import annotations

from api.security.logs import Event, Journal
from api.security.principal import Principal
from api.security.roles import Permission
from api.store.change import Actor, Change
from api.store.database import Database


class Denials:
    """
    Writes down who asked for what they may not do.

    Parameters
    ----------
    database
        Gets an audit row.
    journal
        Gets a line.
    """

    def __init__(self, database: Database, journal: Journal) -> None:
        self._database = database
        self._journal = journal

    def __call__(self, principal: Principal, permission: Permission) -> None:
        """Write one down; where it cannot be, StoreUnavailable refuses the caller as well."""
        self._journal.write(Event.DENIED, caller=principal.id, permission=permission.value)

        def work(change: Change) -> None:
            change.record("access.denied", principal.id, {"permission": permission.value})

        self._database.write(work, actor=Actor(principal.id, principal.authority or ""))
