from constraints.logic import NOT_KNOWN
from constraints.rules.health.mental_health_care_continues import MentalHealthCareContinues
from constraints.vocabulary import Circumstance, Record
from fixtures.pair import one_pair, without
from tests.constraints.sides import child_is_asked
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case(
        "open",
        one_pair(
            circumstance={Circumstance.CAMHS_OPEN_OR_WAITING: True},
            recorded=without(Record.CAMHS_RECEIVING),
            emergency=False,
        ),
        breached(),
    ),
    Case(
        "on record",
        one_pair(circumstance={Circumstance.CAMHS_OPEN_OR_WAITING: True}, emergency=False),
        MET,
    ),
    Case(
        "not so",
        one_pair(
            circumstance={Circumstance.CAMHS_OPEN_OR_WAITING: False},
            recorded=without(Record.CAMHS_RECEIVING),
            emergency=False,
        ),
        MET,
    ),
    Case(
        "an emergency",
        one_pair(
            circumstance={Circumstance.CAMHS_OPEN_OR_WAITING: True},
            recorded=without(Record.CAMHS_RECEIVING),
            emergency=True,
        ),
        MET,
    ),
    Case(
        "nobody has said",
        one_pair(
            circumstance={Circumstance.CAMHS_OPEN_OR_WAITING: NOT_KNOWN},
            recorded=without(Record.CAMHS_RECEIVING),
            emergency=False,
        ),
        UNDECIDED,
    ),
    Case(
        "not said whether planned",
        one_pair(
            circumstance={Circumstance.CAMHS_OPEN_OR_WAITING: True},
            recorded=without(Record.CAMHS_RECEIVING),
            emergency=NOT_KNOWN,
        ),
        UNDECIDED,
    ),
)
test_mental_health_care_continues = table(MentalHealthCareContinues(), CASES)


def test_the_social_worker_is_asked():
    assert child_is_asked(
        MentalHealthCareContinues(),
        one_pair(circumstance={Circumstance.CAMHS_OPEN_OR_WAITING: NOT_KNOWN}, recorded=False),
    )
