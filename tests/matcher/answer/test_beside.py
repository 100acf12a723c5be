from __future__ import annotations

from constraints.vocabulary import Circumstance, Record
from matcher.answer.beside import FAMILY, FOSTER, KIN, RELATIONS, STAY, WHERE, beside_of
from matcher.answer.model import Present
from tests.matcher.frame.small import DECIDED_ON, referral


def test_what_is_recorded_is_not_asked_again() -> None:
    assert beside_of(referral()) == (STAY, WHERE, FAMILY, KIN, FOSTER)
    recorded = dict.fromkeys((Record.FAMILY_OPTION, Record.KIN_CONSIDERED), DECIDED_ON)
    assert beside_of(referral(evidence=recorded)) == (STAY, WHERE, FOSTER)


def test_relations_nobody_went_through_are_asked_for() -> None:
    assert beside_of(referral(relations_checked_on=None))[-1] == RELATIONS


def test_where_the_child_lives_is_asked_only_where_it_is_not_known() -> None:
    assert WHERE not in beside_of(referral(lives_at="elsewhere"))
    assert WHERE not in beside_of(referral(lives_at="9000001"))


def test_nobody_is_asked_whether_a_child_may_stay_where_none_may_be_kept() -> None:
    crisis = {Circumstance.IN_UNREGISTERED_ARRANGEMENT: True}
    assert beside_of(referral(circumstances=crisis)) == (FAMILY, KIN, FOSTER)
    assert beside_of(referral(lives_at="9000001"), Present.FAILURE) == (FAMILY, KIN, FOSTER)
