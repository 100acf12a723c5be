from constraints.logic import NOT_KNOWN
from constraints.rules.welfare.wishes_followed import WishesFollowed
from constraints.vocabulary import Wish
from fixtures.pair import one_pair
from tests.constraints.sides import child_is_asked
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("the child wants it", one_pair(wish=Wish.WANTS), MET),
    Case("neither for nor against", one_pair(wish=Wish.NEUTRAL), breached(0.5)),
    Case("the child objects", one_pair(wish=Wish.OBJECTS), breached()),
    Case("not asked", one_pair(wish=NOT_KNOWN), UNDECIDED),
)
test_wishes_followed = table(WishesFollowed(), CASES)


def test_the_social_worker_asks_the_child() -> None:
    assert child_is_asked(WishesFollowed(), one_pair(wish=NOT_KNOWN))
