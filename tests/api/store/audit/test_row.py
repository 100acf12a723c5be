import hashlib
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.store.audit.row import START, Entry, Row, hash_of, next_row
from api.store.canonical import canonical

AT = datetime(2026, 11, 20, 12, 0, 0, 5, tzinfo=UTC)
ENTRY = Entry(
    AT, "per_1", "E08000025", "proposal.accepted", "prop_1", {"state": "accepted", "n": 1}
)


def test_the_hash_is_sha_256_over_what_the_row_says():
    # Written out here by hand, so that what is kept for years cannot change unseen.
    said = (
        '[1,"2026-11-20T12:00:00.000005+00:00","per_1","E08000025","proposal.accepted","prop_1",'
        '"{\\"n\\":1,\\"state\\":\\"accepted\\"}","' + START + '"]'
    )
    assert next_row(ENTRY, 1, START).hash == hashlib.sha256(said.encode()).hexdigest()


def test_every_column_but_its_own_is_in_the_hash():
    row = next_row(ENTRY, 1, START)
    other = {"seq": 2, "at": AT + timedelta(microseconds=1)}
    for column in fields(Row):
        if column.name != "hash":
            changed = replace(row, **{column.name: other.get(column.name, "other")})
            assert hash_of(changed) != row.hash, column.name


def test_a_moment_has_one_hash_in_every_zone():
    row = next_row(ENTRY, 1, START)
    elsewhere = row.at.astimezone(timezone(timedelta(hours=1)))
    assert hash_of(replace(row, at=elsewhere)) == row.hash


@given(st.text(max_size=8), st.text(max_size=8), st.text(max_size=8), st.text(max_size=8))
def test_words_cannot_move_from_one_column_to_the_next(one, two, three, four):
    first = next_row(replace(ENTRY, actor=one, action=two), 1, START)
    second = next_row(replace(ENTRY, actor=three, action=four), 1, START)
    assert (first.hash == second.hash) is ((one, two) == (three, four))


def test_a_detail_in_another_order_is_the_same():
    turned = replace(ENTRY, detail=dict(reversed(ENTRY.detail.items())))
    assert next_row(turned, 1, START) == next_row(ENTRY, 1, START)


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_numbers_that_are_none_are_refused(value):
    with pytest.raises(ValueError, match="JSON"):
        canonical({"n": value})


def test_a_document_is_too_long_for_the_audit():
    with pytest.raises(ValueError, match=r"expected at most 4,000"):
        next_row(replace(ENTRY, detail={"x": "x" * 4_000}), 1, START)
