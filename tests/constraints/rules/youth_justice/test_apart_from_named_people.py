from constraints.logic import NOT_KNOWN
from constraints.rules.youth_justice.apart_from_named_people import ApartFromNamedPeople
from fixtures.pair import one_pair
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("nobody is named", one_pair(residents_listed=False), MET),
    Case("someone is named and is not there", one_pair(order_names_someone=True), MET),
    Case(
        "someone is named and is there",
        one_pair(order_names_someone=True, named_person_there=True),
        breached(),
    ),
    Case(
        "someone is named and nobody looked",
        one_pair(order_names_someone=True, named_person_there=NOT_KNOWN),
        UNDECIDED,
    ),
    Case(
        "someone is named, residents are not all listed",
        one_pair(order_names_someone=True, residents_listed=False),
        UNDECIDED,
    ),
    Case(
        "someone is named, listed or not is unknown",
        one_pair(order_names_someone=True, residents_listed=NOT_KNOWN),
        UNDECIDED,
    ),
    Case(
        "named or not is unknown, residents are not all listed",
        one_pair(order_names_someone=NOT_KNOWN, residents_listed=False),
        UNDECIDED,
    ),
    Case(
        "named or not is unknown, residents are all listed",
        one_pair(order_names_someone=NOT_KNOWN),
        MET,
    ),
    Case(
        "is there, whether or not all are listed",
        one_pair(order_names_someone=True, named_person_there=True, residents_listed=False),
        breached(),
    ),
    Case("orders not checked", one_pair(orders_known=False), UNDECIDED),
)
test_apart_from_named_people = table(ApartFromNamedPeople(), CASES)


def test_the_social_worker_is_asked_what_only_our_side_knows():
    assert ApartFromNamedPeople().evaluate(one_pair(orders_known=False)).child_side.all()
    assert (
        not ApartFromNamedPeople()
        .evaluate(one_pair(order_names_someone=True, residents_listed=False))
        .child_side.any()
    )
    unsaid = one_pair(order_names_someone=NOT_KNOWN, residents_listed=False)
    assert ApartFromNamedPeople().evaluate(unsaid).child_side.all()
