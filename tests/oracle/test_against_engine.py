"""The engine and the oracle over a fixed sample of worlds, and what the sample would have seen."""

from dataclasses import replace
from datetime import date

import pytest

from matcher.engine import Engine
from matcher.judge import Judgement
from tests.oracle.__main__ import compared, report, rows_missed
from tests.oracle.batch import numbered, together
from tests.oracle.compare import RULES, Batch, at_odds, bars_of, compare
from tests.oracle.handbook.three import Verdict
from tests.oracle.sample import SAMPLE, read_batch, sample
from tests.oracle.tally import Tally
from tests.oracle.worlds import oracle_world

NEVER = date.max
IN_ANOTHER = {
    "m_03_harm_beside_victims": "m_04_harm_beside_others",
    "m_05_grave_harm_on_both_sides": "m_05_harm_on_both_sides",
    "m_42_girls_and_boys_where_harm_is_known": "m_04_harm_beside_others",
}
"""
Rows that never bar alone: whoever poses such harm to victims, or to the other sex, poses it to
others, whose minimum is no less; and level 3 on both sides is level 2 on both sides.
"""


def test_nothing_the_oracle_does_not_allow_can_be_proposed() -> None:
    tally, _ = sample()
    assert tally.worlds == len(SAMPLE)
    assert not tally.faults


def test_every_row_forbids_something_and_nothing_is_always_so() -> None:
    tally, _ = sample()
    assert not rows_missed(tally)
    assert all(tally.wholes[verdict.value] > tally.placements / 10 for verdict in Verdict)
    assert tally.proposed == tally.wholes[Verdict.ALLOWED.value]
    assert tally.skipped < tally.placements / 100


def test_the_rows_that_never_bar_alone_are_known() -> None:
    _, alone = sample()
    assert set(RULES) - set(alone) == set(IN_ANOTHER)


@pytest.mark.parametrize("name", sorted(set(RULES) - set(IN_ANOTHER)))
def test_an_engine_without_one_bar_is_found_out(name: str) -> None:
    _, alone = sample()
    batch = read_batch(range(alone[name], alone[name] + 1))
    assert not compare(batch, batch.judged()).faults
    faults = compare(batch, without(batch, RULES[name])).faults
    whole = [fault for fault in faults if " by " not in fault]
    assert whole
    assert all(fault.endswith("the engine can propose") for fault in whole)


@pytest.mark.parametrize(("name", "wider"), IN_ANOTHER.items())
def test_an_engine_without_a_bar_that_another_holds_is_found_out_by_the_row(
    name: str, wider: str
) -> None:
    batch = next(b for b in map(read_batch, _aimed()) if any(name in r.not_allowed for r in b.read))
    faults = compare(batch, without(batch, RULES[name])).faults
    assert faults
    assert all(f" by {name}, " in fault for fault in faults)
    assert all(wider in one.not_allowed for one in batch.read if name in one.not_allowed)


def without(batch: Batch, rule: str) -> Judgement:
    """Judge with an engine that lacks one rule, or in which one row is not in force."""
    engine = Engine.over(batch.world.snapshot)
    lacking = replace(
        engine,
        catalogue=tuple(one for one in engine.catalogue if one.id != rule),
        matrix=tuple(replace(one, since=NEVER) if one.id == rule else one for one in engine.matrix),
    )
    assert (lacking.catalogue, lacking.matrix) != (engine.catalogue, engine.matrix)
    return lacking.judge(batch.world.referrals)


def _aimed() -> list[range]:
    return [range(seed, seed + 1) for seed in SAMPLE]


def test_an_engine_that_bars_what_is_allowed_is_found_out() -> None:
    batch = next(b for b in map(read_batch, _aimed()) if any(not r.not_allowed for r in b.read))
    judgement = batch.judged()
    everywhere = replace(
        judgement.barred,
        surely=judgement.barred.surely | True,
        possibly=judgement.barred.possibly | True,
    )
    faults = compare(batch, replace(judgement, barred=everywhere)).faults
    assert faults
    assert all("the oracle says allowed, the engine may not" in fault for fault in faults)


@pytest.mark.parametrize(
    ("said", "engine", "odds"),
    [
        (Verdict.FORBIDDEN, True, False),
        (Verdict.FORBIDDEN, None, False),
        (Verdict.FORBIDDEN, False, True),
        (Verdict.CANNOT_TELL, True, False),
        (Verdict.CANNOT_TELL, None, False),
        (Verdict.CANNOT_TELL, False, True),
        (Verdict.ALLOWED, True, True),
        (Verdict.ALLOWED, None, False),
        (Verdict.ALLOWED, False, False),
    ],
)
def test_what_may_not_stand_side_by_side(said: Verdict, engine: bool | None, odds: bool) -> None:
    assert at_odds(said, engine) is odds


def test_worlds_judged_together_are_judged_as_alone() -> None:
    seeds = range(60, 72)
    whole = read_batch(seeds)
    together_found = bars_of(whole.judged())
    for one in whole.read:
        alone = read_batch(range(one.seed, one.seed + 1))
        own = next(read for read in alone.read if read.urn[-1] == one.urn[-1])
        assert own.rows == one.rows
        for rule, ends in bars_of(alone.judged()).items():
            for end, of_all in zip(ends, together_found[rule], strict=True):
                assert end[own.child, own.home] == of_all[one.child, one.home], rule


def test_worlds_side_by_side_share_no_home_and_nobody() -> None:
    worlds = [numbered(oracle_world(seed), seed) for seed in range(6)]
    all_of_them = together(worlds)
    for names in (
        [home.urn for home in all_of_them.snapshot.homes],
        [resident.person for resident in all_of_them.snapshot.residents],
        [referral.child.reference for referral in all_of_them.referrals],
    ):
        assert len(names) == len(set(names))


def test_the_report_names_each_row_and_what_was_not_tried() -> None:
    tally = compared(range(10))
    lines = list(report(tally, ["l_05_bed_and_breakfast"]))
    assert all(any(line.startswith(name) for line in lines) for name in RULES)
    assert lines[-1] == "l_05_bed_and_breakfast forbids too seldom to be tried"
    assert "disagreements 0" in lines


def test_counts_add_up() -> None:
    one, two = compared(range(5)), compared(range(5, 10))
    total = Tally()
    for part in (one, two):
        total.add(part)
    assert (total.worlds, total.placements) == (10, one.placements + two.placements)
    assert total.forbidden == one.forbidden + two.forbidden
