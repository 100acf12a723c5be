import pytest
from sqlalchemy import delete, insert, text, update

from api.store.backup import one_moment
from api.store.change import SYSTEM
from api.store.database import open_database
from api.store.engines import parsed
from api.store.errors import StoreError
from api.store.once import Kept, Once
from api.store.tables.audit import audit
from api.store.tables.proposals import proposals
from api.store.tables.replies import replies
from api.store.whole import verify_store

from .records import HOMES, OFFICER, child, note, people_and_homes, proposal_row, proposing


@pytest.fixture
def store(stores):
    """A store whose tables the test may spoil."""
    url = stores.new()
    database = open_database(url)
    people_and_homes(database)
    yield database
    database.close()


def findings(database):
    with one_moment(database.url) as connection:
        return verify_store(connection).findings


def spoil(database, *statements):
    def work(change):
        for statement in statements:
            change.connection.execute(statement)

    database.write(work, actor=SYSTEM)


def test_a_store_used_as_it_should_be_holds_together(store):
    once = Once("per_1", "key", "a")
    proposed = store.write(proposing(child(store)), actor=OFFICER)
    store.write(lambda change: Kept(201, b"", {}, proposed), actor=OFFICER, once=once)
    store.write(lambda change: change.record("proposal.read", proposed), actor=OFFICER)
    store.write(lambda change: change.record("proposal.refused", "prop_none"), actor=OFFICER)
    assert findings(store) == ()


def test_a_record_that_the_audit_does_not_know_is_found(store):
    row = proposal_row(child(store))
    spoil(store, insert(proposals).values(row))
    assert findings(store) == (f"The audit tells nothing of {row['id']}.",)


def test_a_record_that_is_gone_is_found(store):
    name = store.write(proposing(child(store)), actor=OFFICER)
    spoil(store, delete(proposals))
    assert findings(store) == (f"The audit tells of {name}, which is not there.",)


def test_a_state_that_nobody_recorded_is_found(store):
    name = store.write(proposing(child(store)), actor=OFFICER)
    spoil(store, update(proposals).values(state="confirmed", holds_child=False))
    assert findings(store) == (f"{name} is confirmed; the audit tells proposed.",)


def test_the_last_state_told_is_the_one_that_counts(store):
    name = store.write(proposing(child(store)), actor=OFFICER)

    def accepts(change):
        change.connection.execute(update(proposals).values(state="accepted"))
        change.record("proposal.accepted", name, {"state": "accepted"})
        change.record("proposal.read", name)

    store.write(accepts, actor=OFFICER)
    assert findings(store) == ()


def test_a_row_of_the_audit_that_is_gone_is_found(store):
    for _ in range(3):
        store.write(note, actor=SYSTEM)
    spoil(store, delete(audit).where(audit.c.seq == 3))
    assert findings(store) == (
        "Row 4 stands where row 3 should.",
        "Row 4 does not follow the row before it.",
    )


def test_an_answer_kept_of_what_never_was_is_found(store):
    once = Once("per_1", "key", "a")
    store.write(lambda change: Kept(201, b"", {}, "prop_none"), actor=OFFICER, once=once)
    assert findings(store) == ("An answer is kept of prop_none, which the audit does not know.",)


def test_a_missing_index_and_the_doubles_it_let_through_are_found(store):
    spoil(store, text("DROP INDEX place_is_held"))
    for _ in range(2):
        store.write(proposing(child(store)), actor=OFFICER)
    assert findings(store) == (
        "The index place_is_held is missing: nothing keeps its rule.",
        "1 of proposals stand twice by urn and place, against place_is_held.",
    )


def test_a_record_that_names_what_is_not_there_is_found(store):
    who, referral, _ = child(store)
    row = {"id": "rep_1", "authority": OFFICER.authority, "child": who, "referral": referral}
    row |= {"urn": HOMES[0], "document": "{}", "created_by": OFFICER.id}
    moments = "'2026-11-20 12:00', '2026-11-20 13:00', '2026-11-20 12:00'"
    columns = ", ".join(row)
    values = ", ".join(f"'{value}'" for value in row.values())
    unguarded = (
        ["PRAGMA foreign_keys = OFF"]
        if store.kind == "sqlite"
        else ["SET session_replication_role = replica"]
    )
    added = (
        f"INSERT INTO replies ({columns}, told_at, stands_until, created_at) "  # noqa: S608
        f"VALUES ({values}, {moments})"
    ).replace(HOMES[0], "SC000000")
    engine = store._writing
    with engine.connect() as connection:
        raw = connection.connection.driver_connection
        for statement in [*unguarded, added]:
            raw.execute(statement)
        raw.commit()
        connection.invalidate()
    store.write(lambda change: change.record("reply.added", "rep_1"), actor=OFFICER)
    assert replies.name == "replies"
    assert findings(store) == ("1 of replies name by urn what is not in homes.",)


def test_a_file_that_is_damaged_is_said_to_be(sqlite_files):
    path = sqlite_files.new().removeprefix("sqlite:///")
    with open(path, "r+b") as file:
        file.seek(4096 * 20)
        file.write(b"\xff" * 4096 * 60)
    try:
        with one_moment(parsed(f"sqlite:///{path}")) as connection:
            found = verify_store(connection).findings
    except StoreError as refused:
        found = (str(refused),)
    assert "damaged" in found[0]
