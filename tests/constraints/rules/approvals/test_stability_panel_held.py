from constraints.logic import NOT_KNOWN
from constraints.rules.approvals.stability_panel_held import StabilityPanelHeld
from constraints.vocabulary import Record
from fixtures.pair import one_pair, without
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("two moves", one_pair(moves_12_months=2.0, recorded=without(Record.STABILITY_PANEL)), MET),
    Case(
        "three moves",
        one_pair(moves_12_months=3.0, recorded=without(Record.STABILITY_PANEL)),
        breached(),
    ),
    Case("three moves, the panel has sat", one_pair(moves_12_months=3.0), MET),
    Case(
        "in an emergency: a duty instead",
        one_pair(moves_12_months=3.0, emergency=True, recorded=without(Record.STABILITY_PANEL)),
        MET,
    ),
    Case(
        "moves not known",
        one_pair(moves_12_months=NOT_KNOWN, recorded=without(Record.STABILITY_PANEL)),
        UNDECIDED,
    ),
    Case(
        "not said whether planned",
        one_pair(
            moves_12_months=3.0, emergency=NOT_KNOWN, recorded=without(Record.STABILITY_PANEL)
        ),
        UNDECIDED,
    ),
)
test_stability_panel_held = table(StabilityPanelHeld(), CASES)
