from constraints.rules.approvals.home_has_not_refused import HomeHasNotRefused
from fixtures.pair import one_pair
from tests.tables import MET, Case, breached, table

CASES = (
    Case("never asked, or asked and not refused", one_pair(), MET),
    Case("refused once", one_pair(refused_before=True), breached()),
)
test_home_has_not_refused = table(HomeHasNotRefused(), CASES, always_decided=True)
