from constraints.rules.lawful.guardian_and_court_told_in_emergency import (
    GuardianAndCourtToldInEmergency,
)
from constraints.vocabulary import Record
from tests.constraints.rules.lawful.interim_order import interim
from tests.constraints.timing import record_cases
from tests.tables import table

CASES = record_cases(Record.GUARDIAN_AND_COURT_TOLD, interim, emergency=True)
test_guardian_and_court_told_in_emergency = table(GuardianAndCourtToldInEmergency(), CASES)
