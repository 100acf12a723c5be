from constraints.logic import NOT_KNOWN
from constraints.rules.registration.places_within_registration import PlacesWithinRegistration
from fixtures.pair import one_pair
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("the last place", one_pair(people_after=4.0), MET),
    Case("one over", one_pair(people_after=5.0), breached()),
    Case("places not known", one_pair(places=NOT_KNOWN), UNDECIDED),
    Case("how many live there is not known", one_pair(people_after=(1.0, 9.0)), UNDECIDED),
    Case("at least so many that it is full", one_pair(people_after=(5.0, 9.0)), breached()),
)
test_places_within_registration = table(PlacesWithinRegistration(), CASES)
