from constraints.logic import NOT_KNOWN
from constraints.rules.approvals.location_review_read import LocationReviewRead
from constraints.vocabulary import Country, HomeKind, HomeRecord
from fixtures.pair import one_pair
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("read and recent", one_pair(), MET),
    Case("not read", one_pair(recorded_here={HomeRecord.LOCATION_REVIEW_READ: False}), breached()),
    Case("read, and too old", one_pair(location_reviewed=False), breached()),
    Case(
        "in an emergency: a duty instead",
        one_pair(emergency=True, recorded_here={HomeRecord.LOCATION_REVIEW_READ: False}),
        MET,
    ),
    Case(
        "in Wales",
        one_pair(country=Country.WALES, recorded_here={HomeRecord.LOCATION_REVIEW_READ: False}),
        MET,
    ),
    Case(
        "supported accommodation",
        one_pair(
            kind=HomeKind.SUPPORTED_ACCOMMODATION,
            recorded_here={HomeRecord.LOCATION_REVIEW_READ: False},
        ),
        MET,
    ),
    Case("read, not known of when", one_pair(location_reviewed=NOT_KNOWN), UNDECIDED),
    Case(
        "not said whether planned",
        one_pair(emergency=NOT_KNOWN, recorded_here={HomeRecord.LOCATION_REVIEW_READ: False}),
        UNDECIDED,
    ),
    Case(
        "kind not known",
        one_pair(kind=NOT_KNOWN, recorded_here={HomeRecord.LOCATION_REVIEW_READ: False}),
        UNDECIDED,
    ),
    Case(
        "country not known",
        one_pair(country=NOT_KNOWN, recorded_here={HomeRecord.LOCATION_REVIEW_READ: False}),
        UNDECIDED,
    ),
)
test_location_review_read = table(LocationReviewRead(), CASES)
