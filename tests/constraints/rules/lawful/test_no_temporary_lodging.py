from constraints.logic import NOT_KNOWN
from constraints.rules.lawful.no_temporary_lodging import NoTemporaryLodging
from constraints.vocabulary import HomeKind
from fixtures.pair import child, one_pair
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("a home", one_pair(), MET),
    Case(
        "bed and breakfast",
        one_pair(
            child(age_years=17.5), kind=HomeKind.BED_AND_BREAKFAST, claims_regulation_27b=True
        ),
        breached(),
    ),
    Case(
        "hotel or hostel",
        one_pair(child(age_years=17.5), kind=HomeKind.HOTEL_OR_HOSTEL, claims_regulation_27b=True),
        breached(),
    ),
    Case(
        "tent caravan or holiday let",
        one_pair(
            child(age_years=17.5),
            kind=HomeKind.TENT_CARAVAN_OR_HOLIDAY_LET,
            claims_regulation_27b=True,
        ),
        breached(),
    ),
    Case("supported accommodation", one_pair(kind=HomeKind.SUPPORTED_ACCOMMODATION), MET),
    Case("some other kind is another rule", one_pair(kind=HomeKind.OTHER), MET),
    Case("kind not known", one_pair(kind=NOT_KNOWN), UNDECIDED),
)
test_no_temporary_lodging = table(NoTemporaryLodging(), CASES)
