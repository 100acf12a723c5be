"""What waits for an answer: each question once, with all that waits for it."""

from dataclasses import replace

import pytest

from constraints.vocabulary import Circumstance, Domain, Sex
from fixtures.stories import STORIES
from fixtures.stories.checks_not_made import checks_not_made
from fixtures.stories.host_team_not_told import NEXT_DOOR, host_team_not_told
from fixtures.stories.people import child, graded
from matcher.answer.circumstances import CIRCUMSTANCES_ASKED
from matcher.answer.duties import duties_for
from matcher.answer.tasks import FEW_TOGETHER
from matcher.answer.waiting import EMERGENCY, TOGETHER, YOUTH_JUSTICE
from matcher.engine import Engine
from tests.matcher.answer.listing_duties import DECIDED, listed, tasks

IDS = [story.name for story in STORIES]


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
    homes = tuple(replace(one, residents_listed=False) for one in scene.snapshot.homes)
    unlisted = replace(scene.snapshot, homes=homes)
    risky = replace(
        scene.referral,
        child=child("Manchester", 13, Sex.FEMALE, graded(Domain.HAS_SET_FIRES, 3)),
    )
    found = duties_for(Engine.over(unlisted), risky, NEXT_DOOR, as_at=DECIDED)
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
