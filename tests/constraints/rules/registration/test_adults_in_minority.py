from constraints.logic import NOT_KNOWN
from constraints.rules.registration.adults_in_minority import AdultsInMinority
from fixtures.pair import one_pair
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("children only", one_pair(), MET),
    Case("fewer adults", one_pair(children_after=3.0, adults_after=2.0), MET),
    Case("as many adults as children", one_pair(children_after=2.0, adults_after=2.0), breached()),
    Case("more adults", one_pair(children_after=1.0, adults_after=2.0), breached()),
    Case(
        "not a children's home",
        one_pair(children_after=1.0, adults_after=2.0, childrens_home=False),
        MET,
    ),
    Case(
        "perhaps a children's home",
        one_pair(children_after=1.0, adults_after=2.0, childrens_home=NOT_KNOWN),
        UNDECIDED,
    ),
    Case("number of adults not known", one_pair(adults_after=NOT_KNOWN), UNDECIDED),
    Case(
        "the home's own check settles what is not known",
        one_pair(adults_after=NOT_KNOWN, check_clear=True),
        MET,
    ),
    Case(
        "the home's own check undoes no fact",
        one_pair(children_after=1.0, adults_after=2.0, check_clear=True),
        breached(),
    ),
    Case(
        "the home's own check does not say what kind of setting it is",
        one_pair(children_after=1.0, adults_after=2.0, childrens_home=NOT_KNOWN, check_clear=True),
        UNDECIDED,
    ),
)
test_adults_in_minority = table(AdultsInMinority(), CASES)
