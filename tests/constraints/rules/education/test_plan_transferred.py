from constraints.logic import NOT_KNOWN
from constraints.rules.education.plan_transferred import PlanTransferred
from constraints.vocabulary import Circumstance, Country
from fixtures.pair import one_pair
from tests.constraints.sides import child_is_asked
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case(
        "a plan, another area",
        one_pair(circumstance={Circumstance.HAS_EHCP: True}, own_area=False),
        breached(),
    ),
    Case("in our own area", one_pair(circumstance={Circumstance.HAS_EHCP: True}), MET),
    Case(
        "in Wales",
        one_pair(circumstance={Circumstance.HAS_EHCP: True}, own_area=False, country=Country.WALES),
        MET,
    ),
    Case("no plan", one_pair(circumstance={Circumstance.HAS_EHCP: False}, own_area=False), MET),
    Case(
        "nobody has said",
        one_pair(circumstance={Circumstance.HAS_EHCP: NOT_KNOWN}, own_area=False),
        UNDECIDED,
    ),
    Case(
        "in an unknown area",
        one_pair(circumstance={Circumstance.HAS_EHCP: True}, own_area=NOT_KNOWN),
        UNDECIDED,
    ),
    Case(
        "in an unknown country",
        one_pair(circumstance={Circumstance.HAS_EHCP: True}, own_area=False, country=NOT_KNOWN),
        UNDECIDED,
    ),
)
test_plan_transferred = table(PlanTransferred(), CASES)


def test_the_social_worker_is_asked():
    assert child_is_asked(
        PlanTransferred(), one_pair(circumstance={Circumstance.HAS_EHCP: NOT_KNOWN}, own_area=False)
    )
    assert not child_is_asked(
        PlanTransferred(), one_pair(circumstance={Circumstance.HAS_EHCP: True}, own_area=NOT_KNOWN)
    )
