from constraints.logic import NOT_KNOWN
from constraints.rules.approvals.independent_visitor_considered import IndependentVisitorConsidered
from constraints.vocabulary import Circumstance
from fixtures.pair import one_pair
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case(
        "near, and family seen",
        one_pair(circumstance={Circumstance.LITTLE_FAMILY_TIME: False}),
        MET,
    ),
    Case(
        "near, and family seldom seen",
        one_pair(circumstance={Circumstance.LITTLE_FAMILY_TIME: True}),
        breached(),
    ),
    Case(
        "at 50 miles",
        one_pair(distance_km=80.5, circumstance={Circumstance.LITTLE_FAMILY_TIME: False}),
        MET,
    ),
    Case(
        "beyond 50 miles",
        one_pair(distance_km=80.6, circumstance={Circumstance.LITTLE_FAMILY_TIME: False}),
        breached(),
    ),
    Case(
        "far, nobody has said",
        one_pair(distance_km=200.0, circumstance={Circumstance.LITTLE_FAMILY_TIME: NOT_KNOWN}),
        breached(),
    ),
    Case(
        "near, nobody has said",
        one_pair(circumstance={Circumstance.LITTLE_FAMILY_TIME: NOT_KNOWN}),
        UNDECIDED,
    ),
    Case(
        "distance not known",
        one_pair(distance_km=NOT_KNOWN, circumstance={Circumstance.LITTLE_FAMILY_TIME: False}),
        UNDECIDED,
    ),
)
test_independent_visitor_considered = table(IndependentVisitorConsidered(), CASES)
