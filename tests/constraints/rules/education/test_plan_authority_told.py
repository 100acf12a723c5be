from constraints.logic import NOT_KNOWN
from constraints.rules.education.plan_authority_told import PlanAuthorityTold
from constraints.vocabulary import Circumstance
from fixtures.pair import one_pair
from tests.constraints.sides import child_is_asked
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("a plan", one_pair(circumstance={Circumstance.HAS_EHCP: True}), breached()),
    Case("no plan", one_pair(circumstance={Circumstance.HAS_EHCP: False}), MET),
    Case("nobody has said", one_pair(circumstance={Circumstance.HAS_EHCP: NOT_KNOWN}), UNDECIDED),
)
test_plan_authority_told = table(PlanAuthorityTold(), CASES)


def test_the_social_worker_is_asked():
    assert child_is_asked(
        PlanAuthorityTold(), one_pair(circumstance={Circumstance.HAS_EHCP: NOT_KNOWN})
    )
