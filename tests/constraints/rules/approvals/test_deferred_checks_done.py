from constraints.logic import NOT_KNOWN
from constraints.rules.approvals.deferred_checks_done import DeferredChecksDone
from fixtures.pair import one_pair
from tests.constraints.sides import child_is_asked
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("in our own area", one_pair(emergency=True), MET),
    Case(
        "adjoining, an emergency",
        one_pair(emergency=True, own_area=False, adjoining_area=True),
        breached(),
    ),
    Case(
        "at a distance, an emergency",
        one_pair(emergency=True, own_area=False, adjoining_area=False),
        breached(),
    ),
    Case("planned: all is checked before", one_pair(own_area=False, adjoining_area=False), MET),
    Case("area not known", one_pair(emergency=True, own_area=NOT_KNOWN), UNDECIDED),
    Case(
        "not said whether planned",
        one_pair(emergency=NOT_KNOWN, own_area=False, adjoining_area=True),
        UNDECIDED,
    ),
)
test_deferred_checks_done = table(DeferredChecksDone(), CASES)


def test_the_emergency_is_asked_of_the_social_worker_and_the_area_of_the_home() -> None:
    rule = DeferredChecksDone()
    assert child_is_asked(rule, one_pair(emergency=NOT_KNOWN, own_area=False))
    assert not child_is_asked(rule, one_pair(emergency=True, own_area=NOT_KNOWN))
