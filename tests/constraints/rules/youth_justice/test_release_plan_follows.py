from constraints.logic import NOT_KNOWN
from constraints.rules.youth_justice.release_plan_follows import ReleasePlanFollows
from constraints.vocabulary import Circumstance, Record
from fixtures.pair import one_pair, without
from tests.constraints.sides import child_is_asked
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case(
        "an emergency, no plan",
        one_pair(
            circumstance={Circumstance.LEAVES_CUSTODY: True},
            emergency=True,
            recorded=without(Record.RELEASE_PLAN),
        ),
        breached(),
    ),
    Case(
        "a plan is on record",
        one_pair(circumstance={Circumstance.LEAVES_CUSTODY: True}, emergency=True),
        MET,
    ),
    Case(
        "planned",
        one_pair(
            circumstance={Circumstance.LEAVES_CUSTODY: True}, recorded=without(Record.RELEASE_PLAN)
        ),
        MET,
    ),
    Case(
        "not from custody",
        one_pair(
            circumstance={Circumstance.LEAVES_CUSTODY: False},
            emergency=True,
            recorded=without(Record.RELEASE_PLAN),
        ),
        MET,
    ),
    Case(
        "nobody has said",
        one_pair(
            circumstance={Circumstance.LEAVES_CUSTODY: NOT_KNOWN},
            emergency=True,
            recorded=without(Record.RELEASE_PLAN),
        ),
        UNDECIDED,
    ),
    Case(
        "not said whether planned",
        one_pair(
            circumstance={Circumstance.LEAVES_CUSTODY: True},
            emergency=NOT_KNOWN,
            recorded=without(Record.RELEASE_PLAN),
        ),
        UNDECIDED,
    ),
)
test_release_plan_follows = table(ReleasePlanFollows(), CASES)


def test_the_social_worker_is_asked():
    unsaid = one_pair(
        circumstance={Circumstance.LEAVES_CUSTODY: NOT_KNOWN}, recorded=False, emergency=True
    )
    assert child_is_asked(ReleasePlanFollows(), unsaid)
