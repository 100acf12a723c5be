from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TypeVar

import numpy as np
import pytest

from constraints.base import Effect
from matcher.answer import Answer, answer_for, explanation_of
from matcher.answer.model import Duty, Gate
from matcher.answer.wire import as_json
from matcher.engine import Engine
from matcher.entities import Child, Referral, Relation, RelationKind, RiskProfile, Snapshot
from matcher.explain import State
from matcher.rank import Group
from tests.worlds import World, random_world
from tests.worlds.judged import SEEDS, judged
from tests.worlds.world import DECIDED_ON, STARTS_ON

ALL = 1000
T = TypeVar("T")


@cache
def answered(seed: int) -> Answer:
    found = judged(seed)
    return answer_for(found.engine, found.world.referrals[0], top=ALL, every_home=True)


def written(world: World) -> str:
    answer = answer_for(Engine.over(world.snapshot), world.referrals[0], every_home=True)
    return as_json(answer, "answer")


def shuffled(world: World, seed: int) -> World:
    """The same world with everything whose order means nothing in another order."""
    rng = np.random.default_rng(seed)

    def mixed(things: tuple[T, ...]) -> tuple[T, ...]:
        return tuple(things[int(at)] for at in rng.permutation(len(things)))

    snapshot = replace(
        world.snapshot,
        residents=tuple(
            replace(r, relations=mixed(r.relations)) for r in mixed(world.snapshot.residents)
        ),
        vacancies=mixed(world.snapshot.vacancies),
        homes=tuple(
            replace(
                home,
                mitigations=mixed(home.mitigations),
                conditions=mixed(home.conditions),
                places=mixed(home.places),
                needs=dict(mixed(tuple(home.needs.items()))),
            )
            for home in world.snapshot.homes
        ),
    )
    referral = world.referrals[0]
    child = replace(
        referral.child,
        relations=mixed(referral.child.relations),
        contacts=mixed(referral.child.contacts),
        profile=replace(referral.child.profile, grades=mixed(referral.child.profile.grades)),
    )
    referral = replace(
        referral,
        child=child,
        orders=mixed(referral.orders),
        replies=mixed(referral.replies),
        refusals=mixed(referral.refusals),
        impact_assessments=mixed(referral.impact_assessments),
    )
    return World(snapshot, (referral,))


@pytest.mark.parametrize("seed", range(40))
def test_the_same_input_gives_the_same_bytes_in_whatever_order_it_comes(seed: int) -> None:
    world = random_world(seed)
    assert written(world) == written(random_world(seed))
    assert written(world) == written(shuffled(world, seed))


def test_every_home_is_counted_once_and_stands_under_one_heading() -> None:
    for seed in SEEDS:
        answer, homes = answered(seed), judged(seed).world.snapshot.homes
        proposed = [match.urn for match in answer.can_propose]
        asked = [match.urn for match in answer.ask_first]
        assert answer.barred_homes is not None
        barred = [home.urn for home in answer.barred_homes]
        assert sorted((*proposed, *asked, *barred)) == [home.urn for home in homes]
        assert answer.counts == {
            "can_propose": len(proposed),
            "ask_first": len(asked),
            "may_not": len(barred),
        }
        assert answer.call_list == (not proposed)
        for matches in (answer.can_propose, answer.ask_first):
            assert [match.rank for match in matches] == list(range(1, len(matches) + 1))


def test_a_home_may_not_be_proposed_if_and_only_if_a_rule_and_its_fact_are_given() -> None:
    for seed in SEEDS:
        answer = answered(seed)
        assert answer.barred_homes is not None
        by_rule: dict[str, list[str]] = {}
        for home in answer.barred_homes:
            assert home.bars
            for bar in home.bars:
                assert bar.says.endswith(".")
                by_rule.setdefault(bar.rule, []).append(home.urn)
        assert {barred.rule: barred.homes for barred in answer.may_not} == {
            rule: len(urns) for rule, urns in by_rule.items()
        }
        for barred in answer.may_not:
            alone = [h for h in answer.barred_homes if [b.rule for b in h.bars] == [barred.rule]]
            assert barred.alone == len(alone)
            assert set(barred.nearest) <= set(by_rule[barred.rule])
        for match in answer.can_propose:
            assert not match.bars


def test_each_undecided_bar_of_a_home_to_ask_has_its_question() -> None:
    asked = 0
    for seed in SEEDS:
        answer = answered(seed)
        of_homes = {question.number: question for question in answer.questions}
        about = {rule for question in answer.about_the_child for rule in question.rules}
        for match in answer.ask_first:
            assert match.bars
            assert all(bar.state is State.UNDECIDED for bar in match.bars)
            open_here = {rule for number in match.asks for rule in of_homes[number].rules}
            for bar in match.bars:
                assert bar.rule in (about if bar.child_side else open_here | about), bar.rule
                asked += 1
    assert asked > 300


