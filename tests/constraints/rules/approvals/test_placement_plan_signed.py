from constraints.logic import NOT_KNOWN
from constraints.rules.approvals.placement_plan_signed import PlacementPlanSigned
from constraints.vocabulary import LegalStatus, Record
from fixtures.pair import one_pair, without
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("planned and signed", one_pair(emergency=False), MET),
    Case(
        "planned, not signed",
        one_pair(emergency=False, recorded=without(Record.PLAN_SIGNED)),
        breached(),
    ),
    Case(
        "emergency, not signed: a duty instead",
        one_pair(emergency=True, recorded=without(Record.PLAN_SIGNED)),
        MET,
    ),
    Case(
        "not said whether planned",
        one_pair(emergency=NOT_KNOWN, recorded=without(Record.PLAN_SIGNED)),
        UNDECIDED,
    ),
    Case(
        "signed, not said whether planned",
        one_pair(emergency=NOT_KNOWN),
        MET,
    ),
    Case(
        "short breaks, each recorded",
        one_pair(legal_status=LegalStatus.V3, recorded=without(Record.PLAN_SIGNED)),
        MET,
    ),
    Case(
        "short breaks by agreement",
        one_pair(legal_status=LegalStatus.V4, recorded=without(Record.PLAN_SIGNED)),
        MET,
    ),
    Case(
        "accommodated",
        one_pair(legal_status=LegalStatus.V2, recorded=without(Record.PLAN_SIGNED)),
        breached(),
    ),
    Case(
        "legal status unknown",
        one_pair(legal_status=NOT_KNOWN, recorded=without(Record.PLAN_SIGNED)),
        UNDECIDED,
    ),
)
test_placement_plan_signed = table(PlacementPlanSigned(), CASES)


def test_the_social_worker_is_asked_what_only_our_side_knows():
    assert (
        PlacementPlanSigned()
        .evaluate(one_pair(emergency=NOT_KNOWN, recorded=without(Record.PLAN_SIGNED)))
        .child_side.all()
    )
