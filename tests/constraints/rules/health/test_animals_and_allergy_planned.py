from constraints.columns import Frame
from constraints.logic import NOT_KNOWN
from constraints.rules.health.animals_and_allergy_planned import AnimalsAndAllergyPlanned
from constraints.vocabulary import Circumstance, HomeFact
from fixtures.pair import one_pair
from tests.constraints.sides import child_is_asked
from tests.tables import MET, UNDECIDED, Case, breached, table


def animals(allergic: object, kept: object) -> Frame:
    return one_pair(
        circumstance={Circumstance.ALLERGIC_TO_ANIMALS: allergic},
        fact={HomeFact.KEEPS_ANIMALS: kept},
    )


CASES = (
    Case("allergic, and animals are kept", animals(True, True), breached()),
    Case("allergic, none kept", animals(True, False), MET),
    Case("not allergic", animals(False, True), MET),
    Case("nobody said of the child", animals(NOT_KNOWN, True), UNDECIDED),
    Case("nobody said of the home", animals(True, NOT_KNOWN), UNDECIDED),
)
test_animals_and_allergy_planned = table(AnimalsAndAllergyPlanned(), CASES)


def test_each_is_asked_what_they_know() -> None:
    rule = AnimalsAndAllergyPlanned()
    assert child_is_asked(rule, animals(NOT_KNOWN, True))
    assert not child_is_asked(rule, animals(True, NOT_KNOWN))
