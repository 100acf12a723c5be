"""The tasks of a match with the home next door, for tests."""

from dataclasses import replace
from datetime import date

from fixtures.stories.host_team_not_told import NEXT_DOOR, host_team_not_told
from matcher.answer.duties import duties_for
from matcher.engine import Engine

DECIDED = date(2026, 3, 2)


def listed(scene=None, urn=NEXT_DOOR, as_at=DECIDED, **changes):
    """List the tasks of a scene in which the referral is changed a little."""
    scene = scene or host_team_not_told()
    request = replace(scene.referral, **changes)
    return duties_for(Engine.over(scene.snapshot), request, urn, as_at=as_at)


def tasks(found):
    """Give the open tasks by their rule."""
    return {task.rule: task for task in found.tasks}
