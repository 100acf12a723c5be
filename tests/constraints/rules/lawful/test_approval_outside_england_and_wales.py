from constraints.logic import NOT_KNOWN
from constraints.rules.lawful.approval_outside_england_and_wales import (
    ApprovalOutsideEnglandAndWales,
)
from constraints.vocabulary import Country
from fixtures.pair import one_pair
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("in England", one_pair(), MET),
    Case("in Wales", one_pair(country=Country.WALES), MET),
    Case("in Scotland", one_pair(country=Country.SCOTLAND), breached()),
    Case("elsewhere", one_pair(country=Country.ELSEWHERE), breached()),
    Case("not known", one_pair(country=NOT_KNOWN), UNDECIDED),
)
test_approval_outside_england_and_wales = table(ApprovalOutsideEnglandAndWales(), CASES)
