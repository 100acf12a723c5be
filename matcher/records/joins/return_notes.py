"""What a return says of the child that the officer should know."""

from __future__ import annotations

from collections.abc import Iterator

from matcher.history import PlacementHistory
from matcher.records.joins.counting import counted
from matcher.records.joins.origin import located
from matcher.records.ssda903 import KnownOfChild


def notes_of_child(known: KnownOfChild, history: PlacementHistory, source: str) -> Iterator[str]:
    """Say where the child lives now, and what of the record could not be used."""
    if known.urn is not None:
        yield f"{source}: the child lives at {known.urn} now, and is not counted there."
    if known.origin_postcode is not None and located(known.origin_postcode) is None:
        yield f"{source}: the child's home postcode is not in the postcode directory."
    if history.moves_undecided:
        changes = counted(history.moves_undecided, "change", "changes")
        yield (
            f"{source}: {changes} of placement may or may not be a move, because the record "
            "contradicts itself."
        )
