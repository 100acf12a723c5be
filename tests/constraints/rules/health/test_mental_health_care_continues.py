from constraints.logic import NOT_KNOWN
from constraints.rules.health.mental_health_care_continues import MentalHealthCareContinues
from constraints.vocabulary import Circumstance, Record
from fixtures.pair import one_pair
from tests.constraints.sides import child_is_asked
from tests.constraints.timing import circumstance, record_cases
from tests.tables import table

SAID = circumstance(Circumstance.CAMHS_OPEN_OR_WAITING)
CASES = record_cases(Record.CAMHS_RECEIVING, SAID, emergency=False)
test_mental_health_care_continues = table(MentalHealthCareContinues(), CASES)


def test_the_social_worker_is_asked():
    unsaid = one_pair(**SAID(NOT_KNOWN), recorded=False, emergency=False)
    assert child_is_asked(MentalHealthCareContinues(), unsaid)
