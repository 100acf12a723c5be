from constraints.logic import NOT_KNOWN
from constraints.rules.reviews.first_review_held import FirstReviewHeld
from constraints.vocabulary import Circumstance, LegalStatus
from fixtures.pair import one_pair
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case(
        "held",
        one_pair(
            circumstance={
                Circumstance.FIRST_REVIEW_HELD: True,
                Circumstance.SECOND_REVIEW_HELD: False,
            }
        ),
        MET,
    ),
    Case(
        "not held",
        one_pair(
            circumstance={
                Circumstance.FIRST_REVIEW_HELD: False,
                Circumstance.SECOND_REVIEW_HELD: False,
            }
        ),
        breached(),
    ),
    Case(
        "a second was held, so a first was",
        one_pair(
            circumstance={
                Circumstance.FIRST_REVIEW_HELD: NOT_KNOWN,
                Circumstance.SECOND_REVIEW_HELD: True,
            }
        ),
        MET,
    ),
    Case(
        "short breaks",
        one_pair(
            legal_status=LegalStatus.V4,
            circumstance={
                Circumstance.FIRST_REVIEW_HELD: False,
                Circumstance.SECOND_REVIEW_HELD: False,
            },
        ),
        MET,
    ),
    Case(
        "nobody has said",
        one_pair(
            circumstance={
                Circumstance.FIRST_REVIEW_HELD: NOT_KNOWN,
                Circumstance.SECOND_REVIEW_HELD: False,
            }
        ),
        UNDECIDED,
    ),
    Case(
        "second not said",
        one_pair(
            circumstance={
                Circumstance.FIRST_REVIEW_HELD: False,
                Circumstance.SECOND_REVIEW_HELD: NOT_KNOWN,
            }
        ),
        UNDECIDED,
    ),
    Case(
        "legal status not known",
        one_pair(
            legal_status=NOT_KNOWN,
            circumstance={
                Circumstance.FIRST_REVIEW_HELD: False,
                Circumstance.SECOND_REVIEW_HELD: False,
            },
        ),
        UNDECIDED,
    ),
)
test_first_review_held = table(FirstReviewHeld(), CASES)
