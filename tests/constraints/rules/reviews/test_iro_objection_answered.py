from constraints.rules.reviews.iro_objection_answered import IroObjectionAnswered
from constraints.vocabulary import Circumstance, Record
from tests.constraints.timing import circumstance, record_cases
from tests.tables import table

SAID = circumstance(Circumstance.IRO_OBJECTS)
CASES = record_cases(Record.IRO_OBJECTION_ANSWERED, SAID, emergency=False)
test_iro_objection_answered = table(IroObjectionAnswered(), CASES)
