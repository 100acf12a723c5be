from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from constraints.errors import InputError
from matcher.entities import Referral, Snapshot
from matcher.records.documents import (
    parse_referral,
    parse_snapshot,
    read_referral,
    read_snapshot,
    referral_text,
    snapshot_text,
    write_referral,
    write_snapshot,
)
from tests.matcher.records.documents.made import made, seeded

SEEDS = st.integers(0, 10**9)


@settings(deadline=None, max_examples=150)
@given(SEEDS)
def test_a_referral_is_read_back_as_it_was_written(seed):
    referral = made(Referral, seeded(seed))
    text = referral_text(referral)
    assert parse_referral(text) == referral
    assert referral_text(parse_referral(text)) == text


@settings(deadline=None, max_examples=150)
@given(SEEDS)
def test_a_snapshot_is_read_back_as_it_was_written(seed):
    snapshot = made(Snapshot, seeded(seed))
    text = snapshot_text(snapshot)
    assert parse_snapshot(text) == snapshot
    assert snapshot_text(parse_snapshot(text)) == text


def test_a_snapshot_of_several_days_is_not_written_as_of_one():
    told_on = {"9000001": date(2020, 1, 1)}
    with pytest.raises(ValueError, match="different days"):
        snapshot_text(Snapshot(date(2020, 1, 2), (), told_on=told_on))


def some_snapshot():
    return next(
        snapshot
        for snapshot in (made(Snapshot, seeded(seed)) for seed in range(50))
        if len(snapshot.homes) > 2
    )


def test_the_order_of_the_homes_does_not_change_the_bytes():
    snapshot = some_snapshot()
    turned = Snapshot(
        snapshot.as_at,
        snapshot.homes[::-1],
        snapshot.vacancies[::-1],
        snapshot.residents[::-1],
        snapshot.source,
    )
    assert snapshot_text(turned) == snapshot_text(snapshot)


def test_a_home_is_a_line():
    snapshot = some_snapshot()
    lines = snapshot_text(snapshot).splitlines()
    for home in snapshot.homes:
        assert sum(line.startswith("{") and f'"{home.urn}"' in line for line in lines) >= 1
    assert lines[0] == "{"
    assert lines[1].startswith('"as_at":')


def test_files_are_replaced_whole_and_nothing_else_is_left(tmp_path):
    path = tmp_path / "s.json"
    path.write_text("old")
    write_snapshot(some_snapshot(), path)
    assert read_snapshot(path) == some_snapshot()
    other = tmp_path / "r.json"
    referral = made(Referral, seeded(7))
    write_referral(referral, other)
    assert read_referral(other) == referral
    assert sorted(file.name for file in tmp_path.iterdir()) == ["r.json", "s.json"]


def test_an_entity_no_document_may_hold_is_not_written(tmp_path):
    referral = made(Referral, seeded(3))
    object.__setattr__(referral.child, "reference", "Jane Doe")
    path = tmp_path / "r.json"
    with pytest.raises(InputError, match="child, reference: found 'Jane Doe'"):
        write_referral(referral, path)
    assert not path.exists()
