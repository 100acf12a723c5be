"""What is noted of a request while it is worked on, for logs and metrics."""

from __future__ import annotations

import secrets
from collections.abc import MutableMapping
from dataclasses import dataclass, field
from typing import Any

NOTED = "homeward.noted"


@dataclass(slots=True)
class Noted:
    """
    What is known of a request.

    Parameters
    ----------
    id
        Made here, never taken from the request: what a caller sends reaches no log.
    caller
        Id of who calls; empty until they are known.
    refused
        Type of the problem that was answered; empty where there was none.
    """

    id: str = field(default_factory=lambda: "req_" + secrets.token_urlsafe(12))
    caller: str = ""
    refused: str = ""


def noted(scope: MutableMapping[str, Any]) -> Noted:
    """Give what is noted of a request, which is noted from now on if it was not."""
    found = scope.setdefault(NOTED, Noted())
    assert isinstance(found, Noted)  # noqa: S101  the key is ours
    return found
