from constraints.logic import NOT_KNOWN
from constraints.rules.health.adult_lead_named import AdultLeadNamed
from constraints.vocabulary import Circumstance
from fixtures.pair import child, one_pair
from tests.constraints.sides import child_is_asked
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case(
        "at 16",
        one_pair(child(age_years=16.0), circumstance={Circumstance.ADULT_SERVICES_LIKELY: True}),
        breached(),
    ),
    Case(
        "a day before",
        one_pair(child(age_years=15.99), circumstance={Circumstance.ADULT_SERVICES_LIKELY: True}),
        MET,
    ),
    Case(
        "not likely",
        one_pair(child(age_years=16.0), circumstance={Circumstance.ADULT_SERVICES_LIKELY: False}),
        MET,
    ),
    Case(
        "nobody has said",
        one_pair(
            child(age_years=16.0), circumstance={Circumstance.ADULT_SERVICES_LIKELY: NOT_KNOWN}
        ),
        UNDECIDED,
    ),
    Case(
        "age known in part",
        one_pair(
            child(age_years=(15.0, 16.9)), circumstance={Circumstance.ADULT_SERVICES_LIKELY: True}
        ),
        UNDECIDED,
    ),
)
test_adult_lead_named = table(AdultLeadNamed(), CASES)


def test_the_social_worker_is_asked():
    assert child_is_asked(
        AdultLeadNamed(),
        one_pair(
            child(age_years=16.0), circumstance={Circumstance.ADULT_SERVICES_LIKELY: NOT_KNOWN}
        ),
    )
