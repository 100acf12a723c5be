from constraints.columns import Frame
from constraints.logic import NOT_KNOWN
from constraints.rules.group.no_grief_or_ending_there import NoGriefOrEndingThere
from constraints.vocabulary import HomeFact
from fixtures.pair import one_pair
from tests.constraints.rules.group.staggered import EASED
from tests.tables import MET, UNDECIDED, Case, between, breached, table


def there(grief: object, staggered: object = False) -> Frame:
    return one_pair(fact={HomeFact.GRIEF_OR_ENDING: grief}, staggered=staggered)


CASES = (
    Case("neither", there(False), MET),
    Case("one of them", there(True), breached()),
    Case("by steps", there(True, staggered=True), EASED),
    Case("perhaps by steps", there(True, staggered=NOT_KNOWN), between(0.5, 1.0)),
    Case("another fact of the home", one_pair(fact={HomeFact.NOISY: True}), MET),
    Case("not known", there(NOT_KNOWN), UNDECIDED),
)
test_no_grief_or_ending_there = table(NoGriefOrEndingThere(), CASES)
