from constraints.logic import NOT_KNOWN
from constraints.rules.health.mental_health_care_taken_up import MentalHealthCareTakenUp
from constraints.vocabulary import Circumstance, Record
from fixtures.pair import one_pair
from tests.constraints.sides import child_is_asked
from tests.constraints.timing import circumstance, record_cases
from tests.tables import table

SAID = circumstance(Circumstance.CAMHS_OPEN_OR_WAITING)
CASES = record_cases(Record.CAMHS_RECEIVING, SAID, emergency=True)
test_mental_health_care_taken_up = table(MentalHealthCareTakenUp(), CASES)


def test_the_social_worker_is_asked():
    unsaid = one_pair(**SAID(NOT_KNOWN), recorded=False, emergency=True)
    assert child_is_asked(MentalHealthCareTakenUp(), unsaid)
