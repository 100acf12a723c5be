"""What the store refuses, or cannot do just now."""

from __future__ import annotations

from constraints.errors import PlacementError


class StoreError(PlacementError):
    """Root of what the store refuses or cannot do."""


class NotFound(StoreError):
    """
    No such record, or none that this caller may know of: the two are not told apart.

    Parameters
    ----------
    kind
        Of record: "proposal".
    """

    def __init__(self, kind: str) -> None:
        self.kind = kind
        super().__init__(f"No such {kind}.")


class Gone(StoreError):
    """
    A record that was there and has been removed.

    Parameters
    ----------
    kind
        Of record.
    """

    def __init__(self, kind: str) -> None:
        self.kind = kind
        super().__init__(f"This {kind} has been removed.")


class Conflict(StoreError):
    """
    What is asked cannot stand beside what is recorded; nothing was changed.

    Parameters
    ----------
    rule
        Code of what it breaks, often the name of a unique index: "place_is_held".
    told
        One plain sentence, without a child's name, postcode or risk.
    """

    def __init__(self, rule: str, told: str) -> None:
        self.rule = rule
        super().__init__(told)


class KeyReused(StoreError):
    """An idempotency key came back with another request; nothing was changed."""

    def __init__(self) -> None:
        super().__init__(
            "This Idempotency-Key was used for another request. Send a new key for a new request."
        )


class StoreUnavailable(StoreError):
    """
    The database did not answer, or did not in time.

    Parameters
    ----------
    told
        What happened, in a plain sentence.
    done
        False if nothing was changed; None if that is not known, so that the same request, with the
        same Idempotency-Key, is to be sent again.
    """

    def __init__(self, told: str, *, done: bool | None = False) -> None:
        self.done = done
        super().__init__(told)


class StoreBusy(StoreUnavailable):
    """More is waiting to be written than can be soon; nothing was changed."""

    def __init__(self) -> None:
        super().__init__("Too much is waiting to be written. Nothing was changed; try again soon.")


class StoreDamaged(StoreError):
    """
    What is kept does not hold together.

    Parameters
    ----------
    findings
        What is wrong, each a plain sentence.
    """

    def __init__(self, findings: tuple[str, ...]) -> None:
        self.findings = findings
        super().__init__("\n".join(findings))
