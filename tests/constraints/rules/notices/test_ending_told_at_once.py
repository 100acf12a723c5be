from constraints.rules.notices.ending_told_at_once import EndingToldAtOnce
from tests.constraints.rules.notices.moving import CASES
from tests.tables import table

test_ending_told_at_once = table(EndingToldAtOnce(), CASES)
