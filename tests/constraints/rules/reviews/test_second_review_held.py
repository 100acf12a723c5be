from constraints.logic import NOT_KNOWN
from constraints.rules.reviews.second_review_held import SecondReviewHeld
from tests.constraints.rules.reviews.held import SHORT_BREAKS, held
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("only the first was held", held(True, False), breached()),
    Case("none was held", held(False, False), MET),
    Case("the second was held", held(True, True), MET),
    Case("short breaks", held(True, False, **SHORT_BREAKS), MET),
    Case("first not said", held(NOT_KNOWN, False), UNDECIDED),
    Case("second not said", held(True, NOT_KNOWN), UNDECIDED),
    Case("legal status not known", held(True, False, legal_status=NOT_KNOWN), UNDECIDED),
)
test_second_review_held = table(SecondReviewHeld(), CASES)
