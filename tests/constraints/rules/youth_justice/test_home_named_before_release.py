from constraints.logic import NOT_KNOWN
from constraints.rules.youth_justice.home_named_before_release import HomeNamedBeforeRelease
from constraints.vocabulary import Circumstance
from fixtures.pair import one_pair
from tests.constraints.sides import child_is_asked
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("planned", one_pair(circumstance={Circumstance.LEAVES_CUSTODY: True}), breached()),
    Case(
        "an emergency",
        one_pair(circumstance={Circumstance.LEAVES_CUSTODY: True}, emergency=True),
        MET,
    ),
    Case("not from custody", one_pair(circumstance={Circumstance.LEAVES_CUSTODY: False}), MET),
    Case(
        "nobody has said",
        one_pair(circumstance={Circumstance.LEAVES_CUSTODY: NOT_KNOWN}),
        UNDECIDED,
    ),
    Case(
        "not said whether planned",
        one_pair(circumstance={Circumstance.LEAVES_CUSTODY: True}, emergency=NOT_KNOWN),
        UNDECIDED,
    ),
)
test_home_named_before_release = table(HomeNamedBeforeRelease(), CASES)


def test_the_social_worker_is_asked():
    assert child_is_asked(
        HomeNamedBeforeRelease(), one_pair(circumstance={Circumstance.LEAVES_CUSTODY: NOT_KNOWN})
    )
