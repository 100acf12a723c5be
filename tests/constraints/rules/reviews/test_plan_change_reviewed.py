from constraints.logic import NOT_KNOWN
from constraints.rules.reviews.plan_change_reviewed import PlanChangeReviewed
from constraints.vocabulary import Circumstance, Record
from fixtures.pair import one_pair, without
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case(
        "no change",
        one_pair(
            recorded=without(Record.PLAN_CHANGE_REVIEWED),
            circumstance={Circumstance.CARE_PLAN_CHANGES: False},
        ),
        MET,
    ),
    Case(
        "a change, no review",
        one_pair(
            recorded=without(Record.PLAN_CHANGE_REVIEWED),
            circumstance={Circumstance.CARE_PLAN_CHANGES: True},
        ),
        breached(),
    ),
    Case(
        "in an emergency the reason is recorded",
        one_pair(
            emergency=True,
            recorded=without(Record.PLAN_CHANGE_REVIEWED),
            circumstance={Circumstance.CARE_PLAN_CHANGES: True},
        ),
        breached(),
    ),
    Case(
        "a change, considered", one_pair(circumstance={Circumstance.CARE_PLAN_CHANGES: True}), MET
    ),
    Case(
        "nobody has said",
        one_pair(
            recorded=without(Record.PLAN_CHANGE_REVIEWED),
            circumstance={Circumstance.CARE_PLAN_CHANGES: NOT_KNOWN},
        ),
        UNDECIDED,
    ),
    Case(
        "nobody has said, and it was considered",
        one_pair(circumstance={Circumstance.CARE_PLAN_CHANGES: NOT_KNOWN}),
        MET,
    ),
)
test_plan_change_reviewed = table(PlanChangeReviewed(), CASES)
