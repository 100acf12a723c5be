from constraints.logic import NOT_KNOWN
from constraints.rules.lawful.listed_setting_under_16 import ListedSettingUnder16
from constraints.vocabulary import Country, HomeKind
from fixtures.pair import child, one_pair
from tests.constraints.sides import child_is_asked
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case(
        "under 16 in a childrens home",
        one_pair(child(age_years=15.0), kind=HomeKind.CHILDRENS_HOME),
        MET,
    ),
    Case(
        "under 16 in a secure childrens home",
        one_pair(child(age_years=15.0), kind=HomeKind.SECURE_CHILDRENS_HOME),
        MET,
    ),
    Case(
        "under 16 in a school registered as home",
        one_pair(child(age_years=15.0), kind=HomeKind.SCHOOL_REGISTERED_AS_HOME),
        MET,
    ),
    Case("under 16 in a care home", one_pair(child(age_years=15.0), kind=HomeKind.CARE_HOME), MET),
    Case("under 16 in a hospital", one_pair(child(age_years=15.0), kind=HomeKind.HOSPITAL), MET),
    Case(
        "under 16 in a residential family centre",
        one_pair(child(age_years=15.0), kind=HomeKind.RESIDENTIAL_FAMILY_CENTRE),
        MET,
    ),
    Case(
        "under 16 in a holiday scheme for disabled children",
        one_pair(child(age_years=15.0), kind=HomeKind.HOLIDAY_SCHEME_FOR_DISABLED_CHILDREN),
        MET,
    ),
    Case(
        "under 16 in supported accommodation",
        one_pair(child(age_years=15.0), kind=HomeKind.SUPPORTED_ACCOMMODATION),
        breached(),
    ),
    Case(
        "under 16 in bed and breakfast",
        one_pair(child(age_years=15.0), kind=HomeKind.BED_AND_BREAKFAST),
        breached(),
    ),
    Case(
        "under 16 in hotel or hostel",
        one_pair(child(age_years=15.0), kind=HomeKind.HOTEL_OR_HOSTEL),
        breached(),
    ),
    Case(
        "under 16 in tent caravan or holiday let",
        one_pair(child(age_years=15.0), kind=HomeKind.TENT_CARAVAN_OR_HOLIDAY_LET),
        breached(),
    ),
    Case("under 16 in other", one_pair(child(age_years=15.0), kind=HomeKind.OTHER), breached()),
    Case(
        "under 16 in a school with accommodation",
        one_pair(child(age_years=15.0), kind=HomeKind.SCHOOL_WITH_ACCOMMODATION),
        MET,
    ),
    Case(
        "under 16 in a further education college",
        one_pair(child(age_years=15.0), kind=HomeKind.FURTHER_EDUCATION_COLLEGE_WITH_ACCOMMODATION),
        breached(),
    ),
    Case(
        "a holiday scheme in Wales is not listed",
        one_pair(
            child(age_years=15.0),
            kind=HomeKind.HOLIDAY_SCHEME_FOR_DISABLED_CHILDREN,
            country=Country.WALES,
        ),
        breached(),
    ),
    Case(
        "a holiday scheme somewhere",
        one_pair(
            child(age_years=15.0),
            kind=HomeKind.HOLIDAY_SCHEME_FOR_DISABLED_CHILDREN,
            country=NOT_KNOWN,
        ),
        UNDECIDED,
    ),
    Case(
        "the day before 16",
        one_pair(child(age_years=15.997), kind=HomeKind.SUPPORTED_ACCOMMODATION),
        breached(),
    ),
    Case(
        "on the 16th birthday",
        one_pair(child(age_years=16.0), kind=HomeKind.SUPPORTED_ACCOMMODATION),
        MET,
    ),
    Case(
        "the exception is claimed",
        one_pair(child(age_years=15.0), kind=HomeKind.OTHER, claims_regulation_27b=True),
        MET,
    ),
    Case(
        "whether it is claimed is not known",
        one_pair(child(age_years=15.0), kind=HomeKind.OTHER, claims_regulation_27b=NOT_KNOWN),
        UNDECIDED,
    ),
    Case("age not known", one_pair(child(age_years=(15.0, 17.0)), kind=HomeKind.OTHER), UNDECIDED),
    Case("kind not known", one_pair(child(age_years=15.0), kind=NOT_KNOWN), UNDECIDED),
)
test_listed_setting_under_16 = table(ListedSettingUnder16(), CASES)


def test_an_unknown_age_is_asked_of_the_social_worker_and_an_unknown_kind_of_the_home() -> None:
    rule = ListedSettingUnder16()
    assert child_is_asked(rule, one_pair(child(age_years=NOT_KNOWN), kind=HomeKind.OTHER))
    assert not child_is_asked(rule, one_pair(child(age_years=15.0), kind=NOT_KNOWN))
