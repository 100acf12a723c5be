"""What fills the sentence of a row that fires."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from constraints.base import Fact
from constraints.compatibility.firing import Firing


@dataclass(frozen=True, slots=True)
class FiringFacts(Mapping[str, Fact]):
    """
    What fills the sentence of a row: ``poser`` and ``level``.

    Who poses it is worked out when it is read: few of all homes are ever explained.

    Parameters
    ----------
    firing
        The row in both directions.
    """

    firing: Firing

    def __getitem__(self, name: str) -> Fact:
        if name == "poser":
            return self.firing.poser()
        if name == "level":
            return self.firing.level
        raise KeyError(name)

    def __iter__(self) -> Iterator[str]:
        return iter(("poser", "level"))

    def __len__(self) -> int:
        return 2
