from constraints.logic import NOT_KNOWN
from constraints.rules.welfare.staff_stay import StaffStay
from fixtures.pair import one_pair
from tests.tables import MET, Case, between, breached, table

CASES = (
    Case("one in ten left", one_pair(staff_turnover=0.1), MET),
    Case("a third left", one_pair(staff_turnover=0.35), breached(0.25)),
    Case("half left", one_pair(staff_turnover=0.525), breached(0.375)),
    Case("not known", one_pair(staff_turnover=NOT_KNOWN), between(0.0, 0.5)),
    Case("settled child", one_pair(staff_turnover=0.7), breached(0.5)),
    Case("three moves in a year", one_pair(staff_turnover=0.7, moves_12_months=3.0), breached()),
    Case("31 moves", one_pair(staff_turnover=0.7, moves_total=31.0), breached()),
    Case(
        "how often the child moved is not known",
        one_pair(staff_turnover=0.7, moves_12_months=NOT_KNOWN),
        between(0.5, 1.0),
    ),
    Case("31 moves, to a home that keeps its children", one_pair(moves_total=31.0), MET),
)
test_staff_stay = table(StaffStay(), CASES)
