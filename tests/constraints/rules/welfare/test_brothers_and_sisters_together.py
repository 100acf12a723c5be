from constraints.logic import NOT_KNOWN
from constraints.rules.welfare.brothers_and_sisters_together import BrothersAndSistersTogether
from fixtures.pair import one_pair
from tests.tables import MET, Case, between, breached, table

CASES = (
    Case("no brothers or sisters", one_pair(), MET),
    Case("all who should join live there", one_pair(siblings_to_join=2.0, siblings_there=2.0), MET),
    Case("the only one lives there", one_pair(siblings_to_join=1.0, siblings_there=1.0), MET),
    Case(
        "more live there than should join",
        one_pair(siblings_to_join=1.0, siblings_there=2.0),
        MET,
    ),
    Case(
        "one of two lives there, the other next door",
        one_pair(siblings_to_join=2.0, siblings_there=1.0, sibling_minutes=10.0),
        breached(0.25),
    ),
    Case(
        "the only one lives next door",
        one_pair(siblings_to_join=1.0, sibling_minutes=30.0),
        breached(0.5),
    ),
    Case(
        "the only one lives an hour away",
        one_pair(siblings_to_join=1.0, sibling_minutes=60.0),
        breached(0.75),
    ),
    Case(
        "all live three hours away",
        one_pair(siblings_to_join=3.0, sibling_minutes=180.0),
        breached(),
    ),
    Case("nobody to join, one an hour away", one_pair(sibling_minutes=60.0), breached(0.25)),
    Case(
        "how many should join is not known",
        one_pair(siblings_to_join=NOT_KNOWN, siblings_there=1.0),
        between(0.0, 0.5),
    ),
    Case(
        "one should join, and who lives there is not known",
        one_pair(siblings_to_join=1.0, siblings_there=NOT_KNOWN),
        between(0.0, 0.5),
    ),
    Case(
        "neither is known",
        one_pair(siblings_to_join=NOT_KNOWN, siblings_there=NOT_KNOWN, sibling_minutes=NOT_KNOWN),
        between(0.0, 1.0),
    ),
    Case(
        "the journey is a range",
        one_pair(sibling_minutes=(30.0, 180.0)),
        between(0.0, 0.5),
    ),
)
test_brothers_and_sisters_together = table(BrothersAndSistersTogether(), CASES)
