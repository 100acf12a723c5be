"""When a panel looks at a named school, before a planned move and in an emergency."""

from __future__ import annotations

from typing import Any

from constraints.base import PlacementRule
from constraints.columns import Frame
from constraints.logic import NOT_KNOWN
from constraints.vocabulary import Circumstance, Record
from fixtures.pair import one_pair, without
from tests.constraints.sides import child_is_asked
from tests.constraints.timing import other_timing
from tests.tables import MET, UNDECIDED, Case, breached

NOT_AGREED = {"recorded": without(Record.SPECIAL_SCHOOL_PANEL)}


def named(said: object, minutes: object = 76.0) -> dict[str, Any]:
    circumstance = {Circumstance.SCHOOL_NAMED_IN_EHCP: said}
    return {"circumstance": circumstance, "school_minutes": minutes}


def cases(*, emergency: bool) -> tuple[Case, ...]:
    def pair(**facts: Any) -> Frame:
        return one_pair(**facts, emergency=emergency)

    unknown = named(True, NOT_KNOWN)
    return (
        Case("named, out of reach, not agreed", pair(**named(True), **NOT_AGREED), breached()),
        Case("the panel agreed", pair(**named(True)), MET),
        Case("in reach", pair(**named(True, 75.0), **NOT_AGREED), MET),
        Case("not named in a plan", pair(**named(False), **NOT_AGREED), MET),
        Case("nobody has said", pair(**named(NOT_KNOWN), **NOT_AGREED), UNDECIDED),
        Case("the journey is not known", pair(**unknown, **NOT_AGREED), UNDECIDED),
        *other_timing({**named(True), **NOT_AGREED}, emergency=emergency),
    )


def asks_of_the_child_only(rule: PlacementRule, *, emergency: bool) -> None:
    unsaid = one_pair(**named(NOT_KNOWN), recorded=False, emergency=emergency)
    assert child_is_asked(rule, unsaid)
    journey = one_pair(**named(True, NOT_KNOWN), recorded=False, emergency=emergency)
    assert not child_is_asked(rule, journey)
