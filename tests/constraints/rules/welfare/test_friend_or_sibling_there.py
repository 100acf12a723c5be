from constraints.logic import NOT_KNOWN
from constraints.rules.welfare.friend_or_sibling_there import FriendOrSiblingThere
from fixtures.pair import child, one_pair
from tests.constraints.sides import child_is_asked
from tests.tables import MET, UNDECIDED, Case, breached, table


def case(name, expect, has=True, **between):
    frame = one_pair(residents=(child(),), between=between, has_friend_or_sibling=has)
    return Case(name, frame, expect)


CASES = (
    case("a friend lives there", MET, friends=True),
    case("a brother lives there", MET, siblings=True),
    case("strangers live there", breached()),
    case("a friend there, kept apart by an order", breached(), friends=True, named_apart=True),
    case("a friend there, fallen out", breached(), friends=True, named_caution=True),
    case("a sister there, kept apart", breached(), siblings=True, named_apart=True),
    case("the child has nobody", MET, has=False),
    case("perhaps a friend", UNDECIDED, friends=NOT_KNOWN),
    case("nobody looked whom the child has", UNDECIDED, has=NOT_KNOWN),
    case("nobody looked, and a friend is there", MET, has=NOT_KNOWN, friends=True),
    Case("nobody lives there", one_pair(has_friend_or_sibling=True), breached()),
)
test_friend_or_sibling_there = table(FriendOrSiblingThere(), CASES)


def test_of_several_one_is_enough() -> None:
    frame = one_pair(residents=(child(), child()), has_friend_or_sibling=True)
    frame.between.friends.surely[0, 1] = frame.between.friends.possibly[0, 1] = True
    assert FriendOrSiblingThere().evaluate(frame).high.tolist() == [[0.0]]


def test_the_social_worker_is_asked_whom_the_child_has() -> None:
    assert child_is_asked(FriendOrSiblingThere(), one_pair(has_friend_or_sibling=NOT_KNOWN))
