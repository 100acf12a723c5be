"""Changes that do only together."""

import pytest

from constraints.vocabulary import SexTaken
from fixtures.stories.homes import CORE, only
from fixtures.stories.people import DECIDED
from matcher.entities import Refusal
from tests.matcher.changes import edits
from tests.matcher.changes.cases import BOY, Case
from tests.matcher.changes.edits import URN, asks, home_has, scene

TOGETHER = (
    pytest.param(
        Case(
            scene(
                full=(URN,),
                home_is={"age_from_years": 14, "sex_taken": SexTaken.MALE},
                asked={"refusals": (Refusal(URN, DECIDED, "too young"),)},
            ),
            ({"place", "statement:ages", "statement:sex", "refusal"},),
            {
                "place": edits.place_free,
                "statement:ages": home_has(age_from_years=13),
                "statement:sex": home_has(sex_taken=SexTaken.ANY),
                "refusal": asks(refusals=()),
            },
        ),
        id="four arrangements",
    ),
    pytest.param(
        Case(
            scene(residents=(BOY,), home_is={"mitigations": only(), "age_to_years": None}),
            ({"statement:ages", *(f"step:{s.name.lower()}" for s in CORE)},),
            {
                "statement:ages": home_has(age_to_years=17),
                **{f"step:{s.name.lower()}": edits.verified(s) for s in CORE},
            },
        ),
        id="steps and an answer",
    ),
)
