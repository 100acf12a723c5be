"""Every task of a proposed match: dated, with what it has to say, and what it waits for."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from constraints.base import Clock
from constraints.vocabulary import Anchor, Circumstance, Domain, Record, Sex, TimeUnit
from fixtures.stories import STORIES
from fixtures.stories.checks_not_made import checks_not_made
from fixtures.stories.homes import home, world
from fixtures.stories.host_team_not_told import NEXT_DOOR, OWN_AREA, host_team_not_told
from fixtures.stories.people import ASKED, child, graded, referral
from fixtures.stories.towns import near
from matcher.answer import explanation_of
from matcher.answer.circumstances import CIRCUMSTANCES_ASKED
from matcher.answer.duties import duties_for
from matcher.answer.tasks import FEW_TOGETHER, precedes
from matcher.answer.waiting import EMERGENCY, TOGETHER, YOUTH_JUSTICE
from matcher.engine import Engine
from matcher.entities import DutyDone, Order, OrderKind
from matcher.rank import Group

DECIDED = date(2026, 3, 2)
IDS = [story.name for story in STORIES]


def listed(scene=None, urn=NEXT_DOOR, as_at=DECIDED, **changes):
    scene = scene or host_team_not_told()
    request = replace(scene.referral, **changes)
    return duties_for(Engine.over(scene.snapshot), request, urn, as_at=as_at)


def tasks(found):
    return {task.rule: task for task in found.tasks}


PLANNED = (
    # start, area authority and host team before, records within 5 working days, visit in a week
    ("Maundy Thursday", date(2026, 4, 2), date(2026, 4, 13), date(2026, 4, 9)),
    ("Easter Monday", date(2026, 4, 6), date(2026, 4, 13), date(2026, 4, 13)),
    ("Christmas Eve", date(2026, 12, 24), date(2027, 1, 5), date(2026, 12, 31)),
    ("New Year's Eve", date(2026, 12, 31), date(2027, 1, 8), date(2027, 1, 7)),
    ("the day before the clocks go forward", date(2026, 3, 28), date(2026, 4, 7), date(2026, 4, 4)),
    ("the day the clocks go back", date(2026, 10, 25), date(2026, 10, 30), date(2026, 11, 1)),
    ("29 February", date(2028, 2, 29), date(2028, 3, 7), date(2028, 3, 7)),
    ("before the early May holiday", date(2026, 5, 1), date(2026, 5, 11), date(2026, 5, 8)),
)


@pytest.mark.parametrize(
    ("start", "records", "visit"), [case[1:] for case in PLANNED], ids=[c[0] for c in PLANNED]
)
def test_days_of_a_planned_move(start, records, visit):
    found = tasks(listed(starts_on=start, decided_on=start - timedelta(days=3)))
    for rule in ("area_authority_notified_before", "host_team_told_first"):
        assert found[rule].due_on == start
        assert found[rule].due.startswith("before ")
        assert found[rule].before_start
    assert found["host_team_has_records"].due_on == records
    assert found["visit_in_first_week"].due_on == visit
    assert not found["visit_in_first_week"].before_start


EMERGENCY_DAYS = (
    # start, host team by the next working day, notices within 5 working days
    ("Maundy Thursday", date(2026, 4, 2), date(2026, 4, 7), date(2026, 4, 13)),
    ("Good Friday", date(2026, 4, 3), date(2026, 4, 7), date(2026, 4, 13)),
    ("Christmas Eve", date(2026, 12, 24), date(2026, 12, 29), date(2027, 1, 5)),
    ("Boxing Day, a Saturday", date(2026, 12, 26), date(2026, 12, 29), date(2027, 1, 5)),
    ("the Friday before the clocks change", date(2026, 3, 27), date(2026, 3, 30), date(2026, 4, 7)),
    ("the day the clocks go back", date(2026, 10, 25), date(2026, 10, 26), date(2026, 10, 30)),
    ("28 February of a leap year", date(2028, 2, 28), date(2028, 2, 29), date(2028, 3, 6)),
    ("29 February", date(2028, 2, 29), date(2028, 3, 1), date(2028, 3, 7)),
)


@pytest.mark.parametrize(
    ("start", "host", "notices"),
    [case[1:] for case in EMERGENCY_DAYS],
    ids=[c[0] for c in EMERGENCY_DAYS],
)
def test_days_of_an_emergency(start, host, notices):
    found = tasks(listed(starts_on=start, decided_on=start, emergency=True, evidence={}))
    assert found["host_team_told_in_emergency"].due_on == host
    for who in ("area_authority", "family", "health"):
        assert found[f"{who}_notified_in_emergency"].due_on == notices
    assert found["placement_plan_follows"].due_on == notices
    assert not {"host_team_told_first", "area_authority_notified_before"} & found.keys()


def test_what_comes_before_the_move_comes_first_and_then_the_days_in_order():
    found = listed().tasks
    order = [(not t.before_start, t.due_on is None, t.due_on or date.max) for t in found]
    assert order == sorted(order)
    assert found[0].before_start
    assert found[-1].due_on is None


def test_a_task_precedes_the_start_on_an_earlier_day_or_where_the_clock_says_before():
    start = date(2026, 3, 5)
    before, by = (Clock(0, TimeUnit.DAYS, Anchor.START, before=side) for side in (True, False))
    assert precedes(before, start, start)
    assert not precedes(by, start, start)
    assert precedes(by, start - timedelta(days=1), start)
    assert not precedes(before, start + timedelta(days=1), start)


@pytest.mark.parametrize("emergency", [False, True], ids=["planned", "emergency"])
@pytest.mark.parametrize("story", STORIES, ids=IDS)
def test_each_task_of_each_home_of_each_story_names_who_does_what_for_whom(story, emergency):
    scene = story.build()
    engine = Engine.over(scene.snapshot)
    request = replace(scene.referral, emergency=emergency)
    for one in scene.snapshot.homes:
        found = duties_for(engine, request, one.urn, as_at=DECIDED)
        assert found.tasks
        for task in (*found.tasks, *found.done):
            assert task.owner
            assert task.recipient
            assert task.owner != task.recipient, task.rule
            assert task.content, task.rule
            assert task.url.startswith("https://")
            assert task.evidence
            assert task.due.split()[0] in {"before", "by", "within", "at", "on"}
            assert "{" not in task.says
        for waiting in found.waiting:
            assert waiting.approvals or waiting.tasks
            assert waiting.question.endswith(("?", "."))
        questions = [(one.question, one.asked_of) for one in found.waiting]
        assert len(set(questions)) == len(questions)


def test_a_paper_on_the_record_that_did_a_task_shows_it_as_done_on_its_day():
    done = {task.rule: task for task in listed().done}
    assert done["iro_informed"].done_on == ASKED
    assert "iro_informed" not in tasks(listed())
    without = listed(evidence={})
    assert "iro_informed" in tasks(without)
    assert not without.done


def test_a_task_done_for_this_home_is_done_and_for_another_home_is_not():
    told = DutyDone("host_team_told_first", DECIDED, "social worker", NEXT_DOOR)
    found = listed(done=(told,))
    assert "host_team_told_first" not in tasks(found)
    mine = next(task for task in found.done if task.rule == "host_team_told_first")
    assert (mine.done_on, mine.done_by, mine.late) == (DECIDED, "social worker", False)
    for urn in (OWN_AREA, None):
        assert "host_team_told_first" in tasks(listed(done=(replace(told, urn=urn),)))


def test_what_is_done_for_the_child_needs_no_home():
    first = {"looked_after_from": date(2026, 2, 20), "last_review_on": None}
    circumstances = {Circumstance.FIRST_REVIEW_HELD: False}
    open_ = tasks(listed(circumstances=circumstances, **first))
    assert open_["first_review_held"].due_on == date(2026, 3, 20)
    done = DutyDone("first_review_held", DECIDED, "reviewing officer")
    found = listed(circumstances=circumstances, done=(done,), **first)
    assert "first_review_held" not in tasks(found)


def test_the_read_receipt_counts_from_the_day_the_records_were_sent():
    asked = tasks(listed())["host_team_acknowledges"]
    assert (asked.due_on, asked.due) == (
        None,
        "within 2 working days of the sending of the records",
    )
    sent = DutyDone("host_team_has_records", date(2026, 3, 6), "youth justice worker", NEXT_DOOR)
    assert tasks(listed(done=(sent,)))["host_team_acknowledges"].due_on == date(2026, 3, 10)
    elsewhere = replace(sent, urn=OWN_AREA)
    assert tasks(listed(done=(elsewhere,)))["host_team_acknowledges"].due_on is None


def test_orders_are_checked_on_each_day_after_the_start_on_which_one_begins_or_ends():
    days = date(2026, 3, 5), date(2026, 4, 1), date(2026, 6, 18)
    orders = (
        Order("A", OrderKind.CURFEW, from_on=days[0], until_on=days[1]),
        Order("B", OrderKind.CURFEW, from_on=days[1], until_on=days[2]),
    )
    found = [t for t in listed(orders=orders).tasks if t.rule == "orders_checked_on_change"]
    assert [task.due_on for task in found] == list(days[1:])


def checked(on):
    return DutyDone("orders_checked_on_change", on, "social worker", None)


@pytest.mark.parametrize(
    ("done", "left"),
    [
        ((), [date(2026, 4, 1), date(2026, 6, 18)]),
        ((date(2026, 3, 31),), [date(2026, 4, 1), date(2026, 6, 18)]),
        ((date(2026, 4, 1),), [date(2026, 6, 18)]),
        ((date(2026, 6, 17),), [date(2026, 6, 18)]),
        ((date(2026, 4, 1), date(2026, 6, 18)), []),
    ],
)
def test_orders_checked_once_are_to_be_checked_again_when_the_next_one_changes(done, left):
    order = Order("B", OrderKind.CURFEW, from_on=date(2026, 4, 1), until_on=date(2026, 6, 18))
    found = listed(orders=(order,), done=tuple(map(checked, done)), as_at=date(2026, 6, 30))
    both = [
        [task.due_on for task in some if task.rule == "orders_checked_on_change"]
        for some in (found.tasks, found.done)
    ]
    assert both == [left, [day for day in (date(2026, 4, 1), date(2026, 6, 18)) if day not in left]]
    about = replace(host_team_not_told().referral, orders=(order,), done=tuple(map(checked, done)))
    engine = Engine.over(host_team_not_told().snapshot)
    duty = next(
        one
        for one in explanation_of(engine, about, NEXT_DOOR).match.duties
        if one.rule == "orders_checked_on_change"
    )
    assert duty.due_on == (left[0] if left else date(2026, 6, 18))
    assert (duty.done_on is None) == bool(left)


@pytest.mark.parametrize(
    ("on", "is_done"),
    [(date(2025, 9, 20), False), (date(2025, 11, 20), False), (date(2026, 2, 27), True)],
)
def test_the_last_review_is_not_the_next_one(on, is_done):
    held = DutyDone("later_reviews_held", on, "reviewing officer", None)
    found = listed(
        circumstances={Circumstance.SECOND_REVIEW_HELD: True},
        looked_after_from=date(2023, 5, 16),
        last_review_on=date(2025, 11, 20),
        done=(held,),
    )
    assert ("later_reviews_held" in {task.rule for task in found.done}) is is_done
    assert ("later_reviews_held" in tasks(found)) is not is_done


def test_a_release_gives_the_days_before_it_and_an_unknown_release_is_asked_for():
    leaves = {Circumstance.LEAVES_CUSTODY: True}
    released = tasks(listed(release_on=date(2026, 4, 10), starts_on=date(2026, 4, 10)))
    assert released["home_named_before_release"].due_on == date(2026, 3, 25)
    assert released["home_named_before_release"].before_start
    unknown = tasks(listed(circumstances=leaves))["home_named_before_release"]
    assert unknown.due == "at least 10 working days before the release"
    assert unknown.asks_day == "On which day is the child released from custody?"


@pytest.mark.parametrize(
    ("as_at", "late"),
    [(date(2026, 3, 4), False), (date(2026, 3, 5), True), (date(2026, 3, 19), True)],
)
def test_the_host_team_not_told_by_the_start_is_late_and_two_weeks_after_too(as_at, late):
    assert tasks(listed(as_at=as_at))["host_team_told_first"].late is late


@pytest.mark.parametrize(("as_at", "late"), [(date(2026, 3, 12), False), (date(2026, 3, 13), True)])
def test_what_is_due_by_a_day_is_late_on_the_next(as_at, late):
    assert tasks(listed(as_at=as_at))["host_team_has_records"].late is late


def test_what_was_done_after_its_day_says_that_it_was_late():
    told = DutyDone("host_team_told_first", date(2026, 3, 19), "social worker", NEXT_DOOR)
    done = {task.rule: task for task in listed(as_at=date(2026, 3, 20), done=(told,)).done}
    assert done["host_team_told_first"].late


def test_the_group_of_the_home_is_given_and_a_home_that_may_not_is_listed_all_the_same():
    girl = child("Manchester", 13, Sex.FEMALE)
    homes = world((home("9111009", near("Stockport"), age_from_years=16),))
    engine = Engine.over(homes)
    found = duties_for(engine, referral(99, "Manchester", girl), "9111009", as_at=DECIDED)
    assert found.group is Group.MAY_NOT
    assert any("May not be proposed." in one.what for one in found.completeness.missing)
    assert listed().group is Group.CAN_PROPOSE


def test_a_home_nobody_knows_is_a_key_error():
    with pytest.raises(KeyError):
        listed(urn="9999999")


def test_circumstances_nobody_went_through_are_one_question_with_all_that_waits_for_them():
    found = listed(circumstances_checked_on=None)
    asked = [one for one in found.waiting if one.question.startswith(CIRCUMSTANCES_ASKED)]
    assert len(asked) == 1
    assert asked[0].asked_of == "the child's social worker"
    assert len(asked[0].approvals) + len(asked[0].tasks) > 20
    gone = listed()
    assert not [one for one in gone.waiting if one.question.startswith(CIRCUMSTANCES_ASKED)]


def test_a_circumstance_that_was_said_is_not_asked_again():
    said = listed(circumstances_checked_on=None, circumstances={Circumstance.HAS_EHCP: False})
    question = next(one.question for one in said.waiting if CIRCUMSTANCES_ASKED in one.question)
    assert "Has an education, health and care plan?" not in question
    assert "Leaves another placement for this one?" in question


@pytest.mark.parametrize(
    ("changes", "question", "rule"),
    [
        ({"emergency": None}, EMERGENCY, "area_authority_notified_before"),
        ({"youth_justice_open": None}, YOUTH_JUSTICE, "host_team_told_first"),
    ],
)
def test_tasks_that_wait_for_one_answer_stand_under_it(changes, question, rule):
    titles = {task.title for task in listed().tasks if task.rule == rule}
    found = {one.question: one for one in listed(**changes).waiting}
    assert titles <= set(found[question].tasks)
    assert len(found[question].tasks) > 1
    assert rule not in tasks(listed(**changes))


def test_all_that_is_not_known_of_living_together_is_one_question():
    scene = host_team_not_told()
    unlisted = replace(scene, snapshot=replace(scene.snapshot, homes=tuple(
        replace(one, residents_listed=False) for one in scene.snapshot.homes)))  # fmt: skip
    risky = replace(
        scene.referral,
        child=child("Manchester", 13, Sex.FEMALE, graded(Domain.HAS_SET_FIRES, 3)),
    )
    found = duties_for(Engine.over(unlisted.snapshot), risky, NEXT_DOOR, as_at=DECIDED)
    assert [one.question for one in found.waiting].count(TOGETHER) == 1
    (general,) = (one for one in found.waiting if one.question == TOGETHER)
    assert len(general.approvals) > FEW_TOGETHER
    assert general.tasks == ()


def test_what_a_few_of_living_together_wait_for_is_asked_once_and_in_its_own_words():
    found = listed(checks_not_made(), urn="9110002").waiting
    assert TOGETHER not in [one.question for one in found]
    (fire,) = (one for one in found if "serious fire" in one.question)
    assert fire.question.startswith("Has the child set a serious fire within two years")
    assert fire.approvals == ("A home is ready for a child who has set serious fires",)
    assert fire.asked_of == "the child's social worker"
    assert fire.tasks == (
        "The fire service of the home's area is told before the child moves in",
        "The fire service visits the home and gives its view",
    )


@pytest.mark.parametrize("story", STORIES, ids=IDS)
def test_no_task_waits_for_the_general_question(story):
    scene = story.build()
    for there in scene.snapshot.homes:
        found = duties_for(
            Engine.over(scene.snapshot), scene.referral, there.urn, as_at=scene.referral.decided_on
        )
        assert [one.tasks for one in found.waiting if one.question == TOGETHER and one.tasks] == []


def test_a_girl_who_set_a_fire_brings_the_fire_service_and_the_host_team():
    girl = child("Manchester", 13, Sex.FEMALE, graded(Domain.HAS_SET_FIRES, 3))
    girl = replace(girl, profile=replace(girl.profile, fire_intent=True))
    told = {task.recipient for task in listed(child=girl).tasks}
    assert {"the fire service", "the host youth justice service"} <= told


def test_evidence_that_did_nothing_is_no_task():
    evidence = {Record.FAMILY_OPTION: ASKED}
    assert not listed(evidence=evidence).done
