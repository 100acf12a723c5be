from constraints.logic import NOT_KNOWN
from constraints.rules.reviews.iro_objection_answered import IroObjectionAnswered
from constraints.vocabulary import Circumstance, Record
from fixtures.pair import one_pair, without
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case(
        "no objection",
        one_pair(
            recorded=without(Record.IRO_OBJECTION_ANSWERED),
            circumstance={Circumstance.IRO_OBJECTS: False},
        ),
        MET,
    ),
    Case(
        "an objection",
        one_pair(
            recorded=without(Record.IRO_OBJECTION_ANSWERED),
            circumstance={Circumstance.IRO_OBJECTS: True},
        ),
        breached(),
    ),
    Case("answered", one_pair(circumstance={Circumstance.IRO_OBJECTS: True}), MET),
    Case(
        "in an emergency: a duty instead",
        one_pair(
            emergency=True,
            recorded=without(Record.IRO_OBJECTION_ANSWERED),
            circumstance={Circumstance.IRO_OBJECTS: True},
        ),
        MET,
    ),
    Case(
        "nobody has said",
        one_pair(
            recorded=without(Record.IRO_OBJECTION_ANSWERED),
            circumstance={Circumstance.IRO_OBJECTS: NOT_KNOWN},
        ),
        UNDECIDED,
    ),
    Case(
        "not said whether planned",
        one_pair(
            emergency=NOT_KNOWN,
            recorded=without(Record.IRO_OBJECTION_ANSWERED),
            circumstance={Circumstance.IRO_OBJECTS: True},
        ),
        UNDECIDED,
    ),
)
test_iro_objection_answered = table(IroObjectionAnswered(), CASES)
