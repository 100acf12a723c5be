from constraints.logic import NOT_KNOWN
from constraints.rules.lawful.other_setting_found_suitable import OtherSettingFoundSuitable
from constraints.vocabulary import HomeKind, Record
from fixtures.pair import one_pair, without
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case(
        "a home needs none of it",
        one_pair(recorded=without(Record.SUITABILITY, Record.IRO_INFORMED)),
        MET,
    ),
    Case("all recorded", one_pair(kind=HomeKind.SUPPORTED_ACCOMMODATION), MET),
    Case(
        "suitability not recorded",
        one_pair(kind=HomeKind.SUPPORTED_ACCOMMODATION, recorded=without(Record.SUITABILITY)),
        breached(),
    ),
    Case(
        "reviewing officer not told",
        one_pair(kind=HomeKind.CARE_HOME, recorded=without(Record.IRO_INFORMED)),
        breached(),
    ),
    Case(
        "kind not known", one_pair(kind=NOT_KNOWN, recorded=without(Record.SUITABILITY)), UNDECIDED
    ),
    Case("kind not known and all recorded", one_pair(kind=NOT_KNOWN), MET),
)
test_other_setting_found_suitable = table(OtherSettingFoundSuitable(), CASES)
