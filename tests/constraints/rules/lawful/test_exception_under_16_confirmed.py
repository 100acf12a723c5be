from constraints.logic import NOT_KNOWN
from constraints.rules.lawful.exception_under_16_confirmed import ExceptionUnder16Confirmed
from constraints.vocabulary import HomeKind
from fixtures.pair import child, one_pair
from tests.constraints.sides import child_is_asked
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("not claimed", one_pair(child(age_years=15.0), kind=HomeKind.OTHER), MET),
    Case(
        "claimed for a setting not listed",
        one_pair(child(age_years=15.0), kind=HomeKind.OTHER, claims_regulation_27b=True),
        breached(),
    ),
    Case(
        "claimed for supported accommodation",
        one_pair(
            child(age_years=15.997),
            kind=HomeKind.SUPPORTED_ACCOMMODATION,
            claims_regulation_27b=True,
        ),
        breached(),
    ),
    Case(
        "claimed and not needed in a home",
        one_pair(child(age_years=15.0), claims_regulation_27b=True),
        MET,
    ),
    Case(
        "claimed and not needed in a care home",
        one_pair(child(age_years=15.0), kind=HomeKind.CARE_HOME, claims_regulation_27b=True),
        MET,
    ),
    Case(
        "claimed at 16",
        one_pair(child(age_years=16.0), kind=HomeKind.OTHER, claims_regulation_27b=True),
        MET,
    ),
    Case(
        "whether it is claimed is not known",
        one_pair(child(age_years=15.0), kind=HomeKind.OTHER, claims_regulation_27b=NOT_KNOWN),
        UNDECIDED,
    ),
    Case(
        "age not known",
        one_pair(child(age_years=NOT_KNOWN), kind=HomeKind.OTHER, claims_regulation_27b=True),
        UNDECIDED,
    ),
    Case(
        "kind not known",
        one_pair(child(age_years=15.0), kind=NOT_KNOWN, claims_regulation_27b=True),
        UNDECIDED,
    ),
)
test_exception_under_16_confirmed = table(ExceptionUnder16Confirmed(), CASES)


def test_an_unknown_claim_is_asked_of_the_social_worker_and_an_unknown_kind_of_the_home() -> None:
    rule = ExceptionUnder16Confirmed()
    young = child(age_years=15.0)
    claimed = one_pair(young, kind=HomeKind.OTHER, claims_regulation_27b=NOT_KNOWN)
    assert child_is_asked(rule, claimed)
    assert not child_is_asked(rule, one_pair(young, kind=NOT_KNOWN, claims_regulation_27b=True))
