from constraints.logic import NOT_KNOWN
from constraints.rules.lawful.other_setting_found_suitable import OtherSettingFoundSuitable
from constraints.vocabulary import HomeKind
from fixtures.pair import one_pair
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case(
        "a home needs none of it",
        one_pair(suitability_recorded=False, iro_informed_recorded=False),
        MET,
    ),
    Case("all recorded", one_pair(kind=HomeKind.SUPPORTED_ACCOMMODATION), MET),
    Case(
        "suitability not recorded",
        one_pair(kind=HomeKind.SUPPORTED_ACCOMMODATION, suitability_recorded=False),
        breached(),
    ),
    Case(
        "reviewing officer not told",
        one_pair(kind=HomeKind.CARE_HOME, iro_informed_recorded=False),
        breached(),
    ),
    Case("kind not known", one_pair(kind=NOT_KNOWN, suitability_recorded=False), UNDECIDED),
    Case("kind not known and all recorded", one_pair(kind=NOT_KNOWN), MET),
)
test_other_setting_found_suitable = table(OtherSettingFoundSuitable(), CASES)
