"""A proposal as one JSON text, for the store: written in one way, and read back the same."""

from __future__ import annotations

import json

from pydantic import TypeAdapter, ValidationError

from api.proposals.proposal import Proposal
from api.store.canonical import canonical
from constraints.errors import PlacementError

FORMAT_VERSION = 1
_PROPOSALS = TypeAdapter(Proposal)


def proposal_text(proposal: Proposal) -> str:
    """Give the text of a proposal; the same proposal gives the same bytes."""
    plain = _PROPOSALS.dump_python(proposal, mode="json")
    return canonical({"format_version": FORMAT_VERSION, "proposal": plain})


def parse_proposal(text: str) -> Proposal:
    """
    Read a proposal.

    Raises
    ------
    PlacementError
        It is of another version, or no proposal; tells nothing of what stands in it.
    """
    try:
        document = json.loads(text)
    except ValueError:
        raise PlacementError("A proposal in the store is no JSON.") from None
    version = document.get("format_version") if isinstance(document, dict) else None
    if version != FORMAT_VERSION:
        raise PlacementError(f"A proposal has format_version {FORMAT_VERSION}, not another one.")
    try:
        found = _PROPOSALS.validate_json(json.dumps(document.get("proposal")))
    except ValidationError as error:
        raise PlacementError(f"A proposal in the store has {error.error_count()} faults.") from None
    # What is not known, or left out, would be lost when it is written again.
    if proposal_text(found) != text:
        raise PlacementError("A proposal in the store is not written as proposals are.")
    return found
