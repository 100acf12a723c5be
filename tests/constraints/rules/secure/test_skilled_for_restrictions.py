from constraints.logic import NOT_KNOWN
from constraints.rules.secure.skilled_for_restrictions import SkilledForRestrictions
from constraints.vocabulary import Circumstance, HomeFact, HomeKind
from fixtures.pair import one_pair
from tests.constraints.sides import child_is_asked
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case(
        "no restrictions planned",
        one_pair(
            fact={HomeFact.SKILLED_FOR_LIBERTY: False},
            circumstance={Circumstance.DEPRIVATION_OF_LIBERTY_NEEDED: False},
        ),
        MET,
    ),
    Case(
        "planned, a skilled home",
        one_pair(
            fact={HomeFact.SKILLED_FOR_LIBERTY: True},
            circumstance={Circumstance.DEPRIVATION_OF_LIBERTY_NEEDED: True},
        ),
        MET,
    ),
    Case(
        "planned, not skilled",
        one_pair(
            fact={HomeFact.SKILLED_FOR_LIBERTY: False},
            circumstance={Circumstance.DEPRIVATION_OF_LIBERTY_NEEDED: True},
        ),
        breached(),
    ),
    Case(
        "authority of the court is no skill",
        one_pair(
            fact={HomeFact.SKILLED_FOR_LIBERTY: False},
            recorded=True,
            circumstance={Circumstance.DEPRIVATION_OF_LIBERTY_NEEDED: True},
        ),
        breached(),
    ),
    Case(
        "a secure home",
        one_pair(
            kind=HomeKind.SECURE_CHILDRENS_HOME,
            fact={HomeFact.SKILLED_FOR_LIBERTY: False},
            circumstance={Circumstance.DEPRIVATION_OF_LIBERTY_NEEDED: True},
        ),
        MET,
    ),
    Case(
        "skill not known",
        one_pair(
            fact={HomeFact.SKILLED_FOR_LIBERTY: NOT_KNOWN},
            circumstance={Circumstance.DEPRIVATION_OF_LIBERTY_NEEDED: True},
        ),
        UNDECIDED,
    ),
    Case(
        "restrictions not said",
        one_pair(
            fact={HomeFact.SKILLED_FOR_LIBERTY: False},
            circumstance={Circumstance.DEPRIVATION_OF_LIBERTY_NEEDED: NOT_KNOWN},
        ),
        UNDECIDED,
    ),
    Case(
        "kind not known",
        one_pair(
            kind=NOT_KNOWN,
            fact={HomeFact.SKILLED_FOR_LIBERTY: False},
            circumstance={Circumstance.DEPRIVATION_OF_LIBERTY_NEEDED: True},
        ),
        UNDECIDED,
    ),
)
test_skilled_for_restrictions = table(SkilledForRestrictions(), CASES)


def test_the_plan_is_asked_of_the_social_worker_and_the_skill_of_the_home() -> None:
    rule = SkilledForRestrictions()
    planned, skill = Circumstance.DEPRIVATION_OF_LIBERTY_NEEDED, HomeFact.SKILLED_FOR_LIBERTY
    assert child_is_asked(rule, one_pair(circumstance={planned: NOT_KNOWN}, fact={skill: False}))
    known = {planned: True}
    assert not child_is_asked(rule, one_pair(circumstance=known, fact={skill: NOT_KNOWN}))
