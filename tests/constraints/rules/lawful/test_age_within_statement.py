from constraints.logic import NOT_KNOWN, Interval
from constraints.rules.lawful.age_within_statement import AgeWithinStatement
from fixtures.pair import child, one_pair
from tests.constraints.sides import child_is_asked
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("within", one_pair(child(age_years=12.5), age_from_years=10.0, age_to_years=14.0), MET),
    Case(
        "on the birthday that lets the child in",
        one_pair(child(age_years=10.0), age_from_years=10.0, age_to_years=14.0),
        MET,
    ),
    Case(
        "the day before",
        one_pair(child(age_years=9.997), age_from_years=10.0, age_to_years=14.0),
        breached(),
    ),
    Case(
        "the last day of the last year",
        one_pair(child(age_years=14.997), age_from_years=10.0, age_to_years=14.0),
        MET,
    ),
    Case(
        "on the birthday that ends it",
        one_pair(child(age_years=15.0), age_from_years=10.0, age_to_years=14.0),
        breached(),
    ),
    Case("seventeen until the eighteenth birthday", one_pair(child(age_years=17.9)), MET),
    Case(
        "lower age not known", one_pair(child(age_years=12.5), age_from_years=NOT_KNOWN), UNDECIDED
    ),
    Case("upper age not known", one_pair(child(age_years=12.5), age_to_years=NOT_KNOWN), UNDECIDED),
    Case(
        "too old whatever the lower age",
        one_pair(child(age_years=15.0), age_from_years=NOT_KNOWN, age_to_years=14.0),
        breached(),
    ),
    Case(
        "the child's age is not known",
        one_pair(child(age_years=NOT_KNOWN), age_from_years=10.0, age_to_years=14.0),
        UNDECIDED,
    ),
    Case(
        "a range of ages within",
        one_pair(child(age_years=(11.0, 13.0)), age_from_years=10.0, age_to_years=14.0),
        MET,
    ),
)
test_age_within_statement = table(AgeWithinStatement(), CASES)


def test_an_unknown_age_is_asked_of_the_social_worker_and_unknown_limits_of_the_home() -> None:
    rule = AgeWithinStatement()
    assert child_is_asked(rule, one_pair(child(age_years=(7.0, 12.0))))
    assert not child_is_asked(rule, one_pair(age_to_years=NOT_KNOWN))


def test_an_age_known_in_whole_years_leaves_the_question_to_the_home() -> None:
    whole = child(age_years=(13.0, 13.99))
    assert not child_is_asked(AgeWithinStatement(), one_pair(whole, age_to_years=NOT_KNOWN))


def test_the_age_is_said_in_whole_years() -> None:
    age = AgeWithinStatement().evaluate(one_pair(child(age_years=15.9))).facts["age"]
    assert isinstance(age, Interval)
    assert (age.low.item(), age.high.item()) == (15.0, 15.0)
