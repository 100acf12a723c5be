from constraints.logic import NOT_KNOWN
from constraints.rules.registration.registered_home import RegisteredHome
from constraints.vocabulary import HomeKind, RegistrationStatus
from fixtures.pair import one_pair
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("registered", one_pair(), MET),
    Case("suspended is registered still", one_pair(status=RegistrationStatus.SUSPENDED), MET),
    Case("restricted is registered still", one_pair(status=RegistrationStatus.RESTRICTED), MET),
    Case("never registered", one_pair(status=RegistrationStatus.NOT_REGISTERED), breached()),
    Case("registration cancelled", one_pair(status=RegistrationStatus.CANCELLED), breached()),
    Case(
        "a secure home not registered",
        one_pair(kind=HomeKind.SECURE_CHILDRENS_HOME, status=RegistrationStatus.NOT_REGISTERED),
        breached(),
    ),
    Case(
        "a school that is a home, not registered",
        one_pair(kind=HomeKind.SCHOOL_REGISTERED_AS_HOME, status=RegistrationStatus.NOT_REGISTERED),
        breached(),
    ),
    Case(
        "a hospital is no children's home",
        one_pair(kind=HomeKind.HOSPITAL, status=RegistrationStatus.NOT_REGISTERED),
        MET,
    ),
    Case("registration not known", one_pair(status=NOT_KNOWN), UNDECIDED),
    Case(
        "kind not known, unregistered",
        one_pair(kind=NOT_KNOWN, status=RegistrationStatus.NOT_REGISTERED),
        UNDECIDED,
    ),
    Case("kind not known, registered", one_pair(kind=NOT_KNOWN), MET),
)
test_registered_home = table(RegisteredHome(), CASES)
