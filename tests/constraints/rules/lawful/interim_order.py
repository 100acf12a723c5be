"""A child under an interim care order, or under another."""

from __future__ import annotations

from typing import Any

from constraints.logic import NOT_KNOWN
from constraints.vocabulary import LegalStatus


def interim(said: object) -> dict[str, Any]:
    """Give the legal status: an interim order, a full one, or not known."""
    if said == NOT_KNOWN:
        return {"legal_status": NOT_KNOWN}
    return {"legal_status": LegalStatus.C1 if said else LegalStatus.C2}
