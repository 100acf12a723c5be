from constraints.logic import NOT_KNOWN
from constraints.rules.registration.unrestricted_registration import UnrestrictedRegistration
from constraints.vocabulary import HomeKind, RegistrationStatus
from fixtures.pair import one_pair
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("active", one_pair(), MET),
    Case("suspended", one_pair(status=RegistrationStatus.SUSPENDED), breached()),
    Case("restricted", one_pair(status=RegistrationStatus.RESTRICTED), breached()),
    Case("cancelled", one_pair(status=RegistrationStatus.CANCELLED), breached()),
    Case(
        "never registered is another rule", one_pair(status=RegistrationStatus.NOT_REGISTERED), MET
    ),
    Case(
        "a family centre too",
        one_pair(kind=HomeKind.RESIDENTIAL_FAMILY_CENTRE, status=RegistrationStatus.RESTRICTED),
        breached(),
    ),
    Case("not known", one_pair(status=NOT_KNOWN), UNDECIDED),
)
test_unrestricted_registration = table(UnrestrictedRegistration(), CASES)
