from constraints.logic import NOT_KNOWN
from constraints.rules.approvals.placement_plan_follows import PlacementPlanFollows
from constraints.vocabulary import LegalStatus
from fixtures.pair import one_pair
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case(
        "planned, not signed: a gate instead",
        one_pair(plan_signed_recorded=False, emergency=False),
        MET,
    ),
    Case("emergency, not signed", one_pair(plan_signed_recorded=False, emergency=True), breached()),
    Case("emergency, signed already", one_pair(plan_signed_recorded=True, emergency=True), MET),
    Case(
        "not said whether an emergency",
        one_pair(plan_signed_recorded=False, emergency=NOT_KNOWN),
        UNDECIDED,
    ),
    Case(
        "short breaks",
        one_pair(plan_signed_recorded=False, emergency=True, legal_status=LegalStatus.V4),
        MET,
    ),
    Case(
        "legal status unknown",
        one_pair(plan_signed_recorded=False, emergency=True, legal_status=NOT_KNOWN),
        UNDECIDED,
    ),
)
test_placement_plan_follows = table(PlacementPlanFollows(), CASES)


def test_the_social_worker_is_asked_what_only_our_side_knows():
    assert (
        PlacementPlanFollows()
        .evaluate(one_pair(plan_signed_recorded=False, emergency=NOT_KNOWN))
        .child_side.all()
    )
