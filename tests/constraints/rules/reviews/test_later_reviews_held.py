from constraints.logic import NOT_KNOWN
from constraints.rules.reviews.later_reviews_held import LaterReviewsHeld
from tests.constraints.rules.reviews.held import SHORT_BREAKS, held
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("only the first was held", held(True, False), MET),
    Case("the second was held", held(True, True), breached()),
    Case("short breaks, the first was held", held(True, False, **SHORT_BREAKS), breached()),
    Case("short breaks, none was held", held(False, False, **SHORT_BREAKS), MET),
    Case("second not said", held(True, NOT_KNOWN), UNDECIDED),
    Case("short breaks, first not said", held(NOT_KNOWN, False, **SHORT_BREAKS), UNDECIDED),
    Case("legal status not known", held(True, False, legal_status=NOT_KNOWN), UNDECIDED),
)
test_later_reviews_held = table(LaterReviewsHeld(), CASES)
