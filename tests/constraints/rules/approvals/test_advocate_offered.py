from dataclasses import replace

import numpy as np

from constraints.logic import NOT_KNOWN, Truth
from constraints.rules.approvals.advocate_offered import AdvocateOffered
from constraints.vocabulary import Circumstance, HomeKind, LegalStatus, Need, Wish
from fixtures.pair import one_pair
from tests.constraints.sides import child_is_asked
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("new to care, heard and agreed", one_pair(), MET),
    Case(
        "leaves a placement",
        one_pair(circumstance={Circumstance.MOVES_FROM_PLACEMENT: True}),
        breached(),
    ),
    Case(
        "needs help to communicate",
        one_pair(circumstance={Circumstance.COMMUNICATION_NEED: True}),
        breached(),
    ),
    Case(
        "restrictions planned",
        one_pair(circumstance={Circumstance.DEPRIVATION_OF_LIBERTY_NEEDED: True}),
        breached(),
    ),
    Case("detained by the police", one_pair(legal_status=LegalStatus.J2), breached()),
    Case("a secure home", one_pair(kind=HomeKind.SECURE_CHILDRENS_HOME), breached()),
    Case("objects", one_pair(wish=Wish.OBJECTS), breached()),
    Case("is neutral", one_pair(wish=Wish.NEUTRAL), MET),
    Case(
        "learning disability",
        one_pair(essential_needs={Need.LEARNING_DISABILITY: True}),
        breached(),
    ),
    Case("autism", one_pair(essential_needs={Need.AUTISM: True}), breached()),
    Case(
        "physical disability",
        one_pair(essential_needs={Need.PHYSICAL_DISABILITY: True}),
        breached(),
    ),
    Case(
        "sensory impairment", one_pair(essential_needs={Need.SENSORY_IMPAIRMENT: True}), breached()
    ),
    Case(
        "a disability as a lesser need", one_pair(desirable_needs={Need.AUTISM: True}), breached()
    ),
    Case("another need", one_pair(essential_needs={Need.DRUG_OR_ALCOHOL: True}), MET),
    Case(
        "not said whether a move",
        one_pair(circumstance={Circumstance.MOVES_FROM_PLACEMENT: NOT_KNOWN}),
        UNDECIDED,
    ),
    Case("wish not known", one_pair(wish=NOT_KNOWN), UNDECIDED),
    Case("needs not known", one_pair(essential_needs={Need.AUTISM: NOT_KNOWN}), UNDECIDED),
    Case("kind not known", one_pair(kind=NOT_KNOWN), UNDECIDED),
)
test_advocate_offered = table(AdvocateOffered(), CASES)


def test_the_child_is_asked_about_and_not_the_home() -> None:
    assert child_is_asked(AdvocateOffered(), one_pair(wish=NOT_KNOWN))
    assert not child_is_asked(AdvocateOffered(), one_pair(kind=NOT_KNOWN))


def test_the_needs_of_one_child_are_not_those_of_another() -> None:
    frame = one_pair()
    needs = np.repeat(frame.referral.essential_needs.surely, 2, axis=-2)
    needs[Need.AUTISM, 1] = True
    referral = replace(frame.referral, essential_needs=Truth.known(needs))
    found = AdvocateOffered().evaluate(replace(frame, referral=referral))
    assert found.low.tolist() == found.high.tolist() == [[0.0], [1.0]]
