from constraints.logic import NOT_KNOWN
from constraints.rules.lawful.sex_within_statement import SexWithinStatement
from constraints.vocabulary import Sex, SexTaken
from fixtures.pair import child, one_pair
from tests.constraints.sides import child_is_asked
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("any, boy", one_pair(child(sex=Sex.MALE), sex_taken=SexTaken.ANY), MET),
    Case("any, girl", one_pair(child(sex=Sex.FEMALE), sex_taken=SexTaken.ANY), MET),
    Case("boys, boy", one_pair(child(sex=Sex.MALE), sex_taken=SexTaken.MALE), MET),
    Case("girls, girl", one_pair(child(sex=Sex.FEMALE), sex_taken=SexTaken.FEMALE), MET),
    Case("girls, boy", one_pair(child(sex=Sex.MALE), sex_taken=SexTaken.FEMALE), breached()),
    Case("boys, girl", one_pair(child(sex=Sex.FEMALE), sex_taken=SexTaken.MALE), breached()),
    Case("not known whom it takes", one_pair(child(sex=Sex.MALE), sex_taken=NOT_KNOWN), UNDECIDED),
    Case(
        "the child's sex is not known",
        one_pair(child(sex=NOT_KNOWN), sex_taken=SexTaken.FEMALE),
        UNDECIDED,
    ),
    Case("not known and any", one_pair(child(sex=NOT_KNOWN), sex_taken=SexTaken.ANY), MET),
)
test_sex_within_statement = table(SexWithinStatement(), CASES)


def test_an_unknown_sex_is_asked_of_the_social_worker_and_whom_it_takes_of_the_home() -> None:
    rule = SexWithinStatement()
    assert child_is_asked(rule, one_pair(child(sex=NOT_KNOWN), sex_taken=SexTaken.FEMALE))
    assert not child_is_asked(rule, one_pair(sex_taken=NOT_KNOWN))
