from constraints.columns import Frame
from constraints.logic import NOT_KNOWN
from constraints.rules.risk.interim_safety_plan import InterimSafetyPlan
from constraints.vocabulary import Domain
from fixtures.build import Value
from fixtures.pair import child, one_pair
from tests.tables import MET, Case, breached, table


def graded(**level: Value) -> Frame:
    return one_pair(child(level={Domain[name]: value for name, value in level.items()}))


CASES = (
    Case("both graded", graded(MAY_CAUSE_SEXUAL_HARM=3, HAS_SET_FIRES=2), MET),
    Case("none known of either", graded(MAY_CAUSE_SEXUAL_HARM=(0, 1), HAS_SET_FIRES=(0, 1)), MET),
    Case("sexual harm not asked about", graded(MAY_CAUSE_SEXUAL_HARM=NOT_KNOWN), breached()),
    Case("fire-setting unknown", graded(HAS_SET_FIRES=NOT_KNOWN), breached()),
    Case("fires of an uncertain level", graded(HAS_SET_FIRES=(1, 2)), breached()),
    Case("another domain unknown", graded(BULLIES=NOT_KNOWN), MET),
    Case(
        "only a resident's is unknown",
        one_pair(residents=(child(level=NOT_KNOWN),)),
        MET,
    ),
)
test_interim_safety_plan = table(InterimSafetyPlan(), CASES, always_decided=True)
