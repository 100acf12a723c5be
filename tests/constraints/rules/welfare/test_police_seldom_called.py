from constraints.logic import NOT_KNOWN
from constraints.rules.welfare.police_seldom_called import PoliceSeldomCalled
from fixtures.pair import one_pair
from tests.tables import MET, UNDECIDED, Case, between, breached, table

CASES = (
    Case("never called", one_pair(police_callouts_per_place=0.0), MET),
    Case("once in two years", one_pair(police_callouts_per_place=0.5), MET),
    Case("twice a year", one_pair(police_callouts_per_place=2.0), breached(0.5)),
    Case("between", one_pair(police_callouts_per_place=4.0), breached(0.75)),
    Case("every other month", one_pair(police_callouts_per_place=6.0), breached()),
    Case("every week", one_pair(police_callouts_per_place=52.0), breached()),
    Case("nobody has said", one_pair(police_callouts_per_place=NOT_KNOWN), UNDECIDED),
    Case("a range", one_pair(police_callouts_per_place=(2.0, 4.0)), between(0.5, 0.75)),
)
test_police_seldom_called = table(PoliceSeldomCalled(), CASES)