def test_questions_are_numbered_wait_for_homes_and_can_be_read_out() -> None:
    for seed in SEEDS:
        answer = answered(seed)
        for questions in (answer.questions, answer.about_the_child):
            assert [q.number for q in questions] == list(range(1, len(questions) + 1))
            for question in questions:
                assert 1 <= question.homes <= answer.counts["ask_first"]
                assert "?" in question.words
                assert "{" not in question.words
                assert question.settles
                assert question.rules


def test_a_gate_or_duty_that_may_not_apply_says_what_it_hangs_on() -> None:
    seen = {True: 0, False: 0}
    for seed in SEEDS:
        answer = answered(seed)
        for match in (*answer.can_propose, *answer.ask_first):
            tasks: tuple[Gate | Duty, ...] = (*match.gates, *match.duties)
            for task in tasks:
                if task.only_if is not None:
                    assert task.says == task.title
                    assert "?" in task.only_if
                else:
                    assert task.says.endswith(".")
                seen[task.only_if is not None] += 1
            days = [duty.due_on for duty in match.duties if duty.due_on is not None]
            assert days == sorted(days)
    assert min(seen.values()) > 200


def test_welfare_points_are_the_sum_of_the_costs_shown() -> None:
    for seed in SEEDS:
        answer = answered(seed)
        for match in (*answer.can_propose, *answer.ask_first):
            assert match.points_low == sum(cost.points_low for cost in match.costs)
            assert match.points_high == sum(cost.points_high for cost in match.costs)


def test_a_shorter_answer_is_the_beginning_of_the_longer() -> None:
    for seed in range(40):
        found = judged(seed)
        short = answer_for(found.engine, found.world.referrals[0], top=1)
        assert short.can_propose == answered(seed).can_propose[:1]
        assert short.ask_first == answered(seed).ask_first[:1]
        assert short.counts == answered(seed).counts
        assert short.questions == answered(seed).questions
        assert short.barred_homes is None


def test_one_home_is_explained_as_in_the_answer_whichever_group_it_is_in() -> None:
    groups = set()
    for seed in range(20):
        found, answer = judged(seed), answered(seed)
        referral = found.world.referrals[0]
        listed = {match.urn: match for match in (*answer.can_propose, *answer.ask_first)}
        for home in found.world.snapshot.homes:
            explained = explanation_of(found.engine, referral, home.urn)
            groups.add(explained.match.group)
            if home.urn in listed:
                assert explained.match == listed[home.urn]
            else:
                assert explained.match.rank is None
                assert any(r.effect is Effect.BAR for r in explained.reasons)
            assert {question.number for question in explained.questions} == set(
                explained.match.asks
            )
    assert groups == set(Group)


def test_a_home_that_is_not_there_cannot_be_explained() -> None:
    found = judged(0)
    with pytest.raises(KeyError, match="1234567"):
        explanation_of(found.engine, found.world.referrals[0], "1234567")


def bare(reference: str = "r1") -> Referral:
    """A referral of which nothing is known but the days and the authority."""
    child = Child("c1", None, None, None, RiskProfile())
    return Referral(reference, child, "E08000003", DECIDED_ON, STARTS_ON, None, None)


def test_no_homes_at_all_is_an_answer() -> None:
    answer = answer_for(Engine.over(Snapshot(DECIDED_ON, ())), bare())
    assert answer.counts == {"can_propose": 0, "ask_first": 0, "may_not": 0}
    assert answer.call_list
    assert answer.questions == ()
    assert as_json(answer, "answer")


def test_a_child_of_whom_nothing_is_known_is_asked_about_and_not_refused() -> None:
    world = random_world(3, habits=(0.0, 0.0))
    answer = answer_for(Engine.over(world.snapshot), bare(), top=ALL)
    assert answer.counts["may_not"] == 0
    assert answer.counts["can_propose"] == 0
    assert {"the child", "the child's risks", "court orders", "needs met"} <= {
        question.topic for question in answer.about_the_child
    }
    assert all(match.distance is None for match in answer.ask_first)


def test_where_every_home_is_barred_the_answer_names_the_rule() -> None:
    world = random_world(3, habits=(0.0, 0.0))
    homes = tuple(replace(h, age_from_years=1, age_to_years=5) for h in world.snapshot.homes)
    snapshot = replace(world.snapshot, homes=homes)
    answer = answer_for(Engine.over(snapshot), world.referrals[0])
    assert answer.counts == {"can_propose": 0, "ask_first": 0, "may_not": len(homes)}
    assert answer.may_not[0].rule == "age_within_statement"
    assert answer.may_not[0].homes == len(homes)
    assert answer.questions == ()


def test_a_child_with_hundreds_of_relations_is_judged_by_those_who_live_there() -> None:

    world = random_world(3, habits=(0.0, 0.0))
    referral = world.referrals[0]
    strangers = tuple(Relation(f"x{n}", RelationKind.NAMED_APART) for n in range(500))
    many = replace(referral, child=replace(referral.child, relations=strangers))
    before = answer_for(
        Engine.over(world.snapshot), replace(referral, child=replace(referral.child, relations=()))
    )
    assert answer_for(Engine.over(world.snapshot), many) == before
