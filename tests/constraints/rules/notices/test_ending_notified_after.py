from constraints.rules.notices.ending_notified_after import EndingNotifiedAfter
from tests.constraints.rules.notices.moving import CASES
from tests.tables import table

test_ending_notified_after = table(EndingNotifiedAfter(), CASES)
