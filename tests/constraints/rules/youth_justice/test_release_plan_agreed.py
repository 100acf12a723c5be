from constraints.logic import NOT_KNOWN
from constraints.rules.youth_justice.release_plan_agreed import ReleasePlanAgreed
from constraints.vocabulary import Circumstance, Record
from fixtures.pair import one_pair
from tests.constraints.sides import child_is_asked
from tests.constraints.timing import circumstance, record_cases
from tests.tables import table

SAID = circumstance(Circumstance.LEAVES_CUSTODY)
CASES = record_cases(Record.RELEASE_PLAN, SAID, emergency=False)
test_release_plan_agreed = table(ReleasePlanAgreed(), CASES)


def test_the_social_worker_is_asked():
    unsaid = one_pair(**SAID(NOT_KNOWN), recorded=False, emergency=False)
    assert child_is_asked(ReleasePlanAgreed(), unsaid)
