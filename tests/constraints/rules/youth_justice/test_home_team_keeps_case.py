from constraints.rules.youth_justice.home_team_keeps_case import HomeTeamKeepsCase
from tests.constraints.rules.youth_justice.two_services import CASES, asks_what_only_our_side_knows
from tests.tables import table

test_home_team_keeps_case = table(HomeTeamKeepsCase(), CASES)


def test_the_social_worker_is_asked_what_only_our_side_knows():
    asks_what_only_our_side_knows(HomeTeamKeepsCase())
