from constraints.logic import NOT_KNOWN
from constraints.rules.approvals.placement_plan_signed import PlacementPlanSigned
from constraints.vocabulary import LegalStatus
from fixtures.pair import one_pair
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("planned and signed", one_pair(plan_signed_recorded=True, emergency=False), MET),
    Case("planned, not signed", one_pair(plan_signed_recorded=False, emergency=False), breached()),
    Case(
        "emergency, not signed: a duty instead",
        one_pair(plan_signed_recorded=False, emergency=True),
        MET,
    ),
    Case(
        "not said whether planned",
        one_pair(plan_signed_recorded=False, emergency=NOT_KNOWN),
        UNDECIDED,
    ),
    Case(
        "signed, not said whether planned",
        one_pair(plan_signed_recorded=True, emergency=NOT_KNOWN),
        MET,
    ),
    Case(
        "short breaks, each recorded",
        one_pair(plan_signed_recorded=False, legal_status=LegalStatus.V3),
        MET,
    ),
    Case(
        "short breaks by agreement",
        one_pair(plan_signed_recorded=False, legal_status=LegalStatus.V4),
        MET,
    ),
    Case(
        "accommodated",
        one_pair(plan_signed_recorded=False, legal_status=LegalStatus.V2),
        breached(),
    ),
    Case(
        "legal status unknown",
        one_pair(plan_signed_recorded=False, legal_status=NOT_KNOWN),
        UNDECIDED,
    ),
)
test_placement_plan_signed = table(PlacementPlanSigned(), CASES)


def test_the_social_worker_is_asked_what_only_our_side_knows():
    assert (
        PlacementPlanSigned()
        .evaluate(one_pair(plan_signed_recorded=False, emergency=NOT_KNOWN))
        .child_side.all()
    )
