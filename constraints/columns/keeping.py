"""What is worked out from columns that do not change, and kept with them."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

T = TypeVar("T")


class Keeping:
    """
    A group of columns that keeps what was worked out from it, for as long as it lives.

    Homes and those who live there are the same for every child of a pair of days. A group made from
    another one, with columns changed or picked, begins with nothing kept.
    """

    __slots__ = ("_kept",)

    def keep(self, what: Hashable, work_out: Callable[[], T]) -> T:
        """
        Give what was worked out before, or work it out.

        Parameters
        ----------
        what
            Tells apart what is kept: the same stands for the same work on these columns alone.
        work_out
            Reads nothing but these columns.
        """
        kept: dict[Hashable, Any] | None = getattr(self, "_kept", None)
        if kept is None:
            kept = {}
            # The group is frozen, and what is kept is none of its columns.
            object.__setattr__(self, "_kept", kept)
        if what not in kept:
            kept[what] = work_out()
        found: T = kept[what]
        return found
