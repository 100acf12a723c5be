"""No refusal tells of the child: canaries planted in every text of a referral are in none."""

from dataclasses import replace

import pytest

from api.proposals.refusals import CONFLICT, STATUS, Kind, RefusedError
from api.proposals.steps import Accept, Confirm
from constraints.vocabulary import Domain
from fixtures.stories.people import graded
from matcher.engine import Engine
from tests.api.proposals.people import APPROVER, MANAGER
from tests.api.proposals.walking import Walk
from tests.matcher.completeness.test_at_home import ready_scene

CANARY = "canary"


def test_a_refusal_to_confirm_repeats_nothing_of_the_child():
    scene = ready_scene()
    who = scene.referral.child
    grades = tuple(one for one in who.profile.grades if one.domain is not Domain.HAS_SET_FIRES)
    fire = graded(Domain.HAS_SET_FIRES, 3)
    child = replace(
        who,
        reference=f"{CANARY}-child",
        strengths=f"{CANARY} strengths",
        profile=replace(who.profile, grades=(*grades, fire)),
    )
    wishes = replace(scene.referral.wishes, text=f"{CANARY} wishes")
    request = replace(
        scene.referral, child=child, wishes=wishes, reference=f"{CANARY}-ref", evidence={}
    )
    found = Walk(Engine.over(scene.snapshot), request)
    found.take(Accept("impact 3"), MANAGER)
    found.referral = replace(request, legal_status=None)
    with pytest.raises(RefusedError) as refused:
        found.take(Confirm(), APPROVER)
    kinds = {one.kind for one in refused.value.refusals}
    assert {Kind.CHANGED, Kind.GATE_OPEN, Kind.INCOMPLETE, Kind.NO_TASK} <= kinds
    words = str(refused.value).lower()
    for told in (CANARY, "manchester", "level 3", "2012"):
        assert told not in words


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_has_a_status(kind):
    assert STATUS.get(kind, CONFLICT) in {403, 409, 412, 422}
