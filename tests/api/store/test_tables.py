from datetime import timedelta

import pytest
from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError, StatementError

from api.proposals.states import WAITING, State, Verb
from api.security.roles import Role
from api.store.identifiers import PREFIXES, new_id
from api.store.tables import metadata
from api.store.tables.people import ROLES, keys, person_roles
from api.store.tables.placements import placements
from api.store.tables.proposals import PROPOSAL_STATES, proposals
from api.store.tables.referrals import referral_changes, referrals
from api.store.tables.steps import VERBS, clearances, proposal_steps, tasks

from .records import (
    NOON,
    OFFICER,
    OTHER_AREA,
    child,
    placement_row,
    proposal_row,
    proposing,
)

KEY = {"id": "key_1", "person": OFFICER.id, "digest": "d", "scopes": "[]", "label": ""}
KEY |= {"created_at": NOON, "expires_at": NOON + timedelta(days=1)}


def test_the_tables_know_the_words_of_the_service():
    assert set(PROPOSAL_STATES) == {state.value for state in State}
    assert set(VERBS) == {verb.value for verb in Verb}
    assert set(ROLES) == {role.value for role in Role}


def test_a_name_says_its_kind_and_cannot_be_guessed():
    names = [new_id(kind) for kind in PREFIXES for _ in range(50)]
    assert len(set(names)) == len(names)
    assert {len(name.partition("_")[2]) for name in names} == {22}
    assert all(name.replace("_", "").replace("-", "").isalnum() for name in names)
    assert len(set(PREFIXES.values())) == len(PREFIXES)


def test_every_row_about_a_child_names_its_authority():
    about = [table for table in metadata.tables.values() if "child" in table.c]
    assert len(about) >= 5
    for table in about:
        assert not table.c.authority.nullable, table.name


def _refused(database, table, row):
    with pytest.raises((IntegrityError, StatementError)):
        database.write(
            lambda change: change.connection.execute(insert(table).values(row)), actor=OFFICER
        )


@pytest.mark.parametrize("state", PROPOSAL_STATES)
@pytest.mark.parametrize("holds_place", [True, False])
@pytest.mark.parametrize("holds_child", [True, False])
def test_what_a_proposal_holds_goes_with_its_state(stocked, state, holds_place, holds_child):
    waits = state in WAITING
    allowed = holds_child == waits and (
        holds_place if waits else not holds_place or state == "confirmed"
    )
    held = {"state": state, "holds_place": holds_place, "holds_child": holds_child}
    row = proposal_row(child(stocked), **held)
    if allowed:
        stocked.write(lambda change: _add(change, proposals, row), actor=OFFICER)
    else:
        _refused(stocked, proposals, row)


def _add(change, table, row):
    change.connection.execute(insert(table).values(row))


@pytest.mark.parametrize(
    "wrong",
    [
        {"state": "placed"},
        {"reason": ""},
        {"expires_at": NOON},
        {"urn": "SC000000"},
        {"authority": OTHER_AREA},
        {"created_by": "per_none"},
        {"holds_place": None},
        {"starts_on": None},
    ],
)
def test_a_proposal_that_cannot_be_is_not_kept(stocked, wrong):
    _refused(stocked, proposals, proposal_row(child(stocked)) | wrong)


@pytest.mark.parametrize(
    "wrong",
    [
        {"state": "ended"},
        {"ended_on": NOON.date(), "ended_because": "moved"},
        {"state": "ended", "ended_on": NOON.date(), "ended_because": "before it began"},
        {"proposal": "prop_none"},
    ],
)
def test_a_placement_that_cannot_be_is_not_kept(stocked, wrong):
    waiting = child(stocked)
    name = stocked.write(proposing(waiting), actor=OFFICER)
    _refused(stocked, placements, placement_row(waiting, name) | wrong)


def test_a_referral_is_of_a_child_of_the_same_authority(stocked):
    who, _, _ = child(stocked)
    row = {"id": "ref_1", "authority": OTHER_AREA, "child": who, "document": "{}", "version": 1}
    row |= {"state": "open", "created_by": OFFICER.id, "created_at": NOON, "updated_at": NOON}
    _refused(stocked, referrals, row)


@pytest.mark.parametrize(
    "wrong",
    [
        {"state": "agreed", "decided_by": OFFICER.id, "decided_at": NOON},
        {"state": "agreed"},
        {"decided_at": NOON},
    ],
)
def test_nobody_agrees_to_their_own_change_of_a_referral(stocked, wrong):
    _, referral, _ = child(stocked)
    row = {"id": "rch_1", "authority": "E08000025", "referral": referral, "of_version": 1}
    row |= {"document": "{}", "reason": "", "state": "asked", "asked_by": OFFICER.id}
    _refused(stocked, referral_changes, row | {"asked_at": NOON} | wrong)


@pytest.mark.parametrize("wrong", [{"expires_at": NOON}, {"digest": None}, {"person": "nobody"}])
def test_a_key_expires_and_is_somebodys(stocked, wrong):
    _refused(stocked, keys, KEY | wrong)


def test_a_role_is_one_of_those_that_are_known(stocked):
    _refused(stocked, person_roles, {"person": OFFICER.id, "role": "everything"})


@pytest.mark.parametrize(
    ("table", "row"),
    [
        (proposal_steps, {"seq": 1, "verb": "propose", "before": "proposed"}),
        (proposal_steps, {"seq": 1, "verb": "accept", "before": "proposed"}),
        (proposal_steps, {"seq": 2, "verb": "place", "before": "proposed"}),
        (proposal_steps, {"seq": 2, "verb": "accept", "before": "proposed", "after": "placed"}),
        (clearances, {"rule": "r", "office": "o", "by": "nobody"}),
        (tasks, {"rule": "r", "to": "x", "done_by": OFFICER.id}),
        (tasks, {"rule": "r", "to": "x", "done_by": OFFICER.id, "done_at": NOON}),
    ],
)
def test_a_step_that_cannot_be_is_not_kept(stocked, table, row):
    name = stocked.write(proposing(child(stocked)), actor=OFFICER)
    base = {"proposal": name, "authority": OFFICER.authority}
    base |= {
        proposal_steps: {"after": "accepted", "by": OFFICER.id, "at": NOON, "document": "{}"},
        clearances: {"at": NOON, "evidence_reference": "", "evidence_on": NOON.date()}
        | {"evidence_given_by": "", "satisfied": "[]"},
        tasks: {},
    }[table]
    _refused(stocked, table, base | row)
