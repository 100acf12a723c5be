from constraints.logic import NOT_KNOWN
from constraints.rules.health.communication_agreed_in_emergency import (
    CommunicationAgreedInEmergency,
)
from constraints.vocabulary import Circumstance, Culture, Record
from fixtures.pair import one_pair, without
from tests.constraints.sides import child_is_asked
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case(
        "no test of sight and hearing",
        one_pair(
            circumstance={Circumstance.COMMUNICATION_NEED: True},
            recorded=without(Record.SENSORY_TEST),
            emergency=True,
        ),
        breached(),
    ),
    Case(
        "tested, and the home can",
        one_pair(
            circumstance={Circumstance.COMMUNICATION_NEED: True},
            culture_needs={Culture.BRITISH_SIGN_LANGUAGE: True},
            emergency=True,
        ),
        MET,
    ),
    Case(
        "tested, and the home cannot",
        one_pair(
            circumstance={Circumstance.COMMUNICATION_NEED: True},
            culture_needs={Culture.BRITISH_SIGN_LANGUAGE: True},
            meets_culture=False,
            emergency=True,
        ),
        breached(),
    ),
    Case(
        "a home that cannot interpret",
        one_pair(
            circumstance={Circumstance.COMMUNICATION_NEED: True},
            culture_needs={Culture.INTERPRETER_OR_LANGUAGE: True},
            meets_culture=False,
            emergency=True,
        ),
        breached(),
    ),
    Case(
        "a home without Makaton",
        one_pair(
            circumstance={Circumstance.COMMUNICATION_NEED: True},
            culture_needs={Culture.MAKATON: True},
            meets_culture=False,
            emergency=True,
        ),
        breached(),
    ),
    Case(
        "another need of culture is not met",
        one_pair(
            circumstance={Circumstance.COMMUNICATION_NEED: True},
            culture_needs={Culture.DIET: True},
            meets_culture=False,
            emergency=True,
        ),
        MET,
    ),
    Case(
        "no such need",
        one_pair(
            circumstance={Circumstance.COMMUNICATION_NEED: False},
            recorded=without(Record.SENSORY_TEST),
            emergency=True,
        ),
        MET,
    ),
    Case(
        "planned",
        one_pair(
            circumstance={Circumstance.COMMUNICATION_NEED: True},
            recorded=without(Record.SENSORY_TEST),
            emergency=False,
        ),
        MET,
    ),
    Case(
        "nobody has said",
        one_pair(
            circumstance={Circumstance.COMMUNICATION_NEED: NOT_KNOWN},
            recorded=without(Record.SENSORY_TEST),
            emergency=True,
        ),
        UNDECIDED,
    ),
    Case(
        "the home has not said",
        one_pair(
            circumstance={Circumstance.COMMUNICATION_NEED: True},
            culture_needs={Culture.BRITISH_SIGN_LANGUAGE: True},
            meets_culture=NOT_KNOWN,
            emergency=True,
        ),
        UNDECIDED,
    ),
    Case(
        "not said whether planned",
        one_pair(
            circumstance={Circumstance.COMMUNICATION_NEED: True},
            recorded=without(Record.SENSORY_TEST),
            emergency=NOT_KNOWN,
        ),
        UNDECIDED,
    ),
)
test_communication_agreed_in_emergency = table(CommunicationAgreedInEmergency(), CASES)


def test_the_social_worker_is_asked():
    assert child_is_asked(
        CommunicationAgreedInEmergency(),
        one_pair(
            circumstance={Circumstance.COMMUNICATION_NEED: NOT_KNOWN},
            recorded=False,
            emergency=True,
        ),
    )
    asked = {"culture_needs": {Culture.MAKATON: True}, "meets_culture": NOT_KNOWN}
    assert not child_is_asked(
        CommunicationAgreedInEmergency(),
        one_pair(circumstance={Circumstance.COMMUNICATION_NEED: True}, **asked, emergency=True),
    )
