from constraints.logic import NOT_KNOWN
from constraints.rules.youth_justice.release_plan_follows import ReleasePlanFollows
from constraints.vocabulary import Circumstance, Record
from fixtures.pair import one_pair
from tests.constraints.sides import child_is_asked
from tests.constraints.timing import circumstance, record_cases
from tests.tables import table

SAID = circumstance(Circumstance.LEAVES_CUSTODY)
CASES = record_cases(Record.RELEASE_PLAN, SAID, emergency=True)
test_release_plan_follows = table(ReleasePlanFollows(), CASES)


def test_the_social_worker_is_asked():
    unsaid = one_pair(**SAID(NOT_KNOWN), recorded=False, emergency=True)
    assert child_is_asked(ReleasePlanFollows(), unsaid)
