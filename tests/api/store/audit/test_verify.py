"""Five ways to alter the audit, at every place of it."""

from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import delete, update

from api.store.audit.chain import followed
from api.store.audit.checkpoint import signed
from api.store.audit.row import START, Entry, Row, hash_of, next_row
from api.store.audit.verify import MOST_FINDINGS, verify_rows
from api.store.change import SYSTEM
from api.store.tables.audit import audit
from tests.api.store.records import chain, note

AT = datetime(2026, 11, 20, 12, tzinfo=UTC)
LONG = 60
SECRET = b"s" * 32
ROWS = followed(
    None,
    [
        Entry(
            AT + timedelta(seconds=n), f"per_{n % 3}", "E08000025", "test.noted", f"x{n}", {"n": n}
        )
        for n in range(LONG)
    ],
)
CHANGED = {
    "at": AT + timedelta(days=1),
    "actor": "per_other",
    "authority": "E06000020",
    "action": "test.other",
    "subject": "other",
    "detail": '{"n":-1}',
    "previous": "f" * 64,
    "hash": "f" * 64,
    "seq": 1_000,
}
EVERYWHERE = pytest.mark.parametrize("place", range(LONG))


def sealed(row):
    """A row whose own hash was made to fit again."""
    return replace(row, hash=hash_of(row))


def found(rows, *marks):
    return verify_rows(rows, marks).findings


def test_an_audit_that_nobody_altered_is_whole():
    verified = verify_rows(ROWS)
    assert verified.whole
    assert (verified.rows, verified.tip) == (LONG, ROWS[-1].hash)
    assert verify_rows([]).tip == START


def test_every_column_can_be_changed():
    assert set(CHANGED) == {column.name for column in fields(Row)}


@pytest.mark.parametrize("column", CHANGED)
def test_a_row_altered_is_found_at_every_place(column):
    for place in range(LONG):
        row = replace(ROWS[place], **{column: CHANGED[column]})
        assert found([*ROWS[:place], row, *ROWS[place + 1 :]]), place


@pytest.mark.parametrize("column", sorted(set(CHANGED) - {"hash"}))
def test_a_row_altered_and_made_to_fit_is_found_at_every_place(column):
    for place in range(LONG):
        row = sealed(replace(ROWS[place], **{column: CHANGED[column]}))
        rows = [*ROWS[:place], row, *ROWS[place + 1 :]]
        # The very last row, made to fit, is a whole chain: it takes a mark kept elsewhere.
        unseen = place == LONG - 1 and column not in {"previous", "seq"}
        assert bool(found(rows)) is not unseen, place
        assert found(rows, signed(ROWS[-1], AT, SECRET)), place


@EVERYWHERE
def test_a_row_taken_out_is_found(place):
    rows = [*ROWS[:place], *ROWS[place + 1 :]]
    assert found(rows, signed(ROWS[-1], AT, SECRET))
    assert bool(found(rows)) is (place < LONG - 1)


@EVERYWHERE
def test_a_row_put_in_is_found(place):
    entry = Entry(AT, "per_x", "", "test.noted", "x", {})
    before = ROWS[place - 1] if place else None
    added = next_row(entry, place + 1, before.hash if before else START)
    assert found([*ROWS[:place], added, *ROWS[place:]])


@EVERYWHERE
def test_two_rows_that_changed_places_are_found(place):
    if place == LONG - 1:
        return
    rows = list(ROWS)
    rows[place], rows[place + 1] = rows[place + 1], rows[place]
    assert found(rows)
    # and if what they say changed places, each made to fit its new one
    one, two = ROWS[place], ROWS[place + 1]
    rows[place] = sealed(replace(two, seq=one.seq, previous=one.previous))
    rows[place + 1] = sealed(replace(one, seq=two.seq, previous=rows[place].hash))
    assert found(rows, signed(ROWS[-1], AT, SECRET))
    assert bool(found(rows)) is (place < LONG - 2)


@EVERYWHERE
def test_rows_cut_off_are_found_by_a_mark_kept_elsewhere(place):
    rows = ROWS[:place]
    assert not found(rows)
    for mark in ROWS[place:]:
        assert found(rows, signed(mark, AT, SECRET))
    if place:
        kept = verify_rows(rows, [signed(rows[-1], AT, SECRET)])
        assert (kept.whole, kept.checkpoints) == (True, 1)


@given(st.integers(0, LONG - 2), st.sampled_from(sorted(CHANGED)))
def test_a_chain_made_anew_behind_a_change_is_found_by_a_mark(place, column):
    rows = list(ROWS[:place])
    entries = [
        Entry(row.at, row.actor, row.authority, row.action, row.subject, {"n": -1})
        for row in ROWS[place:]
    ]
    rows += followed(rows[-1] if rows else None, entries)
    assert not found(rows)
    assert found(rows, signed(ROWS[-1], AT, SECRET))


def test_not_all_of_many_findings_are_told():
    assert len(found(reversed(ROWS))) == MOST_FINDINGS


@pytest.mark.parametrize(
    "alter",
    [
        lambda: update(audit).where(audit.c.seq == 3).values(detail='{"n":9}'),
        lambda: update(audit).where(audit.c.seq == 3).values(at=AT - timedelta(microseconds=1)),
        lambda: delete(audit).where(audit.c.seq == 3),
        lambda: update(audit).where(audit.c.seq == 5).values(seq=9),
    ],
)
def test_what_is_altered_in_the_database_is_found(database, alter):
    for n in range(5):
        database.write(lambda change, n=n: note(change, n=n), actor=SYSTEM)
    assert chain(database).whole
    database.write(lambda change: change.connection.execute(alter()), actor=SYSTEM)
    assert not chain(database).whole
