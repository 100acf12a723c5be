from constraints.logic import NOT_KNOWN
from constraints.rules.health.first_health_assessment_held import FirstHealthAssessmentHeld
from constraints.vocabulary import Circumstance, LegalStatus
from fixtures.pair import one_pair
from tests.constraints.sides import child_is_asked
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("new to care", one_pair(circumstance={Circumstance.FIRST_REVIEW_HELD: False}), breached()),
    Case(
        "the first review was held",
        one_pair(circumstance={Circumstance.FIRST_REVIEW_HELD: True}),
        MET,
    ),
    Case(
        "short breaks",
        one_pair(circumstance={Circumstance.FIRST_REVIEW_HELD: False}, legal_status=LegalStatus.V4),
        MET,
    ),
    Case(
        "nobody has said",
        one_pair(circumstance={Circumstance.FIRST_REVIEW_HELD: NOT_KNOWN}),
        UNDECIDED,
    ),
    Case(
        "legal status unknown",
        one_pair(circumstance={Circumstance.FIRST_REVIEW_HELD: False}, legal_status=NOT_KNOWN),
        UNDECIDED,
    ),
)
test_first_health_assessment_held = table(FirstHealthAssessmentHeld(), CASES)


def test_the_social_worker_is_asked():
    assert child_is_asked(
        FirstHealthAssessmentHeld(),
        one_pair(circumstance={Circumstance.FIRST_REVIEW_HELD: NOT_KNOWN}),
    )
