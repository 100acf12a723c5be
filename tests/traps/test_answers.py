"""Traps of what is said, not known, ordered and explained; by their number on the page."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np

from constraints.rules.lawful.essential_needs_in_statement import EssentialNeedsInStatement
from constraints.vocabulary import Domain, Need, Sex, SexTaken
from fixtures.stories.people import graded, profile, resident, unknown
from matcher.answer import answer_for, barring
from matcher.frame import people
from matcher.judge import judge
from matcher.rank import Group, rank
from tests.controls import fails_without, replaced, without_rules
from tests.stories.answers import ask, match_at, order
from tests.traps.supply import HERE, THERE, here, scene
from tests.worlds.judged import judged

CAN, ASK, MAY_NOT = Group.CAN_PROPOSE, Group.ASK_FIRST, Group.MAY_NOT
RECRUITS = graded(Domain.RECRUITS_TO_SEXUAL_EXPLOITATION, 3)


def test_trap_03_a_resident_of_whom_it_is_not_known_does_not_pass_as_one_without():
    exploited = unknown(Domain.HAS_BEEN_SEXUALLY_EXPLOITED)
    girl = resident("GIRL", HERE, 15, Sex.FEMALE, exploited)

    def check():
        poses = {"profile": profile(RECRUITS)}
        assert here(scene(residents=(girl,), child=poses)) is ASK
        known = replace(girl, profile=profile())
        assert here(scene(residents=(known,), child=poses)) is CAN

    fails_without(check, replaced("matcher.frame.grades.UNKNOWN_HIGH", 0.0))


def test_trap_03_a_child_whose_sex_is_not_said_does_not_pass_a_home_for_girls():
    def check():
        girls = {"sex_taken": SexTaken.FEMALE}
        assert here(scene(girls, child={"sex": None})) is ASK
        assert here(scene(girls, child={"sex": Sex.MALE})) is MAY_NOT
        assert here(scene(girls, child={"sex": Sex.FEMALE})) is CAN

    fails_without(check, without_rules("sex_within_statement"))


def test_trap_04_not_suitable_is_not_read_as_suitable():
    needs = dict.fromkeys(Need, True)
    programme = Need.HARMFUL_SEXUAL_BEHAVIOUR_PROGRAMME
    unsaid = {need: met for need, met in needs.items() if need is not programme}

    def check():
        for told, group in (
            ({**needs, programme: True}, CAN),
            ({**needs, programme: False}, MAY_NOT),
            (unsaid, ASK),
        ):
            asked = scene({"needs": told}, essential_needs=frozenset({programme}))
            assert here(asked) is group

    evaluate = EssentialNeedsInStatement.evaluate

    def inverted(self, frame):
        found = evaluate(self, frame)
        return replace(found, low=1.0 - found.high, high=1.0 - found.low)

    target = f"{EssentialNeedsInStatement.__module__}.EssentialNeedsInStatement.evaluate"
    fails_without(check, replaced(target, inverted))


def test_trap_06_distance_is_measured_and_no_constant():
    def check():
        answer = ask(scene())
        assert match_at(answer, HERE).distance.miles < 0.1
        assert 6.0 < match_at(answer, THERE).distance.miles < 6.5
        assert 6.0 < match_at(answer, THERE).distance.high < 6.5
        assert order(answer) == [HERE, THERE]
        nowhere = ask(scene(child={"origin": None}))
        assert match_at(nowhere, HERE).distance is None

    def always_ten(from_xy, from_radius, to_xy, to_radius):
        shape = len(from_xy), len(to_xy)
        return np.full(shape, 10.0), np.full(shape, 10.0)

    fails_without(check, replaced("matcher.frame.travel.distance_range_km", always_ten))


def test_trap_06_an_age_nobody_told_is_not_made_up():
    def check():
        ages = {"age_from_years": 12, "age_to_years": 15}
        assert here(scene(ages, child={"born": None})) is ASK
        assert here(scene(ages, child={"born": None, "age_years": 16})) is MAY_NOT

    def fourteen(person, as_at, oldest_years):
        day = as_at - 14.5 * people.YEAR_DAYS
        return day, day

    fails_without(check, replaced("matcher.frame.people._born", fourteen))


def test_trap_11_neither_name_nor_price_decides_what_stands_first():
    now = {}

    def check():
        for fees in ((None, None), (400_000, 900_000), (900_000, 400_000), (1, None)):
            for names in (("Ashgrove", "Birch House"), ("Zion", "Abbey"), (None, "A")):
                found = scene()
                homes = tuple(
                    replace(one, weekly_fee_pence=fee, name=name)
                    for one, fee, name in zip(found.snapshot.homes, fees, names, strict=True)
                )
                now["fees"] = [fee or 0 for fee in fees]
                priced = replace(found, snapshot=replace(found.snapshot, homes=homes))
                assert order(ask(priced)) == [HERE, THERE]

    def cheapest_first(judgement, child=0):
        found = rank(judgement, child)
        fees = np.array(now["fees"])[found.can_propose]
        return replace(found, can_propose=found.can_propose[np.argsort(fees, kind="stable")])

    fails_without(check, replaced("matcher.answer.build.rank", cheapest_first))


def _explained():
    for seed in range(60):
        found = judged(seed)
        answer = answer_for(found.engine, found.world.referrals[0], every_home=True)
        for barred in answer.barred_homes:
            column = found.engine.supply.column[barred.urn]
            yield found, column, {bar.rule for bar in barred.bars}


def _barred(found, column, leaving_out):
    """Whether a home is surely barred once it is judged without some rules and rows."""
    engine, on = found.engine, found.world.referrals[0].decided_on
    rules = tuple(rule for rule in engine.rules(on) if rule.id not in leaving_out)
    rows = tuple(
        replace(row, since=date.max) if row.id in leaving_out else row for row in engine.matrix
    )
    again = judge(found.judgement.frame, rules, rows, engine.profile.points, on)
    return bool(again.barred.surely[0, column])


def test_trap_13_the_rules_named_are_those_that_bar_and_no_innocent_one():
    def check():
        seen = 0
        for found, column, named in _explained():
            assert named, "A home is barred by nothing."
            assert not _barred(found, column, named)
            for one in named:
                assert _barred(found, column, named - {one})
            seen += 1
        assert seen > 60

    def innocent(judgement, ranking, homes, referral, reader):
        found = barring.barred_homes(judgement, ranking, homes, referral, reader)
        blamed = [replace(one.bars[0], rule="registered_home") for one in found]
        return tuple(replace(one, bars=(bar,)) for one, bar in zip(found, blamed, strict=True))

    fails_without(check, replaced("matcher.answer.build.barred_homes", innocent))
