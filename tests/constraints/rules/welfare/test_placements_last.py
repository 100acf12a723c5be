from constraints.logic import NOT_KNOWN
from constraints.rules.welfare.placements_last import PlacementsLast
from fixtures.pair import one_pair
from tests.tables import MET, Case, between, breached, table

CASES = (
    Case("one in twenty ends early", one_pair(disruption_share=0.05), MET),
    Case("one in four ends early", one_pair(disruption_share=0.25), breached(0.25)),
    Case("more than that", one_pair(disruption_share=0.425), breached(0.375)),
    Case("the home's share is not known", one_pair(disruption_share=NOT_KNOWN), between(0.0, 0.5)),
    Case("a range", one_pair(disruption_share=(0.05, 0.25)), between(0.0, 0.25)),
    Case("settled child", one_pair(disruption_share=0.6), breached(0.5)),
    Case("three moves in a year", one_pair(disruption_share=0.6, moves_12_months=3.0), breached()),
    Case("31 moves", one_pair(disruption_share=0.6, moves_total=31.0), breached()),
    Case(
        "how often the child moved is not known",
        one_pair(disruption_share=0.6, moves_12_months=NOT_KNOWN),
        between(0.5, 1.0),
    ),
    Case("31 moves, to a home that keeps its children", one_pair(moves_total=31.0), MET),
)
test_placements_last = table(PlacementsLast(), CASES)
