"""Whether all is there that confirming one home for one child requires."""

from dataclasses import replace
from datetime import date

import pytest

from constraints.vocabulary import HomeFact, HomeRecord, Mitigation, MitigationState, Record
from fixtures.stories import STORIES
from fixtures.stories.host_team_not_told import NEXT_DOOR, OWN_AREA, host_team_not_told
from fixtures.stories.people import ASKED
from matcher.answer.circumstances import CIRCUMSTANCES_ASKED
from matcher.answer.duties import duties_for
from matcher.completeness import Block, Stage
from matcher.engine import Engine
from matcher.entities import DutyDone, HomeMitigation, HomePaper
from matcher.profile import load_profile

DECIDED = date(2026, 3, 2)
TOLD = ("host_team_told_first", "host_team_told_in_emergency")
FIRST, IN_EMERGENCY = TOLD


def ready_scene():
    """Give the story of the host team with everything there but what is done for one home."""
    scene = host_team_not_told()
    night = HomeMitigation(
        Mitigation.WAKING_NIGHT_STAFF, MitigationState.VERIFIED, "registered manager", ASKED
    )
    homes = tuple(
        replace(
            home,
            mitigations=(night,),
            location_reviewed_on=date(2026, 1, 12),
            independent_report_on=date(2026, 2, 20),
            quality_review_on=date(2026, 1, 5),
            facts={**home.facts, HomeFact.MANAGER_IN_POST: True},
        )
        for home in scene.snapshot.homes
    )
    request = replace(
        scene.referral,
        evidence=dict.fromkeys(Record, ASKED),
        history=replace(scene.referral.history, miles_trend=0.0),
        home_records=(HomePaper(NEXT_DOOR, HomeRecord.LOCATION_REVIEW_READ, ASKED),),
    )
    return replace(scene, snapshot=replace(scene.snapshot, homes=homes), referral=request)


def completeness(scene, urn=NEXT_DOOR, catalogue=None, **changes):
    engine = Engine.over(scene.snapshot)
    if catalogue is not None:
        engine = replace(engine, catalogue=catalogue, profile=load_profile())
    request = replace(scene.referral, **changes)
    return duties_for(engine, request, urn, as_at=DECIDED).completeness


def record_all(scene, urn=NEXT_DOOR, but=(), **changes):
    """Record every task and approval that is missing as done for a home; but those named."""
    missing = completeness(scene, urn, **changes).missing
    rules = {rule for one in missing for rule in one.rules} - set(but)
    return tuple(DutyDone(rule, DECIDED, "social worker", urn) for rule in sorted(rules))


def test_with_every_task_and_approval_recorded_nothing_is_missing():
    scene = ready_scene()
    found = completeness(scene, done=record_all(scene))
    assert found.missing == ()
    assert found.complete


@pytest.mark.parametrize(
    ("emergency", "rule"), [(False, FIRST), (True, IN_EMERGENCY)], ids=["planned", "emergency"]
)
def test_it_is_never_complete_without_the_task_of_the_host_team(emergency, rule):
    scene = ready_scene()
    done = record_all(scene, but=TOLD, emergency=emergency)
    found = completeness(scene, emergency=emergency, done=done)
    assert not found.complete
    assert [one.rules for one in found.missing] == [(rule,)]
    assert found.missing[0].supplied_by == "the child's social worker"
    assert found.missing[0].block is Block.ORDERS


@pytest.mark.parametrize(
    ("emergency", "rule"), [(False, FIRST), (True, IN_EMERGENCY)], ids=["planned", "emergency"]
)
def test_without_the_rule_in_the_catalogue_it_would_pass_untold(emergency, rule):
    scene = ready_scene()
    done = record_all(scene, but=TOLD, emergency=emergency)
    engine = Engine.over(scene.snapshot)
    left = tuple(one for one in engine.catalogue if one.id != rule)
    assert completeness(scene, emergency=emergency, done=done, catalogue=left).complete


@pytest.mark.parametrize("changes", [{"youth_justice_open": None}, {"emergency": None}])
def test_not_knowing_whether_the_host_team_must_be_told_is_not_complete(changes):
    scene = ready_scene()
    found = completeness(scene, done=record_all(scene, but=TOLD), **changes)
    assert any(set(TOLD) & set(one.rules) for one in found.missing)


def test_telling_the_host_team_for_another_home_is_not_telling_it_for_this_one():
    scene = ready_scene()
    done = (*record_all(scene, but=TOLD), DutyDone(FIRST, DECIDED, "social worker", OWN_AREA))
    assert not completeness(scene, done=done).complete


def test_in_her_own_area_nobody_asks_for_the_host_team():
    scene = ready_scene()
    missing = completeness(scene, OWN_AREA).missing
    assert not any(set(TOLD) & set(one.rules) for one in missing)


def test_a_task_that_comes_after_the_start_is_not_required_before():
    scene = ready_scene()
    rules = {rule for one in completeness(scene).missing for rule in one.rules}
    assert "area_authority_notified_before" in rules
    assert not {"host_team_has_records", "visit_in_first_week"} & rules


def test_a_bar_that_stands_is_missing_for_good_and_says_who_could_change_it():
    scene = ready_scene()
    homes = tuple(replace(home, age_from_years=16) for home in scene.snapshot.homes)
    barred = replace(scene, snapshot=replace(scene.snapshot, homes=homes))
    found = completeness(barred, done=record_all(barred))
    bar = next(one for one in found.missing if "age_within_statement" in one.rules)
    assert bar.what.startswith("May not be proposed.")
    assert bar.supplied_by == "the home's registered manager"


def test_what_a_ranking_goes_on_without_is_required_too():
    scene = ready_scene()
    found = completeness(
        scene, done=record_all(scene), child=replace(scene.referral.child, sex=None)
    )
    assert not found.complete


@pytest.mark.parametrize(
    ("home", "words"),
    [
        ({"mitigations": ()}, "The rota"),
        ({"residents_listed": False}, "Those who live there"),
        ({"location_reviewed_on": None}, "The day of the last review of its location."),
    ],
)
def test_what_the_home_has_not_told_is_asked_of_its_manager(home, words):
    scene = ready_scene()
    homes = tuple(replace(one, **home) for one in scene.snapshot.homes)
    found = completeness(replace(scene, snapshot=replace(scene.snapshot, homes=homes)))
    asked = [one for one in found.missing if one.what.startswith(words)]
    assert len(asked) == 1
    assert asked[0].block is Block.VACANCY
    assert asked[0].stage is Stage.RANKING
    assert asked[0].supplied_by == "the home's registered manager"


def test_circumstances_nobody_went_through_are_asked_once():
    missing = completeness(ready_scene(), circumstances_checked_on=None).missing
    said = [one for one in missing if "ircumstances" in one.what or CIRCUMSTANCES_ASKED in one.what]
    assert len(said) == 1
    assert said[0].block is Block.CHILD


@pytest.mark.parametrize("story", STORIES, ids=[story.name for story in STORIES])
def test_in_every_story_each_missing_thing_stands_once_in_a_block_with_who_supplies_it(story):
    scene = story.build()
    engine = Engine.over(scene.snapshot)
    for home in scene.snapshot.homes:
        found = duties_for(engine, scene.referral, home.urn, as_at=DECIDED).completeness
        assert found.complete is (not found.missing)
        assert len({(one.what, one.supplied_by) for one in found.missing}) == len(found.missing)
        blocks = [list(Block).index(one.block) for one in found.missing]
        assert blocks == sorted(blocks)
        for one in found.missing:
            assert one.supplied_by
            assert one.what.endswith((".", "?"))
            assert "{" not in one.what
