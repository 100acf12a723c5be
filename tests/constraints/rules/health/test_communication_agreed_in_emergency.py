from constraints.rules.health.communication_agreed_in_emergency import (
    CommunicationAgreedInEmergency,
)
from tests.constraints.rules.health.communication import asks_of_the_child_only, cases
from tests.tables import table

test_communication_agreed_in_emergency = table(
    CommunicationAgreedInEmergency(), cases(emergency=True)
)


def test_the_social_worker_is_asked():
    asks_of_the_child_only(CommunicationAgreedInEmergency(), emergency=True)
