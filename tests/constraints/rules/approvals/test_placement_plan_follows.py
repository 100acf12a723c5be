from constraints.logic import NOT_KNOWN
from constraints.rules.approvals.placement_plan_follows import PlacementPlanFollows
from constraints.vocabulary import LegalStatus, Record
from fixtures.pair import one_pair, without
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case(
        "planned, not signed: a gate instead",
        one_pair(emergency=False, recorded=without(Record.PLAN_SIGNED)),
        MET,
    ),
    Case(
        "emergency, not signed",
        one_pair(emergency=True, recorded=without(Record.PLAN_SIGNED)),
        breached(),
    ),
    Case("emergency, signed already", one_pair(emergency=True), MET),
    Case(
        "not said whether an emergency",
        one_pair(emergency=NOT_KNOWN, recorded=without(Record.PLAN_SIGNED)),
        UNDECIDED,
    ),
    Case(
        "short breaks",
        one_pair(emergency=True, legal_status=LegalStatus.V4, recorded=without(Record.PLAN_SIGNED)),
        MET,
    ),
    Case(
        "legal status unknown",
        one_pair(emergency=True, legal_status=NOT_KNOWN, recorded=without(Record.PLAN_SIGNED)),
        UNDECIDED,
    ),
)
test_placement_plan_follows = table(PlacementPlanFollows(), CASES)


def test_the_social_worker_is_asked_what_only_our_side_knows():
    assert (
        PlacementPlanFollows()
        .evaluate(one_pair(emergency=NOT_KNOWN, recorded=without(Record.PLAN_SIGNED)))
        .child_side.all()
    )
