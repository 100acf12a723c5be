"""Mark how far the audit has come."""

from __future__ import annotations

from sqlalchemy import insert

from api.store.audit.chain import tip_of
from api.store.audit.checkpoint import Checkpoint, signed
from api.store.change import SYSTEM, Actor, Change
from api.store.database import Database
from api.store.errors import StoreError
from api.store.tables.audit import checkpoints


def mark(database: Database, secret: bytes, *, actor: Actor = SYSTEM) -> Checkpoint:
    """
    Sign the last row of the audit, and record that it was done.

    Parameters
    ----------
    database
        The store.
    secret
        At least 32 bytes.
    actor
        Who asks.

    Returns
    -------
    checkpoint
        To be kept elsewhere; a copy stays in the store.

    Raises
    ------
    StoreError
        If there is no row yet.
    """

    def work(change: Change) -> Checkpoint:
        row = tip_of(change.connection)
        if row is None:
            raise StoreError("The audit has no row yet.")
        made = signed(row, change.now, secret)
        change.connection.execute(
            insert(checkpoints).values(
                seq=made.seq,
                hash=made.hash,
                at=change.now,
                key_id=made.key_id,
                signature=made.signature,
            )
        )
        change.record("audit.checkpointed", "audit", {"seq": made.seq, "key_id": made.key_id})
        return made

    return database.write(work, actor=actor)
