"""Where the child lives now, in a record that another home reads."""

from dataclasses import replace

import pytest

from constraints.vocabulary import Circumstance, Domain, Sex
from fixtures.stories.homes import home, only, world
from fixtures.stories.people import child, graded, referral, resident
from fixtures.stories.towns import near
from matcher.engine import Engine
from matcher.entities import ELSEWHERE

from .records import record_of, section

HERE, THERE = "9300001", "9300002"
CRISIS = {Circumstance.IN_UNREGISTERED_ARRANGEMENT: True}
NOW, STAYS = "Where the child lives now", "Staying put"


def told(residents=(), mitigations=(), **asked):
    homes = (
        home(HERE, near("Leeds")),
        home(THERE, near("Leeds", east_km=4), mitigations=mitigations),
    )
    about = replace(referral(90, "Leeds", child("Leeds", 14, Sex.FEMALE)), **asked)
    record = record_of(Engine.over(world(homes, residents)), about, HERE)
    return dict(
        row for block in section(record, STAYS).blocks for row in getattr(block, "rows", ())
    )


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (
            {"lives_at": THERE},
            f"{THERE}. Judged by the same rules, staying there can be proposed.",
        ),
        ({"lives_at": "9399999"}, "9399999, which is not judged here."),
        ({"lives_at": ELSEWHERE}, "In no children's home."),
    ],
)
def test_where_the_child_lives_stands_beside_the_question_of_staying(asked, said):
    found = told(**asked)
    assert found[NOW] == said
    assert STAYS in found


def test_what_is_not_lawful_is_said_and_staying_is_not_asked():
    found = told(circumstances=CRISIS)
    assert "recorded as the failure it is" in found[NOW]
    assert STAYS not in found


def test_where_nobody_said_it_is_asked():
    found = told()
    assert NOW not in found
    assert found["Where the child lives"].startswith("Not known. Where does the child live now?")


def test_another_home_is_told_nothing_of_who_lives_there():
    danger = graded(Domain.MAY_CAUSE_SEXUAL_HARM, 3)
    living = (resident("OTHER", THERE, 16, Sex.MALE, danger),)
    found = told(living, only(), lives_at=THERE)
    assert found[NOW] == f"{THERE}. Judged by the same rules, staying there may not be proposed."
