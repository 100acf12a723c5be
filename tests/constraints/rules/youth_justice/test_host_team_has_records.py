from constraints.rules.youth_justice.host_team_has_records import HostTeamHasRecords
from tests.constraints.rules.youth_justice.two_services import CASES, asks_what_only_our_side_knows
from tests.tables import table

test_host_team_has_records = table(HostTeamHasRecords(), CASES)


def test_the_social_worker_is_asked_what_only_our_side_knows():
    asks_what_only_our_side_knows(HostTeamHasRecords())
