from constraints.logic import NOT_KNOWN
from constraints.rules.welfare.education_kept import EducationKept
from fixtures.pair import one_pair
from tests.constraints.sides import child_is_asked
from tests.tables import MET, Case, between, breached, table

CASES = (
    Case("older, to a third of the most", one_pair(school_minutes=25.0), MET),
    Case("older, between", one_pair(school_minutes=50.0), breached(0.25)),
    Case("older, at the most", one_pair(school_minutes=75.0), breached(0.5)),
    Case("older, the school must change", one_pair(school_minutes=100.0), breached()),
    Case("younger, to a third of the most", one_pair(school_minutes=15.0, primary_age=True), MET),
    Case("younger, at the most", one_pair(school_minutes=45.0, primary_age=True), breached(0.5)),
    Case("younger, must change", one_pair(school_minutes=60.0, primary_age=True), breached()),
    Case("no school to keep", one_pair(school_minutes=400.0, has_school=False), MET),
    Case(
        "to be kept, at the most",
        one_pair(school_minutes=75.0, school_must_continue=True),
        breached(0.5),
    ),
    Case(
        "to be kept, and a minute too far",
        one_pair(school_minutes=76.0, school_must_continue=True),
        breached(),
    ),
    Case(
        "perhaps to be kept, and a little too far",
        one_pair(school_minutes=87.5, school_must_continue=NOT_KNOWN),
        between(0.75, 1.0),
    ),
    Case(
        "perhaps a school",
        one_pair(school_minutes=75.0, has_school=NOT_KNOWN),
        between(0.0, 0.5),
    ),
    Case(
        "which school is not known",
        one_pair(school_minutes=NOT_KNOWN),
        between(0.0, 1.0),
    ),
    Case(
        "an estimate that is a range",
        one_pair(school_minutes=(50.0, 75.0)),
        between(0.25, 0.5),
    ),
    Case(
        "perhaps of primary age",
        one_pair(school_minutes=45.0, primary_age=NOT_KNOWN),
        between(0.2, 0.5),
    ),
)
test_education_kept = table(EducationKept(), CASES)


def test_the_social_worker_is_asked_which_school() -> None:
    rule = EducationKept()
    assert child_is_asked(rule, one_pair(has_school=NOT_KNOWN, school_minutes=75.0))
    assert not child_is_asked(rule, one_pair(school_minutes=NOT_KNOWN))
