from constraints.logic import NOT_KNOWN
from constraints.rules.education.virtual_head_told import VirtualHeadTold
from fixtures.pair import one_pair
from tests.constraints.sides import child_is_asked
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("older, too far", one_pair(school_minutes=76.0), breached()),
    Case("older, in reach", one_pair(school_minutes=75.0), MET),
    Case("younger, too far", one_pair(school_minutes=46.0, primary_age=True), breached()),
    Case("younger, in reach", one_pair(school_minutes=45.0, primary_age=True), MET),
    Case("no school", one_pair(school_minutes=76.0, has_school=False), MET),
    Case(
        "a school is not known of", one_pair(school_minutes=76.0, has_school=NOT_KNOWN), UNDECIDED
    ),
    Case("the journey is not known", one_pair(school_minutes=NOT_KNOWN), UNDECIDED),
)
test_virtual_head_told = table(VirtualHeadTold(), CASES)


def test_what_the_child_side_knows_is_asked_of_the_social_worker():
    assert child_is_asked(VirtualHeadTold(), one_pair(school_minutes=76.0, has_school=NOT_KNOWN))
    assert not child_is_asked(VirtualHeadTold(), one_pair(school_minutes=NOT_KNOWN))
