from constraints.logic import NOT_KNOWN
from constraints.rules.youth_justice.apart_from_named_people import ApartFromNamedPeople
from fixtures.pair import one_pair
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("nobody named is there", one_pair(), MET),
    Case("someone named is there", one_pair(named_person_there=True), breached()),
    Case("not everyone there is known", one_pair(named_person_there=NOT_KNOWN), UNDECIDED),
    Case("orders not checked", one_pair(orders_known=False), UNDECIDED),
    Case(
        "someone is there, and more orders may be found",
        one_pair(orders_known=False, named_person_there=True),
        breached(),
    ),
)
test_apart_from_named_people = table(ApartFromNamedPeople(), CASES)


def test_the_social_worker_is_asked_what_only_our_side_knows():
    rule = ApartFromNamedPeople()
    assert rule.evaluate(one_pair(orders_known=False)).child_side.all()
    assert not rule.evaluate(one_pair(named_person_there=NOT_KNOWN)).child_side.any()
