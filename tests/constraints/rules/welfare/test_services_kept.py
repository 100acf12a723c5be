from constraints.logic import NOT_KNOWN
from constraints.rules.welfare.services_kept import ServicesKept
from fixtures.pair import one_pair
from tests.tables import MET, UNDECIDED, Case, between, breached, table

CASES = (
    Case("nothing to keep", one_pair(service_minutes=0.0), MET),
    Case("an hour", one_pair(service_minutes=60.0), MET),
    Case("an hour and a quarter", one_pair(service_minutes=75.0), breached(0.25)),
    Case("an hour and a half", one_pair(service_minutes=90.0), breached(0.5)),
    Case("two hours", one_pair(service_minutes=120.0), breached()),
    Case("farther", one_pair(service_minutes=240.0), breached()),
    Case("nobody has said where", one_pair(service_minutes=NOT_KNOWN), UNDECIDED),
    Case("a range", one_pair(service_minutes=(60.0, 90.0)), between(0.0, 0.5)),
)
test_services_kept = table(ServicesKept(), CASES)
