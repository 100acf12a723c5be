from constraints.logic import NOT_KNOWN
from constraints.rules.reviews.welfare_concern_reviewed import WelfareConcernReviewed
from constraints.vocabulary import Circumstance
from fixtures.pair import one_pair
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("no concern", one_pair(circumstance={Circumstance.WELFARE_CONCERN_AT_VISIT: False}), MET),
    Case(
        "a concern",
        one_pair(circumstance={Circumstance.WELFARE_CONCERN_AT_VISIT: True}),
        breached(),
    ),
    Case(
        "nobody has said",
        one_pair(circumstance={Circumstance.WELFARE_CONCERN_AT_VISIT: NOT_KNOWN}),
        UNDECIDED,
    ),
)
test_welfare_concern_reviewed = table(WelfareConcernReviewed(), CASES)
