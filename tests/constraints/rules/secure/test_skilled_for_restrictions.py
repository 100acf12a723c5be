from constraints.logic import NOT_KNOWN
from constraints.rules.secure.skilled_for_restrictions import SkilledForRestrictions
from constraints.vocabulary import HomeKind
from tests.constraints.rules.secure.restricting import planned
from tests.constraints.sides import child_is_asked
from tests.tables import MET, UNDECIDED, Case, breached, table

SECURE = HomeKind.SECURE_CHILDRENS_HOME
CASES = (
    Case("no restrictions planned", planned(False, skilled=False), MET),
    Case("planned, a skilled home", planned(), MET),
    Case("planned, not skilled", planned(skilled=False), breached()),
    Case("authority of the court is no skill", planned(skilled=False, recorded=True), breached()),
    Case("a secure home", planned(skilled=False, kind=SECURE), MET),
    Case("skill not known", planned(skilled=NOT_KNOWN), UNDECIDED),
    Case("restrictions not said", planned(NOT_KNOWN, skilled=False), UNDECIDED),
    Case("kind not known", planned(skilled=False, kind=NOT_KNOWN), UNDECIDED),
)
test_skilled_for_restrictions = table(SkilledForRestrictions(), CASES)


def test_the_plan_is_asked_of_the_social_worker_and_the_skill_of_the_home() -> None:
    rule = SkilledForRestrictions()
    assert child_is_asked(rule, planned(NOT_KNOWN, skilled=False))
    assert not child_is_asked(rule, planned(skilled=NOT_KNOWN))
