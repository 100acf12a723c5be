from constraints.rules.lawful.guardian_and_court_told import GuardianAndCourtTold
from constraints.vocabulary import Record
from tests.constraints.rules.lawful.interim_order import interim
from tests.constraints.timing import record_cases
from tests.tables import table

CASES = record_cases(Record.GUARDIAN_AND_COURT_TOLD, interim, emergency=False)
test_guardian_and_court_told = table(GuardianAndCourtTold(), CASES)
