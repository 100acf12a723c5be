from constraints.logic import NOT_KNOWN
from constraints.rules.welfare.inspection_grades import InspectionGrades
from constraints.vocabulary import Grade
from fixtures.pair import one_pair
from tests.tables import MET, UNDECIDED, Case, between, breached, table

CASES = (
    Case("outstanding", one_pair(), MET),
    Case("good", one_pair(helped_grade=Grade.GOOD, overall_grade=Grade.GOOD), breached(0.2)),
    Case(
        "requires improvement",
        one_pair(helped_grade=Grade.REQUIRES_IMPROVEMENT, overall_grade=Grade.REQUIRES_IMPROVEMENT),
        breached(0.7),
    ),
    Case(
        "inadequate",
        one_pair(helped_grade=Grade.INADEQUATE, overall_grade=Grade.INADEQUATE),
        breached(),
    ),
    Case("inadequate for help only", one_pair(helped_grade=Grade.INADEQUATE), breached(0.75)),
    Case("inadequate overall only", one_pair(overall_grade=Grade.INADEQUATE), breached(0.25)),
    Case(
        "not inspected yet",
        one_pair(helped_grade=NOT_KNOWN, overall_grade=NOT_KNOWN),
        UNDECIDED,
    ),
    Case("overall grade only", one_pair(helped_grade=NOT_KNOWN), between(0.0, 0.75)),
)
test_inspection_grades = table(InspectionGrades(), CASES)
