from constraints.logic import NOT_KNOWN
from constraints.rules.youth_justice.host_team_told_first import HostTeamToldFirst
from fixtures.pair import one_pair
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case(
        "planned, outside our area",
        one_pair(youth_justice_open=True, own_area=False, emergency=False),
        breached(),
    ),
    Case(
        "an emergency, outside our area",
        one_pair(youth_justice_open=True, own_area=False, emergency=True),
        MET,
    ),
    Case("in our own area", one_pair(youth_justice_open=True, own_area=True, emergency=False), MET),
    Case(
        "no youth justice service involved",
        one_pair(youth_justice_open=False, own_area=False, emergency=False),
        MET,
    ),
    Case(
        "not known whether one is",
        one_pair(youth_justice_open=NOT_KNOWN, own_area=False, emergency=False),
        UNDECIDED,
    ),
    Case(
        "in an unknown area",
        one_pair(youth_justice_open=True, own_area=NOT_KNOWN, emergency=False),
        UNDECIDED,
    ),
    Case(
        "not said whether planned",
        one_pair(youth_justice_open=True, own_area=False, emergency=NOT_KNOWN),
        UNDECIDED,
    ),
)
test_host_team_told_first = table(HostTeamToldFirst(), CASES)


def test_the_social_worker_is_asked_what_only_our_side_knows():
    assert (
        HostTeamToldFirst()
        .evaluate(one_pair(own_area=False, youth_justice_open=NOT_KNOWN))
        .child_side.all()
    )
    assert (
        not HostTeamToldFirst()
        .evaluate(one_pair(own_area=NOT_KNOWN, youth_justice_open=True))
        .child_side.any()
    )
