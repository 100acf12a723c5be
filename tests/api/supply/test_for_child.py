"""What homes answered about a child is in this child's match, and in no other."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.supply.for_child import for_child
from constraints.vocabulary import Answer
from matcher.answer import answer_for
from matcher.answer.wire import as_json
from matcher.engine import Engine
from matcher.entities import Reply
from matcher.records.joins.referred import without_referred
from matcher.records.joins.replies import with_replies
from tests.api.supply.telling import asked, world
from tests.matcher.frame.bits import assert_same

ONE, OTHER = asked()[0], asked()[1]
NOW = datetime.combine(ONE.decided_on, time(15), UTC)
URNS = tuple(home.urn for home in world().snapshot.homes)
DAYS = ONE.decided_on, ONE.starts_on
REPLIES = st.lists(
    st.builds(
        Reply,
        st.sampled_from(URNS),
        st.integers(-60, 2).map(lambda hours: NOW + timedelta(hours=hours)),
        st.integers(3, 48).map(lambda hours: NOW + timedelta(hours=hours)),
        place_from=st.none() | st.sampled_from((ONE.starts_on, ONE.starts_on + timedelta(9))),
        residents_check=st.none() | st.sampled_from(Answer),
        age_to_years=st.none() | st.integers(8, 17),
    ),
    max_size=4,
)


def words(engine, referral):
    return as_json(answer_for(engine, referral), "answer")


@settings(max_examples=10, deadline=None)
@given(REPLIES)
def test_replies_are_in_the_childs_own_match_and_leak_into_no_other(replies):
    shared = Engine.over(world().snapshot)
    before, standing = words(shared, OTHER), shared.supply.on(*DAYS)
    child = for_child(shared, ONE, replies, NOW)
    counted = [reply for reply in replies if reply.at <= NOW]
    referral, snapshot = with_replies(replace(ONE, replies=()), world().snapshot, counted, NOW)
    assert child.referral == (referral if counted else replace(ONE, replies=()))
    assert words(child.engine, child.referral) == words(Engine.over(snapshot), referral)
    assert words(shared, OTHER) == before
    assert shared.supply.on(*DAYS) is standing
    assert_same(shared.supply.on(*DAYS), Engine.over(world().snapshot).supply.on(*DAYS))


def test_who_answered_and_is_no_more_on_record_is_named():
    child = for_child(
        Engine.over(world().snapshot),
        ONE,
        [Reply("SC999999", NOW, NOW + timedelta(hours=4), no_place=True)],
        NOW,
    )
    assert child.not_listed == ("SC999999",)
    assert child.replies.urns == frozenset()


def test_replies_to_come_do_not_count():
    engine = Engine.over(world().snapshot)
    later = Reply(URNS[0], NOW + timedelta(hours=1), NOW + timedelta(hours=5), no_place=True)
    child = for_child(engine, ONE, [later], NOW)
    assert child.engine is engine
    assert child.replies is None


@pytest.mark.parametrize("number", [0, 7, 20])
def test_the_childs_own_row_is_taken_out_for_this_child_alone(number):
    snapshot = world().snapshot
    own = replace(snapshot.residents[number], person=ONE.child.reference)
    residents = (*snapshot.residents[:number], own, *snapshot.residents[number + 1 :])
    listed = replace(snapshot, residents=residents)
    shared = Engine.over(listed)
    before = words(shared, OTHER)
    left, _ = without_referred(listed, ONE.child.reference)
    assert words(shared, ONE) == words(Engine.over(left), ONE)
    assert words(shared, OTHER) == before
