from constraints.logic import NOT_KNOWN
from constraints.rules.welfare.people_in_reach import PeopleInReach
from fixtures.pair import one_pair
from tests.tables import MET, Case, between, breached, table

CASES = (
    Case("nobody to visit", one_pair(people_minutes=0.0), MET),
    Case("half an hour", one_pair(people_minutes=30.0), MET),
    Case("three quarters of an hour", one_pair(people_minutes=45.0), breached(0.25)),
    Case("an hour", one_pair(people_minutes=60.0), breached(0.5)),
    Case("three hours", one_pair(people_minutes=180.0), breached()),
    Case("five hours", one_pair(people_minutes=300.0), breached()),
    Case("an estimate that is a range", one_pair(people_minutes=(20.0, 60.0)), between(0.0, 0.5)),
    Case("not known", one_pair(people_minutes=NOT_KNOWN), between(0.0, 1.0)),
)
test_people_in_reach = table(PeopleInReach(), CASES)
