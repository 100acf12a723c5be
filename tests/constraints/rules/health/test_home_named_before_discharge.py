from constraints.logic import NOT_KNOWN
from constraints.rules.health.home_named_before_discharge import HomeNamedBeforeDischarge
from constraints.vocabulary import Circumstance
from fixtures.pair import one_pair
from tests.constraints.sides import child_is_asked
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case(
        "in a ward", one_pair(circumstance={Circumstance.IN_MENTAL_HEALTH_WARD: True}), breached()
    ),
    Case("not in a ward", one_pair(circumstance={Circumstance.IN_MENTAL_HEALTH_WARD: False}), MET),
    Case(
        "nobody has said",
        one_pair(circumstance={Circumstance.IN_MENTAL_HEALTH_WARD: NOT_KNOWN}),
        UNDECIDED,
    ),
)
test_home_named_before_discharge = table(HomeNamedBeforeDischarge(), CASES)


def test_the_social_worker_is_asked():
    assert child_is_asked(
        HomeNamedBeforeDischarge(),
        one_pair(circumstance={Circumstance.IN_MENTAL_HEALTH_WARD: NOT_KNOWN}),
    )
