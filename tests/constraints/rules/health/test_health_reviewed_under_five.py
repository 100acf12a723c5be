from constraints.logic import NOT_KNOWN
from constraints.rules.health.health_reviewed_under_five import HealthReviewedUnderFive
from constraints.vocabulary import Circumstance, LegalStatus
from fixtures.pair import child, one_pair
from tests.constraints.sides import child_is_asked
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("4.9 years", one_pair(child(age_years=4.9)), breached()),
    Case("5.0 years", one_pair(child(age_years=5.0)), MET),
    Case(
        "new to care",
        one_pair(child(age_years=4.9), circumstance={Circumstance.FIRST_REVIEW_HELD: False}),
        MET,
    ),
    Case("short breaks", one_pair(child(age_years=4.9), legal_status=LegalStatus.V3), MET),
    Case("age known in part", one_pair(child(age_years=(4.0, 6.0))), UNDECIDED),
    Case(
        "nobody has said whether new",
        one_pair(child(age_years=4.9), circumstance={Circumstance.FIRST_REVIEW_HELD: NOT_KNOWN}),
        UNDECIDED,
    ),
    Case("legal status unknown", one_pair(child(age_years=4.9), legal_status=NOT_KNOWN), UNDECIDED),
)
test_health_reviewed_under_five = table(HealthReviewedUnderFive(), CASES)


def test_the_social_worker_is_asked():
    assert child_is_asked(
        HealthReviewedUnderFive(),
        one_pair(child(age_years=4.9), circumstance={Circumstance.FIRST_REVIEW_HELD: NOT_KNOWN}),
    )
