from constraints.logic import NOT_KNOWN
from constraints.rules.health.mental_health_care_taken_up import MentalHealthCareTakenUp
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
            emergency=True,
        ),
        breached(),
    ),
    Case(
        "on record",
        one_pair(circumstance={Circumstance.CAMHS_OPEN_OR_WAITING: True}, emergency=True),
        MET,
    ),
    Case(
        "not so",
        one_pair(
            circumstance={Circumstance.CAMHS_OPEN_OR_WAITING: False},
            recorded=without(Record.CAMHS_RECEIVING),
            emergency=True,
        ),
        MET,
    ),
    Case(
        "planned",
        one_pair(
            circumstance={Circumstance.CAMHS_OPEN_OR_WAITING: True},
            recorded=without(Record.CAMHS_RECEIVING),
            emergency=False,
        ),
        MET,
    ),
    Case(
        "nobody has said",
        one_pair(
            circumstance={Circumstance.CAMHS_OPEN_OR_WAITING: NOT_KNOWN},
            recorded=without(Record.CAMHS_RECEIVING),
            emergency=True,
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
test_mental_health_care_taken_up = table(MentalHealthCareTakenUp(), CASES)


def test_the_social_worker_is_asked():
    assert child_is_asked(
        MentalHealthCareTakenUp(),
        one_pair(
            circumstance={Circumstance.CAMHS_OPEN_OR_WAITING: NOT_KNOWN},
            recorded=False,
            emergency=True,
        ),
    )
