from constraints.logic import NOT_KNOWN
from constraints.rules.secure.secure_remand_order_renewed import SecureRemandOrderRenewed
from constraints.vocabulary import HomeKind, LegalStatus
from fixtures.pair import one_pair
from tests.constraints.sides import child_is_asked
from tests.tables import MET, UNDECIDED, Case, breached, table

SECURE = HomeKind.SECURE_CHILDRENS_HOME
CASES = (
    Case("in a secure home", one_pair(kind=SECURE, legal_status=LegalStatus.J1), breached()),
    Case(
        "in a secure home, not on remand", one_pair(kind=SECURE, legal_status=LegalStatus.C2), MET
    ),
    Case("in an open home", one_pair(legal_status=LegalStatus.J1), MET),
    Case("kind not known", one_pair(kind=NOT_KNOWN, legal_status=LegalStatus.J1), UNDECIDED),
    Case("status not known", one_pair(kind=SECURE, legal_status=NOT_KNOWN), UNDECIDED),
)
test_secure_remand_order_renewed = table(SecureRemandOrderRenewed(), CASES)


def test_the_social_worker_is_asked_of_the_status_and_not_of_the_home():
    assert child_is_asked(SecureRemandOrderRenewed(), one_pair(legal_status=NOT_KNOWN, kind=SECURE))
    assert not child_is_asked(
        SecureRemandOrderRenewed(), one_pair(legal_status=LegalStatus.J1, kind=NOT_KNOWN)
    )
