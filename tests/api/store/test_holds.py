"""No place to two children, no child in two places: kept by the database, not by us."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import insert, update

from api.store.change import SYSTEM
from api.store.database import open_database
from api.store.errors import Conflict
from api.store.tables.placements import placements
from api.store.tables.proposals import proposals

from .records import (
    HOMES,
    OFFICER,
    chain,
    child,
    count,
    held,
    lived_in,
    people_and_homes,
    placement_row,
    proposing,
    told,
)

MANY = 16


def _at_once(database, works):
    """Carry out units of work all at once; give what they gave, and what they were refused."""

    def one(work):
        try:
            return database.write(work, actor=OFFICER)
        except Conflict as refused:
            return refused.rule

    with ThreadPoolExecutor(len(works)) as threads:
        answers = list(threads.map(one, works))
    return (
        [one for one in answers if one.startswith("prop_")],
        {one for one in answers if not one.startswith("prop_")},
    )


def test_of_sixteen_who_propose_one_place_at_once_one_holds_it(stocked):
    waiting = [child(stocked) for _ in range(MANY)]
    made, refused = _at_once(stocked, [proposing(one) for one in waiting])
    assert (len(made), refused) == (1, {"place_is_held"})
    assert held(stocked) == [(HOMES[0], "1")]
    assert told(stocked, "proposal.proposed") == 1
    assert chain(stocked).whole


def test_of_sixteen_places_proposed_to_one_child_at_once_one_is_held(stocked):
    waiting = child(stocked)
    works = [proposing(waiting, place=str(place)) for place in range(MANY)]
    made, refused = _at_once(stocked, works)
    assert (len(made), refused) == (1, {"child_is_held"})
    assert len(held(stocked)) == 1


@pytest.mark.parametrize("index", ["place_is_held", "child_is_held"])
def test_without_the_index_there_are_doubles(stores, index):
    # The control: if this shows none, the tests above show nothing.
    database = open_database(stores.new())
    people_and_homes(database)
    database.write(lambda change: _drop(change, index), actor=SYSTEM)
    one = child(database)
    works = {
        "place_is_held": [proposing(child(database)) for _ in range(4)],
        "child_is_held": [proposing(one, place=str(place)) for place in range(4)],
    }[index]
    made, _ = _at_once(database, works)
    assert len(made) == 4
    database.close()


def _drop(change, index):
    change.connection.exec_driver_sql(f"DROP INDEX {index}")


@pytest.mark.parametrize("state", ["declined", "withdrawn", "expired"])
def test_a_place_let_go_can_be_proposed_to_another_and_the_child_another_place(stocked, state):
    first, second = child(stocked), child(stocked)
    name = stocked.write(proposing(first), actor=OFFICER)
    _set(stocked, name, state=state, holds_place=False, holds_child=False)
    assert stocked.write(proposing(second), actor=OFFICER)
    assert stocked.write(proposing(first, place="2"), actor=OFFICER)


def _set(database, name, **values):
    def work(change):
        statement = update(proposals).where(proposals.c.id == name)
        change.connection.execute(statement.values(**values))

    database.write(work, actor=OFFICER)


def test_a_confirmed_proposal_holds_its_place_and_leaves_the_child_free_to_move(stocked):
    first, second = child(stocked), child(stocked)
    name = stocked.write(proposing(first), actor=OFFICER)
    _set(stocked, name, state="confirmed", holds_child=False)
    with pytest.raises(Conflict, match="held for a child already"):
        stocked.write(proposing(second), actor=OFFICER)
    assert stocked.write(proposing(first, HOMES[1]), actor=OFFICER)
    # from an agreed day of leaving on the place can be proposed to another
    _set(stocked, name, holds_place=False)
    assert stocked.write(proposing(second), actor=OFFICER)


def _placing(waiting, proposal, **other):
    def work(change):
        row = placement_row(waiting, proposal, **other)
        change.connection.execute(insert(placements).values(row))
        return row["id"]

    return work


def test_nobody_comes_to_live_where_another_child_lives(stocked):
    names = []
    for place in ("1", "2"):
        waiting = child(stocked)
        names.append((waiting, stocked.write(proposing(waiting, place=place), actor=OFFICER)))
    stocked.write(_placing(*names[0]), actor=OFFICER)
    with pytest.raises(Conflict) as refused:
        stocked.write(_placing(*names[1], place="1"), actor=OFFICER)
    assert refused.value.rule == "place_is_lived_in"
    assert lived_in(stocked) == [(HOMES[0], "1")]


def test_no_child_lives_in_two_homes_and_one_who_left_can_move(stocked):
    waiting = child(stocked)
    first = stocked.write(proposing(waiting), actor=OFFICER)
    _set(stocked, first, state="confirmed", holds_child=False)
    second = stocked.write(proposing(waiting, HOMES[1]), actor=OFFICER)
    lives = stocked.write(_placing(waiting, first), actor=OFFICER)
    with pytest.raises(Conflict) as refused:
        stocked.write(_placing(waiting, second, urn=HOMES[1]), actor=OFFICER)
    assert refused.value.rule == "child_is_placed"

    def moves(change):
        ended = {"state": "ended", "ended_because": "moved"}
        ended |= {"ended_on": placement_row(waiting, first)["starts_on"]}
        statement = update(placements).where(placements.c.id == lives)
        change.connection.execute(statement.values(ended))
        return _placing(waiting, second, urn=HOMES[1])(change)

    assert stocked.write(moves, actor=OFFICER)
    assert count(stocked, placements, placements.c.state == "running") == 1
