"""What homes answered about several children, in their referrals and the one supply."""

from datetime import UTC, datetime
from itertools import permutations

import pytest

from constraints.vocabulary import Answer, Sex
from fixtures.stories.homes import home, world
from fixtures.stories.people import child, referral
from fixtures.stories.towns import near
from matcher.entities import Reply
from matcher.records.joins.replies import with_replies, with_replies_of_all

HOME, OTHER = "SC300001", "SC300002"
NOW = datetime(2026, 3, 2, 17, tzinfo=UTC)
UNTIL = datetime(2026, 3, 3, 17, tzinfo=UTC)
SUPPLY = world([home(HOME, near("Leeds")), home(OTHER, near("Salford"))])
ONE, TWO = (referral(n, "Leeds", child("Leeds", 14, Sex.MALE)) for n in (1, 2))


def reply(hour, urn=HOME, **said):
    return Reply(urn, datetime(2026, 3, 2, hour, tzinfo=UTC), UNTIL, **said)


REPLIES = (
    (ONE.reference, reply(9, age_from_years=10, refuses="the mix")),
    (TWO.reference, reply(10, age_from_years=11)),
    (TWO.reference, reply(11, OTHER, residents_check=Answer.CLEAR)),
)


def of_home(supply, urn=HOME):
    return next(one for one in supply.homes if one.urn == urn)


def test_what_a_home_said_of_itself_last_holds_for_all_in_whichever_order_it_is_read():
    for order in permutations(REPLIES):
        _, supply = with_replies_of_all((ONE, TWO), SUPPLY, order, NOW)
        assert of_home(supply).age_from_years == 11


def test_what_was_said_of_a_child_is_that_childs():
    (one, two), _ = with_replies_of_all((ONE, TWO), SUPPLY, REPLIES, NOW)
    assert [each.refuses for each in one.replies] == ["the mix"]
    assert [each.urn for each in two.replies] == [HOME, OTHER]


def test_a_later_word_on_another_child_takes_no_refusal_back():
    late = datetime(2026, 3, 5, 9, tzinfo=UTC)
    back = reply(12, residents_check=Answer.CLEAR)
    (one, _), _ = with_replies_of_all((ONE, TWO), SUPPLY, (*REPLIES, (TWO.reference, back)), late)
    assert [each.refuses for each in one.replies] == ["the mix"]
    (one, _), _ = with_replies_of_all((ONE, TWO), SUPPLY, (*REPLIES, (ONE.reference, back)), late)
    assert one.replies == ()


def test_of_one_child_it_is_what_the_list_of_that_child_is_made_from():
    mine = [each for about, each in REPLIES if about == TWO.reference]
    alone, supply = with_replies(TWO, SUPPLY, mine, NOW)
    (same,), also = with_replies_of_all(
        (TWO,), SUPPLY, [(TWO.reference, each) for each in mine], NOW
    )
    assert (same, also) == (alone, supply)


def test_a_home_that_is_not_there_is_refused():
    with pytest.raises(ValueError, match="SC309999, which is not in the supply"):
        with_replies_of_all((ONE,), SUPPLY, [(ONE.reference, reply(9, "SC309999"))], NOW)
