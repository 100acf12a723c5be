"""Every state x verb x role: what the machine does not list is refused, and no verb places."""

from dataclasses import replace
from datetime import timedelta
from itertools import product

import pytest

from api.proposals.holding import HoldTimes
from api.proposals.machine import TRANSITIONS
from api.proposals.may import check_may
from api.proposals.proposing import propose
from api.proposals.refusals import Kind, RefusedError
from api.proposals.states import HOLDING, OVER, WAITING, State, Verb
from api.security.roles import Role
from fixtures.stories.host_team_not_told import NEXT_DOOR
from tests.api.proposals.people import LATER, NOW, PROPOSER, person, proposed

STATES = (None, *State)
ACTORS = (None, *Role)
CELLS = list(product(STATES, Verb, ACTORS))
MADE = propose(proposed(), PROPOSER, NOW, HoldTimes())


def standing_in(state):
    return None if state is None else replace(MADE, state=state)


def actor(role):
    return None if role is None else person("per_x", role, homes=(NEXT_DOOR,))


def allowed(state, verb, role):
    rule = TRANSITIONS[verb]
    starts = state is None if verb is Verb.PROPOSE else state in rule.sources
    return starts and (role in rule.roles if role is not None else verb is Verb.EXPIRE)


def moment(verb):
    return MADE.expires_at if verb is Verb.EXPIRE else LATER


@pytest.mark.parametrize(("state", "verb", "role"), CELLS)
def test_what_the_machine_does_not_list_is_refused(state, verb, role):
    arguments = verb, standing_in(state), actor(role), moment(verb)
    if allowed(state, verb, role):
        check_may(*arguments)
        return
    with pytest.raises(RefusedError) as refused:
        check_may(*arguments)
    kinds = {one.kind for one in refused.value.refusals}
    assert kinds <= {Kind.NOT_YOUR_ROLE, Kind.WRONG_STATE}


def test_every_cell_is_looked_at_and_some_are_allowed():
    assert len(CELLS) == len(STATES) * len(Verb) * len(ACTORS)
    assert sum(allowed(*cell) for cell in CELLS) == sum(
        max(len(rule.sources), 1) * max(len(rule.roles), 1) for rule in TRANSITIONS.values()
    )


def test_every_verb_stands_in_the_machine_once_and_none_places_a_child():
    assert tuple(TRANSITIONS) == tuple(Verb)
    assert not [verb for verb in Verb if "place" in verb or "allocate" in verb or "book" in verb]


def test_only_what_the_home_accepted_is_confirmed():
    into = {verb for verb, rule in TRANSITIONS.items() if rule.target is State.CONFIRMED}
    assert into == {Verb.CONFIRM}
    assert TRANSITIONS[Verb.CONFIRM].sources == {State.ACCEPTED}
    accepts = {verb for verb, rule in TRANSITIONS.items() if rule.target is State.ACCEPTED}
    assert accepts == {Verb.ACCEPT}
    assert TRANSITIONS[Verb.ACCEPT].roles == {Role.REGISTERED_MANAGER}


def test_nothing_leads_out_of_what_is_over_and_everything_can_be_reached():
    assert not any(rule.sources & OVER for rule in TRANSITIONS.values())
    assert {rule.target for rule in TRANSITIONS.values()} - {None} == set(State)
    for state in State:
        assert (state in OVER) == (not any(state in one.sources for one in TRANSITIONS.values()))


@pytest.mark.parametrize("state", State)
def test_what_is_over_holds_nothing(state):
    assert standing_in(state).holds_place(LATER) == (state in HOLDING)


@pytest.mark.parametrize("state", State)
def test_what_waited_too_long_holds_nothing_though_nobody_has_recorded_it(state):
    found = standing_in(state)
    assert found.holds_place(found.expires_at) == (state is State.CONFIRMED)
    assert found.holds_place(found.expires_at - timedelta(seconds=1)) == (state in HOLDING)


@pytest.mark.parametrize("verb", [verb for verb in Verb if verb is not Verb.EXPIRE])
def test_once_its_time_is_up_nothing_but_expiry_is_left(verb):
    for state, role in product(TRANSITIONS[verb].sources & WAITING, TRANSITIONS[verb].roles):
        with pytest.raises(RefusedError) as refused:
            check_may(verb, standing_in(state), actor(role), MADE.expires_at)
        assert refused.value.refusals[0].kind is Kind.TIME_IS_UP


def test_it_does_not_expire_before_its_time():
    with pytest.raises(RefusedError, match="still held"):
        check_may(Verb.EXPIRE, MADE, None, MADE.expires_at - timedelta(seconds=1))


@pytest.mark.parametrize("verb", [verb for verb in Verb if TRANSITIONS[verb].not_the_proposer])
def test_a_second_person_has_to(verb):
    rule = TRANSITIONS[verb]
    for state, role in product(rule.sources, rule.roles):
        made = replace(standing_in(state), proposed_by="per_x")
        with pytest.raises(RefusedError, match="a second person has to"):
            check_may(verb, made, actor(role), LATER)


def test_the_verbs_that_need_a_second_person():
    second = {verb for verb in Verb if TRANSITIONS[verb].not_the_proposer}
    assert second == {Verb.CLEAR, Verb.SIGN, Verb.SETTLE, Verb.CONFIRM}


@pytest.mark.parametrize("verb", [Verb.ACCEPT, Verb.ANSWER, Verb.DECLINE])
def test_the_manager_of_another_home_does_not_answer_for_this_one(verb):
    other = person("per_y", Role.REGISTERED_MANAGER, homes=("9999999",))
    with pytest.raises(RefusedError, match="of the home proposed"):
        check_may(verb, MADE, other, LATER)


@pytest.mark.parametrize("verb", Verb)
def test_each_verb_says_what_it_needs_records_and_tells(verb):
    rule = TRANSITIONS[verb]
    for words in (rule.needs, rule.records, rule.tells):
        assert words.endswith(".")
        assert words[0].isupper()
