from constraints.logic import NOT_KNOWN
from constraints.rules.lawful.care_where_care_is_needed import CareWhereCareIsNeeded
from constraints.vocabulary import HomeKind
from fixtures.pair import child, one_pair
from tests.constraints.sides import child_is_asked
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("a home gives care", one_pair(), MET),
    Case(
        "support for a child who needs care",
        one_pair(kind=HomeKind.SUPPORTED_ACCOMMODATION),
        breached(),
    ),
    Case(
        "support for a child who needs support",
        one_pair(kind=HomeKind.SUPPORTED_ACCOMMODATION, needs_care=False),
        MET,
    ),
    Case(
        "a 17-year-old who needs care",
        one_pair(child(age_years=17.5), kind=HomeKind.SUPPORTED_ACCOMMODATION),
        breached(),
    ),
    Case(
        "what the child needs is not known",
        one_pair(kind=HomeKind.SUPPORTED_ACCOMMODATION, needs_care=NOT_KNOWN),
        UNDECIDED,
    ),
    Case("kind not known", one_pair(kind=NOT_KNOWN), UNDECIDED),
)
test_care_where_care_is_needed = table(CareWhereCareIsNeeded(), CASES)


def test_the_need_for_care_is_asked_of_the_social_worker_and_the_kind_of_the_home() -> None:
    rule = CareWhereCareIsNeeded()
    supported = HomeKind.SUPPORTED_ACCOMMODATION
    assert child_is_asked(rule, one_pair(kind=supported, needs_care=NOT_KNOWN))
    assert not child_is_asked(rule, one_pair(kind=NOT_KNOWN))
