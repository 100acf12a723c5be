from constraints.logic import NOT_KNOWN
from constraints.rules.reviews.first_review_held import FirstReviewHeld
from tests.constraints.rules.reviews.held import SHORT_BREAKS, held
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("held", held(True, False), MET),
    Case("not held", held(False, False), breached()),
    Case("a second was held, so a first was", held(NOT_KNOWN, True), MET),
    Case("short breaks", held(False, False, **SHORT_BREAKS), MET),
    Case("nobody has said", held(NOT_KNOWN, False), UNDECIDED),
    Case("second not said", held(False, NOT_KNOWN), UNDECIDED),
    Case("legal status not known", held(False, False, legal_status=NOT_KNOWN), UNDECIDED),
)
test_first_review_held = table(FirstReviewHeld(), CASES)
