from constraints.logic import NOT_KNOWN
from constraints.rules.lawful.contact_order_can_be_kept import ContactOrderCanBeKept
from constraints.vocabulary import Circumstance, Record
from fixtures.pair import one_pair, without
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case(
        "not so",
        one_pair(
            recorded=without(Record.CONTACT_ORDER_ADVICE),
            circumstance={Circumstance.CONTACT_ORDER_IN_FORCE: False},
        ),
        MET,
    ),
    Case(
        "so, and not on record",
        one_pair(
            recorded=without(Record.CONTACT_ORDER_ADVICE),
            circumstance={Circumstance.CONTACT_ORDER_IN_FORCE: True},
        ),
        breached(),
    ),
    Case(
        "so, and on record", one_pair(circumstance={Circumstance.CONTACT_ORDER_IN_FORCE: True}), MET
    ),
    Case(
        "nobody has said",
        one_pair(
            recorded=without(Record.CONTACT_ORDER_ADVICE),
            circumstance={Circumstance.CONTACT_ORDER_IN_FORCE: NOT_KNOWN},
        ),
        UNDECIDED,
    ),
    Case(
        "nobody has said, and it is on record",
        one_pair(circumstance={Circumstance.CONTACT_ORDER_IN_FORCE: NOT_KNOWN}),
        MET,
    ),
)
test_contact_order_can_be_kept = table(ContactOrderCanBeKept(), CASES)
