import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from api.store.audit.chain import followed
from api.store.audit.checkpoint import (
    checkpoint_text,
    is_ours,
    key_id,
    parse_checkpoint,
    signed,
)
from api.store.audit.export import line_of, rows_in
from api.store.audit.marking import mark
from api.store.audit.row import Entry
from api.store.change import SYSTEM
from api.store.errors import StoreError
from api.store.tables.audit import checkpoints
from constraints.errors import InputError
from tests.api.store.records import chain, count, note, told

AT = datetime(2026, 11, 20, 12, tzinfo=UTC)
SECRET, OTHER = b"s" * 32, b"t" * 32
ROWS = followed(None, [Entry(AT, "per_1", "", "test.noted", "x", {"é": n}) for n in range(3)])
MARK = signed(ROWS[-1], AT, SECRET)


def test_a_checkpoint_comes_back_as_it_was_signed():
    assert parse_checkpoint(checkpoint_text(MARK), "c.json", SECRET) == MARK


@pytest.mark.parametrize("column", ["seq", "hash", "at", "key_id", "signature"])
def test_a_checkpoint_altered_is_refused(column):
    value = {"seq": MARK.seq + 1}.get(column, "0" * 64)
    altered = replace(MARK, **{column: value})
    assert not is_ours(altered, SECRET)
    with pytest.raises(InputError, match="signature"):
        parse_checkpoint(checkpoint_text(altered), "c.json", SECRET)


def test_a_checkpoint_of_another_secret_names_the_key_that_it_needs():
    with pytest.raises(InputError, match=key_id(OTHER)) as refused:
        parse_checkpoint(checkpoint_text(MARK), "c.json", OTHER)
    assert MARK.key_id in str(refused.value)
    assert OTHER.decode() not in str(refused.value)


@pytest.mark.parametrize("change", [{"format_version": 2}, {"seq": "3"}, {"more": 1}, None])
def test_what_is_no_checkpoint_is_refused(change):
    text = "no JSON" if change is None else json.dumps(json.loads(checkpoint_text(MARK)) | change)
    with pytest.raises(InputError, match=r"c\.json"):
        parse_checkpoint(text, "c.json", SECRET)


def test_a_short_secret_signs_nothing():
    with pytest.raises(ValueError, match="at least 32 bytes"):
        signed(ROWS[-1], AT, b"s" * 31)


def test_a_mark_is_of_the_last_row_and_is_told_in_the_audit(database):
    for _ in range(3):
        database.write(note, actor=SYSTEM)
    made = mark(database, SECRET)
    assert (made.seq, is_ours(made, SECRET)) == (3, True)
    assert told(database, "audit.checkpointed") == count(database, checkpoints) == 1
    assert chain(database).rows == 4


def test_an_empty_audit_has_nothing_to_mark(database):
    with pytest.raises(StoreError, match="no row yet"):
        mark(database, SECRET)
    assert count(database, checkpoints) == 0


def test_rows_come_back_as_they_were_written_out():
    assert tuple(rows_in(map(line_of, ROWS), "e.jsonl")) == ROWS


@pytest.mark.parametrize("line", ["", "[]", "{}", "no JSON", '{"at":"noon"}', '{"at":3}'])
def test_a_line_that_is_no_row_is_refused_by_its_number(line):
    with pytest.raises(InputError, match=r"e\.jsonl, line 2"):
        tuple(rows_in([line_of(ROWS[0]), line], "e.jsonl"))


def test_a_row_with_more_or_less_in_it_is_refused():
    value = json.loads(line_of(ROWS[0]))
    for other in (value | {"more": ""}, {k: v for k, v in value.items() if k != "hash"}):
        with pytest.raises(InputError, match="a row of the audit"):
            tuple(rows_in([json.dumps(other)], "e.jsonl"))
