"""The child referred, where the supply counts the same child among those who live in a home."""

from __future__ import annotations

from matcher.engine import Engine
from matcher.entities import Referral
from matcher.records.joins.referred import without_referred


def without_own_row(engine: Engine, referral: Referral) -> Engine:
    """
    Give the engine over a supply that counts the child referred nowhere.

    Nobody is a danger to themselves or takes up their own place. What is read from files counts the
    child nowhere already, and the engine is then given as it is; else the home is read again.
    """
    listed = engine.supply.on(referral.decided_on, referral.starts_on).index.row
    if referral.child.reference not in listed:
        return engine
    others, _ = without_referred(engine.supply.snapshot, referral.child.reference)
    return engine.patched(others)
