from constraints.logic import NOT_KNOWN
from constraints.rules.youth_justice.detention_placement_plan_prepared import (
    DetentionPlacementPlanPrepared,
)
from constraints.vocabulary import HomeKind, LegalStatus
from fixtures.pair import one_pair
from tests.constraints.sides import child_is_asked
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case(
        "on remand in a secure home",
        one_pair(legal_status=LegalStatus.J1, kind=HomeKind.SECURE_CHILDRENS_HOME),
        breached(),
    ),
    Case("on remand elsewhere", one_pair(legal_status=LegalStatus.J1), MET),
    Case(
        "a care order, in a secure home",
        one_pair(legal_status=LegalStatus.C2, kind=HomeKind.SECURE_CHILDRENS_HOME),
        MET,
    ),
    Case(
        "legal status unknown",
        one_pair(legal_status=NOT_KNOWN, kind=HomeKind.SECURE_CHILDRENS_HOME),
        UNDECIDED,
    ),
    Case("kind of home unknown", one_pair(legal_status=LegalStatus.J1, kind=NOT_KNOWN), UNDECIDED),
)
test_detention_placement_plan_prepared = table(DetentionPlacementPlanPrepared(), CASES)


def test_the_social_worker_is_asked_of_the_status_and_not_of_the_home():
    secure = HomeKind.SECURE_CHILDRENS_HOME
    assert child_is_asked(
        DetentionPlacementPlanPrepared(), one_pair(legal_status=NOT_KNOWN, kind=secure)
    )
    assert not child_is_asked(
        DetentionPlacementPlanPrepared(), one_pair(legal_status=LegalStatus.J1, kind=NOT_KNOWN)
    )


def test_the_plan_deals_with_each_matter_of_the_schedule():
    told = " ".join(DetentionPlacementPlanPrepared().content)
    matters = ("day by day", "family time", "social worker", "independent visitor", "dental")
    for matter in (*matters, "education and training", "religion, culture and language"):
        assert matter in told
