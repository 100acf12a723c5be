from constraints.logic import NOT_KNOWN
from constraints.rules.youth_justice.remand_care_plan_prepared import RemandCarePlanPrepared
from constraints.vocabulary import HomeKind, LegalStatus
from fixtures.pair import one_pair
from tests.constraints.sides import child_is_asked
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("on remand", one_pair(legal_status=LegalStatus.J1), breached()),
    Case(
        "in a secure home",
        one_pair(legal_status=LegalStatus.J1, kind=HomeKind.SECURE_CHILDRENS_HOME),
        MET,
    ),
    Case("refused bail by the police", one_pair(legal_status=LegalStatus.J2), MET),
    Case("a care order", one_pair(legal_status=LegalStatus.C2), MET),
    Case("legal status unknown", one_pair(legal_status=NOT_KNOWN), UNDECIDED),
    Case("kind of home unknown", one_pair(legal_status=LegalStatus.J1, kind=NOT_KNOWN), UNDECIDED),
)
test_remand_care_plan_prepared = table(RemandCarePlanPrepared(), CASES)


def test_the_social_worker_is_asked_of_the_status_and_not_of_the_home():
    assert child_is_asked(RemandCarePlanPrepared(), one_pair(legal_status=NOT_KNOWN))
    assert not child_is_asked(
        RemandCarePlanPrepared(), one_pair(legal_status=LegalStatus.J1, kind=NOT_KNOWN)
    )
