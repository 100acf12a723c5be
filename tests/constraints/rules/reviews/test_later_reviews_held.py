from constraints.logic import NOT_KNOWN
from constraints.rules.reviews.later_reviews_held import LaterReviewsHeld
from constraints.vocabulary import Circumstance, LegalStatus
from fixtures.pair import one_pair
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case(
        "only the first was held",
        one_pair(
            circumstance={
                Circumstance.FIRST_REVIEW_HELD: True,
                Circumstance.SECOND_REVIEW_HELD: False,
            }
        ),
        MET,
    ),
    Case(
        "the second was held",
        one_pair(
            circumstance={
                Circumstance.FIRST_REVIEW_HELD: True,
                Circumstance.SECOND_REVIEW_HELD: True,
            }
        ),
        breached(),
    ),
    Case(
        "short breaks, the first was held",
        one_pair(
            legal_status=LegalStatus.V4,
            circumstance={
                Circumstance.FIRST_REVIEW_HELD: True,
                Circumstance.SECOND_REVIEW_HELD: False,
            },
        ),
        breached(),
    ),
    Case(
        "short breaks, none was held",
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
        "second not said",
        one_pair(
            circumstance={
                Circumstance.FIRST_REVIEW_HELD: True,
                Circumstance.SECOND_REVIEW_HELD: NOT_KNOWN,
            }
        ),
        UNDECIDED,
    ),
    Case(
        "short breaks, first not said",
        one_pair(
            legal_status=LegalStatus.V4,
            circumstance={
                Circumstance.FIRST_REVIEW_HELD: NOT_KNOWN,
                Circumstance.SECOND_REVIEW_HELD: False,
            },
        ),
        UNDECIDED,
    ),
    Case(
        "legal status not known",
        one_pair(
            legal_status=NOT_KNOWN,
            circumstance={
                Circumstance.FIRST_REVIEW_HELD: True,
                Circumstance.SECOND_REVIEW_HELD: False,
            },
        ),
        UNDECIDED,
    ),
)
test_later_reviews_held = table(LaterReviewsHeld(), CASES)
