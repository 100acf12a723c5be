from constraints.logic import NOT_KNOWN
from constraints.rules.secure.no_secure_by_choice_from_16 import NoSecureByChoiceFrom16
from constraints.vocabulary import Circumstance, HomeKind
from fixtures.pair import child, one_pair
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case(
        "16 today, by choice",
        one_pair(
            child(age_years=16.0),
            kind=HomeKind.SECURE_CHILDRENS_HOME,
            circumstance={Circumstance.ACCOMMODATED_UNDER_20_5: True},
        ),
        breached(),
    ),
    Case(
        "16 tomorrow",
        one_pair(
            child(age_years=15.997),
            kind=HomeKind.SECURE_CHILDRENS_HOME,
            circumstance={Circumstance.ACCOMMODATED_UNDER_20_5: True},
        ),
        MET,
    ),
    Case(
        "16, and not under section 20(5)",
        one_pair(
            child(age_years=16.0),
            kind=HomeKind.SECURE_CHILDRENS_HOME,
            circumstance={Circumstance.ACCOMMODATED_UNDER_20_5: False},
        ),
        MET,
    ),
    Case(
        "16, by choice, an open home",
        one_pair(child(age_years=16.0), circumstance={Circumstance.ACCOMMODATED_UNDER_20_5: True}),
        MET,
    ),
    Case(
        "16, not said on what basis",
        one_pair(
            child(age_years=16.0),
            kind=HomeKind.SECURE_CHILDRENS_HOME,
            circumstance={Circumstance.ACCOMMODATED_UNDER_20_5: NOT_KNOWN},
        ),
        UNDECIDED,
    ),
    Case(
        "15 or 16, by choice",
        one_pair(
            child(age_years=(15.0, 16.5)),
            kind=HomeKind.SECURE_CHILDRENS_HOME,
            circumstance={Circumstance.ACCOMMODATED_UNDER_20_5: True},
        ),
        UNDECIDED,
    ),
    Case(
        "kind not known",
        one_pair(
            child(age_years=17.0),
            kind=NOT_KNOWN,
            circumstance={Circumstance.ACCOMMODATED_UNDER_20_5: True},
        ),
        UNDECIDED,
    ),
)
test_no_secure_by_choice_from_16 = table(NoSecureByChoiceFrom16(), CASES)
