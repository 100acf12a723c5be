from constraints.logic import NOT_KNOWN
from constraints.rules.health.discharge_planned import DischargePlanned
from constraints.vocabulary import Circumstance, Record
from fixtures.pair import one_pair, without
from tests.constraints.sides import child_is_asked
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case(
        "in a ward, no plan",
        one_pair(
            circumstance={Circumstance.IN_MENTAL_HEALTH_WARD: True},
            recorded=without(Record.DISCHARGE_PLAN),
        ),
        breached(),
    ),
    Case(
        "in an emergency too",
        one_pair(
            circumstance={Circumstance.IN_MENTAL_HEALTH_WARD: True},
            recorded=without(Record.DISCHARGE_PLAN),
            emergency=True,
        ),
        breached(),
    ),
    Case(
        "a plan on record", one_pair(circumstance={Circumstance.IN_MENTAL_HEALTH_WARD: True}), MET
    ),
    Case(
        "not in a ward",
        one_pair(
            circumstance={Circumstance.IN_MENTAL_HEALTH_WARD: False},
            recorded=without(Record.DISCHARGE_PLAN),
        ),
        MET,
    ),
    Case(
        "nobody has said",
        one_pair(
            circumstance={Circumstance.IN_MENTAL_HEALTH_WARD: NOT_KNOWN},
            recorded=without(Record.DISCHARGE_PLAN),
        ),
        UNDECIDED,
    ),
)
test_discharge_planned = table(DischargePlanned(), CASES)


def test_the_social_worker_is_asked():
    assert child_is_asked(
        DischargePlanned(),
        one_pair(circumstance={Circumstance.IN_MENTAL_HEALTH_WARD: NOT_KNOWN}, recorded=False),
    )
