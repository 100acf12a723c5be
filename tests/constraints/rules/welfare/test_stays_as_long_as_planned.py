from constraints.logic import NOT_KNOWN
from constraints.rules.welfare.stays_as_long_as_planned import StaysAsLongAsPlanned
from fixtures.pair import one_pair
from tests.tables import MET, Case, between, breached, table

CASES = (
    Case("as long as planned", one_pair(planned_weeks=52.0, median_stay_days=364.0), MET),
    Case("half as long", one_pair(planned_weeks=52.0, median_stay_days=182.0), breached(0.25)),
    Case("a short stay planned", one_pair(planned_weeks=4.0, median_stay_days=28.0), MET),
    Case("one day planned", one_pair(planned_weeks=1 / 7, median_stay_days=0.5), breached(0.25)),
    Case("nothing planned", one_pair(planned_weeks=0.0, median_stay_days=0.0), MET),
    Case("two years is enough", one_pair(planned_weeks=300.0, median_stay_days=730.0), MET),
    Case("a year of four", one_pair(planned_weeks=208.0, median_stay_days=365.0), breached(0.25)),
    Case(
        "the length of the plan is not known",
        one_pair(planned_weeks=NOT_KNOWN, median_stay_days=365.0),
        between(0.0, 0.25),
    ),
    Case("a new home", one_pair(median_stay_days=NOT_KNOWN), between(0.0, 0.5)),
    Case(
        "a range",
        one_pair(planned_weeks=52.0, median_stay_days=(91.0, 182.0)),
        between(0.25, 0.375),
    ),
    Case("settled child", one_pair(median_stay_days=0.0), breached(0.5)),
    Case("three moves in a year", one_pair(median_stay_days=0.0, moves_12_months=3.0), breached()),
    Case("31 moves", one_pair(median_stay_days=0.0, moves_total=31.0), breached()),
    Case(
        "how often the child moved is not known",
        one_pair(median_stay_days=0.0, moves_12_months=NOT_KNOWN),
        between(0.5, 1.0),
    ),
    Case("31 moves, to a home that keeps its children", one_pair(moves_total=31.0), MET),
)
test_stays_as_long_as_planned = table(StaysAsLongAsPlanned(), CASES)
