from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from datetime import datetime
from functools import cache
from zoneinfo import ZoneInfo

import numpy as np
import pytest

from constraints.compatibility.matrix import MATRIX
from constraints.vocabulary import Sex
from fixtures.stories import STORIES
from fixtures.stories.homes import home as made_home
from fixtures.stories.homes import world
from fixtures.stories.people import child, referral
from fixtures.stories.towns import near
from fixtures.stories.why_so_far import (
    BESIDE_HARM,
    CHOSEN,
    FULL,
    NO_THERAPY,
    OUTWEIGHED,
    why_so_far,
)
from matcher.answer import answer_for, explanation_of
from matcher.answer.barring import breached
from matcher.answer.calls import Replies
from matcher.answer.model import Explanation, WhyNotNearer
from matcher.engine import Engine
from matcher.rank import Group
from matcher.readers import looks_at_residents
from tests.stories.answers import ask, with_home
from tests.worlds.judged import judged

SEEDS = range(80)
AT = datetime(2026, 3, 2, 17, 4, tzinfo=ZoneInfo("Europe/London"))


@cache
def explained(seed: int) -> tuple[Explanation, ...]:
    found = judged(seed)
    referral = found.world.referrals[0]
    return tuple(
        explanation_of(found.engine, referral, home.urn) for home in found.world.snapshot.homes
    )


def test_the_chosen_the_nearer_the_farther_and_the_unknown_are_all_homes() -> None:
    for seed in SEEDS:
        homes = len(judged(seed).world.snapshot.homes)
        for one in explained(seed):
            near = one.nearer
            listed = near.nearer + near.may_be_nearer + near.distance_not_known
            assert 1 + listed + near.not_nearer == homes
            assert len(near.homes) == listed
            assert near.urn not in {home.urn for home in near.homes}
            assert sum(each.nearer + each.perhaps for each in near.counts) == listed
            words = Counter(home.nearness for home in near.homes)
            assert words["nearer"] == near.nearer
            assert words["may be nearer"] == near.may_be_nearer
            assert words["distance not known"] == near.distance_not_known


def test_every_nearer_home_says_what_keeps_it_from_the_place() -> None:
    seen: Counter[str] = Counter()
    for seed in SEEDS:
        for one in explained(seed):
            for home in one.nearer.homes:
                seen[home.why] += 1
                assert bool(home.bars) == (home.why == "may not be proposed")
                if home.why == "must be asked first":
                    assert home.asks or home.about_the_child
                if home.why == "can be proposed, behind it":
                    assert home.outweighed is not None
                if home.why == "ahead of it on the list":
                    assert home.outweighed is None
    assert len(seen) == 4, seen


def test_rules_are_counted_as_the_homes_are_barred() -> None:
    for seed in SEEDS:
        for one in explained(seed):
            counted: Counter[tuple[str, bool]] = Counter()
            for home in one.nearer.homes:
                for bar in home.bars:
                    counted[bar.rule, home.nearness == "nearer"] += 1
            assert {r.rule: (r.nearer, r.perhaps) for r in one.nearer.rules} == {
                rule: (counted[rule, True], counted[rule, False]) for rule, _ in counted
            }


def test_nothing_is_chosen_where_nothing_can_be_proposed() -> None:
    for seed in SEEDS:
        found = judged(seed)
        answer = answer_for(found.engine, found.world.referrals[0], top=1)
        assert (answer.nearer is None) == (not answer.can_propose)
        if answer.nearer is not None:
            assert answer.nearer.urn == answer.can_propose[0].urn
            assert len(answer.nearer.homes) <= 3


def nearer_of_story() -> WhyNotNearer:
    nearer = ask(why_so_far()).nearer
    assert nearer is not None
    return nearer


def test_in_the_story_the_four_nearer_homes_are_named_each_with_its_reason() -> None:
    nearer = nearer_of_story()
    assert nearer.urn == CHOSEN
    assert (nearer.nearer, nearer.may_be_nearer) == (4, 0)
    why = {home.urn: home for home in nearer.homes}
    assert list(why) == [FULL, BESIDE_HARM, OUTWEIGHED, NO_THERAPY]
    assert [bar.rule for bar in why[FULL].bars] == ["place_free_by_start"]
    assert [bar.rule for bar in why[NO_THERAPY].bars] == ["essential_needs_in_statement"]
    outweighed = why[OUTWEIGHED].outweighed
    assert outweighed is not None
    assert outweighed.by == "points"
    assert "wishes_followed" in {heavier.rule for heavier in outweighed.heavier[:2]}
    assert "near_home" not in {heavier.rule for heavier in outweighed.heavier}


def draft(nearer: WhyNotNearer) -> str:
    assert nearer.leaving_area is not None
    return "\n".join(nearer.leaving_area.paragraphs)


def test_the_draft_counts_the_homes_of_our_area_and_leaves_the_judgement_to_who_signs() -> None:
    nearer = nearer_of_story()
    said = draft(nearer)
    assert "s. 22C(7)(c) and (9)" in said
    assert re.search(r"Of \d homes in our own area, ", said)
    assert f"{FULL} (0.6 miles) may not be proposed; not met: “A place is free" in said
    assert "Signed, name, role and day:" in said
    assert "director of children's services approves" in said.lower()
    assert nearer.leaving_area is not None
    assert nearer.leaving_area.approver == "the director of children's services"


