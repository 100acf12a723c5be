from constraints.logic import NOT_KNOWN
from constraints.rules.health.continuing_care_owner_named import ContinuingCareOwnerNamed
from constraints.vocabulary import Circumstance
from fixtures.pair import child, one_pair
from tests.constraints.sides import child_is_asked
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case(
        "at 16, another area",
        one_pair(
            child(age_years=16.0),
            circumstance={Circumstance.ADULT_SERVICES_LIKELY: True},
            own_area=False,
        ),
        breached(),
    ),
    Case(
        "a day before",
        one_pair(
            child(age_years=15.99),
            circumstance={Circumstance.ADULT_SERVICES_LIKELY: True},
            own_area=False,
        ),
        MET,
    ),
    Case(
        "in our own area",
        one_pair(child(age_years=16.0), circumstance={Circumstance.ADULT_SERVICES_LIKELY: True}),
        MET,
    ),
    Case(
        "not likely",
        one_pair(
            child(age_years=16.0),
            circumstance={Circumstance.ADULT_SERVICES_LIKELY: False},
            own_area=False,
        ),
        MET,
    ),
    Case(
        "nobody has said",
        one_pair(
            child(age_years=16.0),
            circumstance={Circumstance.ADULT_SERVICES_LIKELY: NOT_KNOWN},
            own_area=False,
        ),
        UNDECIDED,
    ),
    Case(
        "age known in part",
        one_pair(
            child(age_years=(15.0, 16.9)),
            circumstance={Circumstance.ADULT_SERVICES_LIKELY: True},
            own_area=False,
        ),
        UNDECIDED,
    ),
    Case(
        "in an unknown area",
        one_pair(
            child(age_years=16.0),
            circumstance={Circumstance.ADULT_SERVICES_LIKELY: True},
            own_area=NOT_KNOWN,
        ),
        UNDECIDED,
    ),
)
test_continuing_care_owner_named = table(ContinuingCareOwnerNamed(), CASES)


def test_the_social_worker_is_asked():
    assert child_is_asked(
        ContinuingCareOwnerNamed(),
        one_pair(
            child(age_years=16.0),
            circumstance={Circumstance.ADULT_SERVICES_LIKELY: NOT_KNOWN},
            own_area=False,
        ),
    )
    assert not child_is_asked(
        ContinuingCareOwnerNamed(),
        one_pair(
            child(age_years=16.0),
            circumstance={Circumstance.ADULT_SERVICES_LIKELY: True},
            own_area=NOT_KNOWN,
        ),
    )
