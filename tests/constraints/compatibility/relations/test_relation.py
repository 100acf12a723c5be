"""Relations put together hand on the two children and what lies between them."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import pytest

from constraints.columns import Between, Children
from constraints.compatibility.relations import Relation
from constraints.logic import Truth
from fixtures.pair import child, one_pair
from tests.constraints.compatibility.tables import MAYBE, NO, YES, Ends, ends

POSER, EXPOSED = child(), child().across()
BETWEEN = one_pair(residents=(child(),)).between


@dataclass(frozen=True, slots=True)
class Says(Relation):
    """Says what it is told to say, and remembers what it was shown."""

    what: Ends
    shown: list[object] = field(default_factory=list, compare=False)

    def holds(self, poser: Children, exposed: Children, between: Between) -> Truth:
        self.shown.extend((poser, exposed, between))
        return Truth(*(np.array([[bool(end)]]) for end in self.what))


@pytest.mark.parametrize("one", [NO, MAYBE, YES])
@pytest.mark.parametrize("two", [NO, MAYBE, YES])
def test_both_is_the_lesser_either_the_greater_and_not_the_contrary(one: Ends, two: Ends) -> None:
    for put, expect in (
        (lambda a, b: a & b, (min(one[0], two[0]), min(one[1], two[1]))),
        (lambda a, b: a | b, (max(one[0], two[0]), max(one[1], two[1]))),
        (lambda a, b: ~a, (1.0 - one[1], 1.0 - one[0])),
    ):
        parts = Says(one), Says(two)
        assert ends(put(*parts).holds(POSER, EXPOSED, BETWEEN)) == expect
        shown = [part.shown for part in parts if part.shown]
        assert shown
        for seen in shown:
            assert seen[0] is POSER
            assert seen[1] is EXPOSED
            assert seen[2] is BETWEEN