def test_the_draft_says_nothing_of_those_who_live_in_a_home_but_that_it_is_they() -> None:
    said = draft(nearer_of_story())
    assert BESIDE_HARM in said
    assert "what is asked of who lives there" in said
    for row in MATRIX:
        if not row.about_the_home:
            assert row.title not in said
            assert row.says not in said
    assert "harm" not in said


def test_a_home_in_our_own_area_has_no_reason_to_give() -> None:
    drafts = {True: 0, False: 0}
    for seed in SEEDS:
        for one in explained(seed):
            given = one.nearer.leaving_area is not None
            if one.match.group is Group.MAY_NOT or one.match.area == "own area":
                assert not given
            else:
                assert given
                assert (one.match.area == "area not known") == (
                    "It is not known in whose area" in draft(one.nearer)
                )
            drafts[given] += 1
    assert min(drafts.values()) > 10


def test_the_draft_never_claims_what_is_not_known() -> None:
    undecided = 0
    for seed in SEEDS:
        for one in explained(seed):
            if one.nearer.leaving_area is None:
                continue
            said = draft(one.nearer)
            assert "was not reasonably practicable" not in said
            found = judged(seed)
            own = found.judgement.frame.pairs.own_area.possibly[0]
            column = found.engine.supply.column[one.match.urn]
            asked = [c for c in found.ranking.ask_first.tolist() if own[c] and c != column]
            proposed = [c for c in found.ranking.can_propose.tolist() if own[c] and c != column]
            assert ("does not show" in " ".join(said.split())) == bool(asked)
            assert ("is not by itself a reason" in said) == bool(proposed)
            undecided += bool(asked)
    assert undecided > 5


def test_more_than_one_thing_is_said_only_where_some_home_fails_more_than_one() -> None:
    drafts = {True: 0, False: 0}
    for seed in SEEDS:
        for one in explained(seed):
            if one.nearer.leaving_area is None or "Not met" not in draft(one.nearer):
                continue
            found = judged(seed)
            own = found.judgement.frame.pairs.own_area.possibly[0].copy()
            own[found.engine.supply.column[one.match.urn]] = False
            titles: dict[int, set[str]] = {}
            for verdict, mask in breached(found.judgement):
                of_them = looks_at_residents(verdict.rule)
                for column in np.flatnonzero(mask & own).tolist():
                    title = "those there" if of_them else verdict.rule.title
                    titles.setdefault(column, set()).add(title)
            several = any(len(unmet) > 1 for unmet in titles.values())
            assert ("more than one thing at some" in draft(one.nearer)) == several
            drafts[several] += 1
    assert min(drafts.values()) > 0


def test_the_draft_says_how_many_homes_to_ask_have_answered() -> None:
    scene = with_home(why_so_far(), FULL, age_from_years=None)
    scene = replace(
        scene,
        snapshot=replace(
            scene.snapshot,
            vacancies=tuple(v for v in scene.snapshot.vacancies if v.urn != NO_THERAPY),
        ),
    )
    scene = with_home(scene, NO_THERAPY, needs={})
    engine = Engine.over(scene.snapshot)
    for urns, words in (
        (frozenset(), "0 answered and something is still open, 1 did not answer"),
        (frozenset({NO_THERAPY}), "1 answered and something is still open, 0 did not answer"),
    ):
        answer = answer_for(engine, scene.referral, replies=Replies(AT, urns))
        assert answer.nearer is not None
        assert words in draft(answer.nearer)
        assert "with replies as at 17:04 on Monday 2 March 2026" in draft(answer.nearer)


def test_without_replies_it_is_said_that_none_were_given() -> None:
    scene = with_home(why_so_far(), NO_THERAPY, needs={})
    answer = answer_for(Engine.over(scene.snapshot), scene.referral)
    assert answer.nearer is not None
    assert "no replies were given here" in draft(answer.nearer)


@pytest.mark.parametrize("story", STORIES, ids=[story.name for story in STORIES])
def test_a_rule_counts_the_homes_that_stay_barred_by_a_wall_whatever_else_changes(story):
    scene = story.build()
    for home in scene.snapshot.homes:
        nearer = explanation_of(Engine.over(scene.snapshot), scene.referral, home.urn).nearer
        for rule in nearer.rules:
            bars = [one.bars for one in nearer.homes if rule.rule in {bar.rule for bar in one.bars}]
            walled = sum(None in {bar.lifted_by for bar in here} for here in bars)
            assert len(bars) == rule.nearer + rule.perhaps
            assert rule.walled == (0 if rule.lifted_by is None else walled)


GROUP_WORDS = ("may not be proposed", "must be asked first", "can be proposed")


NEAR, AWAY = "9300001", "9300002"


@pytest.mark.parametrize(
    ("here", "full", "words"),
    [
        ({}, (NEAR,), "may not be proposed"),
        ({"age_from_years": None, "age_to_years": None}, (), "must be asked first"),
        ({}, (), "can be proposed"),
    ],
)
def test_where_the_area_has_one_other_home_what_keeps_it_is_said_once(here, full, words) -> None:
    homes = (made_home(NEAR, near("Manchester"), **here), made_home(AWAY, near("Leeds")))
    asked = referral(90, "Manchester", child("Manchester", 13, Sex.FEMALE))
    draft_of = explanation_of(Engine.over(world(homes, full=full)), asked, AWAY).nearer
    assert draft_of.leaving_area is not None
    _, _, *said = draft_of.leaving_area.paragraphs
    text = " ".join(said)
    assert [text.count(group) for group in GROUP_WORDS] == [one == words for one in GROUP_WORDS]
    assert text.count(NEAR) == 1
    assert "The nearest of them" not in text
    assert "1 home" not in text
