from constraints.logic import NOT_KNOWN
from constraints.rules.lawful.outside_england_and_wales_opened import OutsideEnglandAndWalesOpened
from constraints.vocabulary import Country
from fixtures.pair import one_pair
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("in England", one_pair(country=Country.ENGLAND), MET),
    Case("in Wales", one_pair(country=Country.WALES), MET),
    Case("in Scotland, not approved", one_pair(country=Country.SCOTLAND), breached()),
    Case("farther off, not approved", one_pair(country=Country.ELSEWHERE), breached()),
    Case(
        "in Scotland, approved",
        one_pair(country=Country.SCOTLAND, outside_england_and_wales_recorded=True),
        MET,
    ),
    Case("country not known", one_pair(country=NOT_KNOWN), UNDECIDED),
    Case(
        "country not known, approved",
        one_pair(country=NOT_KNOWN, outside_england_and_wales_recorded=True),
        MET,
    ),
)
test_outside_england_and_wales_opened = table(OutsideEnglandAndWalesOpened(), CASES)
