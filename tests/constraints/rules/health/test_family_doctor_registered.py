from constraints.logic import NOT_KNOWN
from constraints.rules.health.family_doctor_registered import FamilyDoctorRegistered
from constraints.vocabulary import LegalStatus
from fixtures.pair import one_pair
from tests.constraints.sides import child_is_asked
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("every placement", one_pair(), breached()),
    Case("in an emergency too", one_pair(emergency=True), breached()),
    Case("short breaks, each recorded", one_pair(legal_status=LegalStatus.V3), MET),
    Case("short breaks by agreement", one_pair(legal_status=LegalStatus.V4), MET),
    Case("legal status unknown", one_pair(legal_status=NOT_KNOWN), UNDECIDED),
)
test_family_doctor_registered = table(FamilyDoctorRegistered(), CASES)


def test_the_social_worker_is_asked():
    assert child_is_asked(FamilyDoctorRegistered(), one_pair(legal_status=NOT_KNOWN))
