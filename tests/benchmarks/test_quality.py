from __future__ import annotations

from dataclasses import replace

import pytest

from benchmarks.quality import Way, quality
from benchmarks.quality_table import quality_table
from benchmarks.setting import Setting


def test_every_way_chooses_for_the_same_children(town: Setting) -> None:
    found = quality(town, town.drawn)
    assert found.asked == len(town.drawn)
    assert found.compared > 0
    assert {len(choices) for choices in found.chosen.values()} == {found.compared}
    assert found.asked == found.nothing_to_propose + found.from_nowhere + found.compared


def test_homeward_never_chooses_what_a_rule_bars_and_the_nearest_vacancy_may(
    town: Setting,
) -> None:
    chosen = quality(town, town.drawn).chosen
    assert not any(choice.barred or choice.open for choice in chosen[Way.HOMEWARD])
    assert any(choice.barred for choice in chosen[Way.NEAREST_VACANCY])


def test_a_child_from_nowhere_is_counted_and_not_compared(town: Setting) -> None:
    found = quality(town, town.drawn)
    nowhere = [
        replace(one, child=replace(one.child, origin=None, has_origin=False)) for one in town.drawn
    ]
    moved = quality(town, nowhere)
    assert moved.compared == 0
    assert moved.from_nowhere >= found.compared
    assert moved.median_miles() == "none"
    assert quality_table(moved).count("\n") == 1


def test_the_table_has_a_column_for_each_way(town: Setting) -> None:
    header, *rows = quality_table(quality(town, town.drawn)).splitlines()
    assert all(way.value in header for way in Way)
    assert {row.count("|") for row in rows} == {len(Way) + 2}
    assert "share that some rule bars | 0.0 % | 0.0 % |" in "\n".join(rows)


def test_a_choice_farther_than_the_nearest_lawful_is_caught(
    town: Setting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("benchmarks.quality._nearest", lambda _, columns: int(columns[-1]))
    with pytest.raises(AssertionError):
        quality(town, town.drawn)
