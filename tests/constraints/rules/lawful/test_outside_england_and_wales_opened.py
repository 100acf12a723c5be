from constraints.logic import NOT_KNOWN
from constraints.rules.lawful.outside_england_and_wales_opened import OutsideEnglandAndWalesOpened
from constraints.vocabulary import Country, Record
from fixtures.pair import one_pair, without
from tests.tables import MET, UNDECIDED, Case, breached, table

NO_APPROVAL = without(Record.OUTSIDE_ENGLAND_AND_WALES_APPROVAL)
CASES = (
    Case("in England", one_pair(country=Country.ENGLAND), MET),
    Case("in Wales", one_pair(country=Country.WALES), MET),
    Case("in England, not approved", one_pair(country=Country.ENGLAND, recorded=NO_APPROVAL), MET),
    Case("in Wales, not approved", one_pair(country=Country.WALES, recorded=NO_APPROVAL), MET),
    Case(
        "in Scotland, not approved",
        one_pair(country=Country.SCOTLAND, recorded=NO_APPROVAL),
        breached(),
    ),
    Case(
        "farther off, not approved",
        one_pair(country=Country.ELSEWHERE, recorded=NO_APPROVAL),
        breached(),
    ),
    Case(
        "in Scotland, approved",
        one_pair(country=Country.SCOTLAND),
        MET,
    ),
    Case("country not known", one_pair(country=NOT_KNOWN, recorded=NO_APPROVAL), UNDECIDED),
    Case(
        "country not known, approved",
        one_pair(country=NOT_KNOWN),
        MET,
    ),
)
test_outside_england_and_wales_opened = table(OutsideEnglandAndWalesOpened(), CASES)
