"""How communication is agreed, before a planned move and in an emergency."""

from __future__ import annotations

from typing import Any

from constraints.base import PlacementRule
from constraints.columns import Frame
from constraints.logic import NOT_KNOWN
from constraints.vocabulary import Circumstance, Culture, Record
from fixtures.pair import one_pair, without
from tests.constraints.sides import child_is_asked
from tests.constraints.timing import other_timing
from tests.tables import MET, UNDECIDED, Case, breached

NO_TEST = {"recorded": without(Record.SENSORY_TEST)}


def need(said: object) -> dict[str, Any]:
    return {"circumstance": {Circumstance.COMMUNICATION_NEED: said}}


def asked_for(culture: Culture, *, met: object) -> dict[str, Any]:
    return {"culture_needs": {culture: True}, "meets_culture": met}


def cases(*, emergency: bool) -> tuple[Case, ...]:
    def pair(**facts: Any) -> Frame:
        return one_pair(**facts, emergency=emergency)

    def home(culture: Culture, *, can: object) -> Frame:
        return pair(**need(True), **asked_for(culture, met=can))

    signed = Culture.BRITISH_SIGN_LANGUAGE
    return (
        Case("no test of sight and hearing", pair(**need(True), **NO_TEST), breached()),
        Case("tested, and the home can", home(signed, can=True), MET),
        Case("tested, and the home cannot", home(signed, can=False), breached()),
        Case(
            "a home that cannot interpret",
            home(Culture.INTERPRETER_OR_LANGUAGE, can=False),
            breached(),
        ),
        Case("a home without Makaton", home(Culture.MAKATON, can=False), breached()),
        Case("another need of culture is not met", home(Culture.DIET, can=False), MET),
        Case("no such need", pair(**need(False), **NO_TEST), MET),
        Case("nobody has said", pair(**need(NOT_KNOWN), **NO_TEST), UNDECIDED),
        Case("the home has not said", home(signed, can=NOT_KNOWN), UNDECIDED),
        *other_timing({**need(True), **NO_TEST}, emergency=emergency),
    )


def asks_of_the_child_only(rule: PlacementRule, *, emergency: bool) -> None:
    unsaid = one_pair(**need(NOT_KNOWN), recorded=False, emergency=emergency)
    assert child_is_asked(rule, unsaid)
    makaton = asked_for(Culture.MAKATON, met=NOT_KNOWN)
    assert not child_is_asked(rule, one_pair(**need(True), **makaton, emergency=emergency))
