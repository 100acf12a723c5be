"""What a re-check raises."""

from __future__ import annotations


class NotCertified(ValueError):  # noqa: N818  # named by what it says
    """
    An answer that does not hold.

    Parameters
    ----------
    faults
        What does not hold, each in a sentence.
    """

    def __init__(self, faults: tuple[str, ...]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults
