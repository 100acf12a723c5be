from constraints.logic import NOT_KNOWN
from constraints.rules.lawful.registered_setting_from_16 import RegisteredSettingFrom16
from constraints.vocabulary import Country, HomeKind, RegistrationStatus
from fixtures.pair import child, one_pair
from tests.constraints.sides import child_is_asked
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case(
        "17 in a childrens home", one_pair(child(age_years=17.0), kind=HomeKind.CHILDRENS_HOME), MET
    ),
    Case(
        "17 in a secure childrens home",
        one_pair(child(age_years=17.0), kind=HomeKind.SECURE_CHILDRENS_HOME),
        MET,
    ),
    Case(
        "17 in a school registered as home",
        one_pair(child(age_years=17.0), kind=HomeKind.SCHOOL_REGISTERED_AS_HOME),
        MET,
    ),
    Case("17 in a care home", one_pair(child(age_years=17.0), kind=HomeKind.CARE_HOME), MET),
    Case("17 in a hospital", one_pair(child(age_years=17.0), kind=HomeKind.HOSPITAL), MET),
    Case(
        "17 in a residential family centre",
        one_pair(child(age_years=17.0), kind=HomeKind.RESIDENTIAL_FAMILY_CENTRE),
        MET,
    ),
    Case(
        "17 in a holiday scheme for disabled children",
        one_pair(child(age_years=17.0), kind=HomeKind.HOLIDAY_SCHEME_FOR_DISABLED_CHILDREN),
        MET,
    ),
    Case(
        "17 in a school with accommodation",
        one_pair(child(age_years=17.0), kind=HomeKind.SCHOOL_WITH_ACCOMMODATION),
        MET,
    ),
    Case(
        "17 in a further education college",
        one_pair(child(age_years=17.0), kind=HomeKind.FURTHER_EDUCATION_COLLEGE_WITH_ACCOMMODATION),
        MET,
    ),
    Case(
        "17 in a supported accommodation",
        one_pair(child(age_years=17.0), kind=HomeKind.SUPPORTED_ACCOMMODATION),
        MET,
    ),
    Case(
        "17 in bed and breakfast",
        one_pair(child(age_years=17.0), kind=HomeKind.BED_AND_BREAKFAST),
        breached(),
    ),
    Case(
        "17 in hotel or hostel",
        one_pair(child(age_years=17.0), kind=HomeKind.HOTEL_OR_HOSTEL),
        breached(),
    ),
    Case(
        "17 in tent caravan or holiday let",
        one_pair(child(age_years=17.0), kind=HomeKind.TENT_CARAVAN_OR_HOLIDAY_LET),
        breached(),
    ),
    Case("17 in other", one_pair(child(age_years=17.0), kind=HomeKind.OTHER), breached()),
    Case(
        "a holiday scheme in Wales is not excepted",
        one_pair(
            child(age_years=17.0),
            kind=HomeKind.HOLIDAY_SCHEME_FOR_DISABLED_CHILDREN,
            country=Country.WALES,
        ),
        breached(),
    ),
    Case(
        "supported accommodation not registered",
        one_pair(
            child(age_years=17.0),
            kind=HomeKind.SUPPORTED_ACCOMMODATION,
            status=RegistrationStatus.NOT_REGISTERED,
        ),
        breached(),
    ),
    Case(
        "supported accommodation cancelled",
        one_pair(
            child(age_years=17.0),
            kind=HomeKind.SUPPORTED_ACCOMMODATION,
            status=RegistrationStatus.CANCELLED,
        ),
        breached(),
    ),
    Case(
        "suspended is registered: another rule stops it",
        one_pair(
            child(age_years=17.0),
            kind=HomeKind.SUPPORTED_ACCOMMODATION,
            status=RegistrationStatus.SUSPENDED,
        ),
        MET,
    ),
    Case(
        "restricted is registered: another rule stops it",
        one_pair(
            child(age_years=17.0),
            kind=HomeKind.SUPPORTED_ACCOMMODATION,
            status=RegistrationStatus.RESTRICTED,
        ),
        MET,
    ),
    Case(
        "registration not known",
        one_pair(child(age_years=17.0), kind=HomeKind.SUPPORTED_ACCOMMODATION, status=NOT_KNOWN),
        UNDECIDED,
    ),
    Case(
        "what Wales calls supported accommodation",
        one_pair(
            child(age_years=17.0), kind=HomeKind.SUPPORTED_ACCOMMODATION, country=Country.WALES
        ),
        UNDECIDED,
    ),
    Case(
        "unregistered in Wales",
        one_pair(
            child(age_years=17.0),
            kind=HomeKind.SUPPORTED_ACCOMMODATION,
            country=Country.WALES,
            status=RegistrationStatus.NOT_REGISTERED,
        ),
        breached(),
    ),
    Case(
        "supported accommodation somewhere",
        one_pair(child(age_years=17.0), kind=HomeKind.SUPPORTED_ACCOMMODATION, country=NOT_KNOWN),
        UNDECIDED,
    ),
    Case("on the 16th birthday", one_pair(child(age_years=16.0), kind=HomeKind.OTHER), breached()),
    Case(
        "the day before is another rule",
        one_pair(child(age_years=15.997), kind=HomeKind.OTHER),
        MET,
    ),
    Case("age not known", one_pair(child(age_years=(15.0, 17.0)), kind=HomeKind.OTHER), UNDECIDED),
    Case("kind not known", one_pair(child(age_years=17.0), kind=NOT_KNOWN), UNDECIDED),
)
test_registered_setting_from_16 = table(RegisteredSettingFrom16(), CASES)


def test_an_unknown_age_is_asked_of_the_social_worker_and_an_unknown_kind_of_the_home() -> None:
    rule = RegisteredSettingFrom16()
    assert child_is_asked(rule, one_pair(child(age_years=NOT_KNOWN), kind=HomeKind.OTHER))
    assert not child_is_asked(rule, one_pair(child(age_years=17.0), kind=NOT_KNOWN))
