from constraints.logic import NOT_KNOWN
from constraints.rules.youth_justice.host_team_told_in_emergency import HostTeamToldInEmergency
from fixtures.pair import one_pair
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case(
        "an emergency, outside our area",
        one_pair(youth_justice_open=True, own_area=False, emergency=True),
        breached(),
    ),
    Case(
        "planned, outside our area",
        one_pair(youth_justice_open=True, own_area=False, emergency=False),
        MET,
    ),
    Case("in our own area", one_pair(youth_justice_open=True, own_area=True, emergency=True), MET),
    Case(
        "no youth justice service involved",
        one_pair(youth_justice_open=False, own_area=False, emergency=True),
        MET,
    ),
    Case(
        "not known whether one is",
        one_pair(youth_justice_open=NOT_KNOWN, own_area=False, emergency=True),
        UNDECIDED,
    ),
    Case(
        "in an unknown area",
        one_pair(youth_justice_open=True, own_area=NOT_KNOWN, emergency=True),
        UNDECIDED,
    ),
    Case(
        "not said whether planned",
        one_pair(youth_justice_open=True, own_area=False, emergency=NOT_KNOWN),
        UNDECIDED,
    ),
)
test_host_team_told_in_emergency = table(HostTeamToldInEmergency(), CASES)


def test_the_social_worker_is_asked_what_only_our_side_knows():
    assert (
        HostTeamToldInEmergency()
        .evaluate(one_pair(own_area=False, youth_justice_open=NOT_KNOWN, emergency=True))
        .child_side.all()
    )
    assert (
        not HostTeamToldInEmergency()
        .evaluate(one_pair(own_area=NOT_KNOWN, youth_justice_open=True, emergency=True))
        .child_side.any()
    )
