from constraints.rules.approvals.impact_on_residents_considered import ImpactOnResidentsConsidered
from fixtures.pair import one_pair
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case(
        "an empty home, nothing assessed",
        one_pair(impact_assessed=False, children_before=0.0, adults_before=0.0),
        MET,
    ),
    Case("one child lives there", one_pair(impact_assessed=False, children_before=1.0), breached()),
    Case(
        "only an adult lives there", one_pair(impact_assessed=False, adults_before=1.0), breached()
    ),
    Case("one child, assessed", one_pair(impact_assessed=True, children_before=1.0), MET),
    Case(
        "perhaps nobody lives there",
        one_pair(impact_assessed=False, children_before=(0.0, 4.0)),
        UNDECIDED,
    ),
    Case(
        "at least one lives there",
        one_pair(impact_assessed=False, children_before=(1.0, 4.0)),
        breached(),
    ),
)
test_impact_on_residents_considered = table(ImpactOnResidentsConsidered(), CASES)
