"""What is worked out when it is first read, and then kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Later(Generic[T]):
    """
    A value that nobody may need, worked out from what does not change.

    Parameters
    ----------
    work_out
        Called when the value is first read. Where it raises, it is called again at the next
        reading: an error is never kept back from the next reader.
    """

    __slots__ = ("_value", "_work_out")

    def __init__(self, work_out: Callable[[], T]) -> None:
        self._work_out: Callable[[], T] | None = work_out
        self._value: T

    @property
    def value(self) -> T:
        """The value; the same object at every reading."""
        if self._work_out is not None:
            self._value = self._work_out()
            self._work_out = None
        return self._value
