from constraints.rules.health.communication_agreed import CommunicationAgreed
from tests.constraints.rules.health.communication import asks_of_the_child_only, cases
from tests.tables import table

test_communication_agreed = table(CommunicationAgreed(), cases(emergency=False))


def test_the_social_worker_is_asked():
    asks_of_the_child_only(CommunicationAgreed(), emergency=False)
