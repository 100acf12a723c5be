"""The small instances that are kept in files: what each is drawn from."""

from __future__ import annotations

from dataclasses import dataclass

from benchmarks.instances.generator import SHAPES, Shape


@dataclass(frozen=True, slots=True)
class Entry:
    """An instance: its name, its shape, its seed."""

    name: str
    shape: Shape
    seed: int


_LOOSE, _TIGHT = SHAPES["40 loose"], SHAPES["40 tight"]
_LARGER = Shape(80, 140, 86, 4, tight=True)
_LOOSE_SIBLINGS = Shape(40, 80, 110, 3, tight=False, siblings=0.3)
_SIBLINGS = SHAPES["40 tight, siblings"]
_HOURS = Shape(40, 60, 46, 4, tight=True, hours=True)
_LIMITED = Shape(40, 60, 46, 4, tight=True, siblings=0.2, limited=True)
_ALL = SHAPES["40 tight, all"]

CATALOGUE = (
    Entry("loose-1", _LOOSE, 1),
    Entry("loose-2", _LOOSE, 2),
    Entry("loose-siblings-1", _LOOSE_SIBLINGS, 1),
    Entry("tight-1", _TIGHT, 1),
    Entry("tight-2", _TIGHT, 2),
    Entry("tight-80-1", _LARGER, 1),
    Entry("tight-siblings-1", _SIBLINGS, 1),
    Entry("tight-siblings-2", _SIBLINGS, 2),
    Entry("tight-hours-1", _HOURS, 1),
    Entry("tight-limited-1", _LIMITED, 1),
    Entry("tight-all-1", _ALL, 2),
    Entry("tight-all-2", _ALL, 3),
    Entry("infeasible-places", Shape(16, 24, 20, 4, tight=True, must=1.0), 6),
    Entry("infeasible-apart", Shape(16, 14, 24, 4, tight=True, must=1.0), 51),
    Entry("infeasible-siblings", Shape(16, 18, 26, 4, tight=True, must=0.7, siblings=0.5), 1),
    Entry("infeasible-hours", Shape(16, 18, 22, 4, tight=True, must=0.8, hours=True), 18),
    Entry("infeasible-limits", Shape(16, 18, 30, 4, tight=True, must=0.9, limited=True), 40),
    Entry(
        "infeasible-all",
        Shape(16, 18, 26, 4, tight=True, must=0.8, siblings=0.3, hours=True, limited=True),
        9,
    ),
)
