"""The child referred, where the supply lists the same child as living in a home."""

from __future__ import annotations

from dataclasses import replace

from matcher.entities import Snapshot


def without_referred(snapshot: Snapshot, child: str) -> tuple[Snapshot, tuple[str, ...]]:
    """
    Take the child referred out of the residents: the placement sought is another.

    Parameters
    ----------
    snapshot
        The supply.
    child
        Reference of the child.

    Returns
    -------
    snapshot, notes
        The others, and where the child was listed, in a sentence.
    """
    listed = [resident.urn for resident in snapshot.residents if resident.person == child]
    if not listed:
        return snapshot, ()
    others = tuple(resident for resident in snapshot.residents if resident.person != child)
    note = f"The child is listed as living at {listed[0]}, and is not counted there."
    return replace(snapshot, residents=others), (note,)
