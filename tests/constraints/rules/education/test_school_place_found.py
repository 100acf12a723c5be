from constraints.logic import NOT_KNOWN
from constraints.rules.education.school_place_found import SchoolPlaceFound
from fixtures.pair import one_pair
from tests.constraints.sides import child_is_asked
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("no school place", one_pair(has_school=False), breached()),
    Case("a school place", one_pair(has_school=True), MET),
    Case("nobody has said", one_pair(has_school=NOT_KNOWN), UNDECIDED),
)
test_school_place_found = table(SchoolPlaceFound(), CASES)


def test_the_social_worker_is_asked():
    assert child_is_asked(SchoolPlaceFound(), one_pair(has_school=NOT_KNOWN))
