from constraints.logic import NOT_KNOWN
from constraints.rules.notices.family_notified_in_emergency import FamilyNotifiedInEmergency
from constraints.vocabulary import LegalStatus
from fixtures.pair import one_pair
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("an emergency", one_pair(emergency=True), breached()),
    Case("planned", one_pair(emergency=False), MET),
    Case("not said whether planned", one_pair(emergency=NOT_KNOWN), UNDECIDED),
    Case("short breaks, each recorded", one_pair(emergency=True, legal_status=LegalStatus.V3), MET),
    Case("short breaks by agreement", one_pair(emergency=True, legal_status=LegalStatus.V4), MET),
    Case("legal status unknown", one_pair(emergency=True, legal_status=NOT_KNOWN), UNDECIDED),
    Case(
        "the address is kept from someone",
        one_pair(emergency=True, address_confidential=True),
        breached(),
    ),
)
test_family_notified_in_emergency = table(FamilyNotifiedInEmergency(), CASES)


def test_the_social_worker_is_asked_what_only_our_side_knows():
    assert FamilyNotifiedInEmergency().evaluate(one_pair(emergency=NOT_KNOWN)).child_side.all()


def test_contact_that_needs_no_order_counts_too():
    assert "contact by law or under a court order" in FamilyNotifiedInEmergency().says
