"""Children and homes in plain values."""

from __future__ import annotations

from dataclasses import dataclass, field

from constraints.vocabulary import Domain, Mitigation, MitigationState
from tests.constraints.compatibility.oracle.three import Range, Three

Ties = dict[str, Three]
"""What lies between two children, by name."""


@dataclass
class Kid:
    """A child in plain values; a truth not known is None, a number is a range."""

    age: Range
    female: Three
    level: dict[Domain, Range]
    evidence: dict[Domain, Range]
    proven: dict[Domain, Three]
    groups: Range = (0, 0)
    harm_targets: Range = (0, 0)
    abuse_targets: Range = (0, 0)
    methods: Range = (0, 0)
    to_younger: Three = False
    weapon: Three = False
    intent: Three = False
    infection: Three = False
    immunity: Three = False
    restricted: Three = False


@dataclass
class House:
    """A home in plain values."""

    has: dict[Mitigation, MitigationState | None]
    lives: list[Kid] = field(default_factory=list)
    animals: Three = False
    alone: Three = False
