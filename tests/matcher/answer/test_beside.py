from __future__ import annotations

from constraints.vocabulary import Record
from matcher.answer.beside import FAMILY, FOSTER, KIN, RELATIONS, STAY, beside_of
from tests.matcher.frame.small import DECIDED_ON, referral


def test_what_is_recorded_is_not_asked_again() -> None:
    assert beside_of(referral()) == (STAY, FAMILY, KIN, FOSTER)
    recorded = dict.fromkeys((Record.FAMILY_OPTION, Record.KIN_CONSIDERED), DECIDED_ON)
    assert beside_of(referral(evidence=recorded)) == (STAY, FOSTER)


def test_relations_nobody_went_through_are_asked_for() -> None:
    assert beside_of(referral(relations_checked_on=None))[-1] == RELATIONS
