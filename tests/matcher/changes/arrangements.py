"""What is known to be in the way, and what arranges it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from constraints.vocabulary import (
    Answer,
    ClinicalTask,
    Condition,
    Country,
    HomeFact,
    LegalStatus,
    Mitigation,
    Need,
    Record,
    RoomFeature,
    SexTaken,
)
from fixtures.stories.homes import CORE, only
from fixtures.stories.people import DECIDED, STARTS
from matcher.entities import HomeCondition, Place, Refusal
from tests.matcher.changes import edits
from tests.matcher.changes.cases import (
    BOY,
    CRUEL,
    ELSEWHERE,
    EXCLUDED,
    IN_CENTRE,
    OBJECTS,
    OLDER,
    Case,
    alone,
)
from tests.matcher.changes.edits import GIRL, URN, asks, home_has, says, scene
from tests.matcher.changes.plain import LATER

FREE_LATER = STARTS + timedelta(days=4)
NO_LEVEL_FLOOR = tuple(Place(str(n), {RoomFeature.STEP_FREE: False}) for n in (1, 2, 3))


def lacking(step):
    return scene(residents=(BOY,), home_is={"mitigations": only(*(s for s in CORE if s != step))})


def _full_of_one():
    home_is = {"registered_places": 1, "places": (Place("1"),)}
    return scene(residents=(GIRL,), full=(URN,), home_is=home_is)


def _free_later():
    one = scene(full=(URN,))
    later = replace(one.snapshot.vacancies[0], free_from=FREE_LATER, live_until=date(2026, 5, 1))
    rest = tuple(replace(v, live_until=date(2026, 5, 1)) for v in one.snapshot.vacancies[1:])
    return replace(one, snapshot=replace(one.snapshot, vacancies=(later, *rest)))


ARRANGEMENTS = (
    alone("statement:ages", scene(home_is={"age_from_years": 14}), home_has(age_from_years=13)),
    alone(
        "statement:sex",
        scene(home_is={"sex_taken": SexTaken.MALE}),
        home_has(sex_taken=SexTaken.ANY),
    ),
    alone(
        "need:autism",
        scene(
            home_is={"needs": {Need.AUTISM: False}},
            asked={"essential_needs": frozenset({Need.AUTISM})},
        ),
        home_has(needs={Need.AUTISM: True}),
    ),
    alone(
        "task:insulin",
        scene(
            home_is={"tasks": {ClinicalTask.INSULIN: False}},
            asked={"clinical_tasks": frozenset({ClinicalTask.INSULIN})},
        ),
        home_has(tasks={ClinicalTask.INSULIN: True}),
    ),
    alone("place", scene(full=(URN,)), edits.place_free),
    alone("one_more_place", _full_of_one(), edits.one_more_place),
    alone(
        "room",
        scene(
            home_is={"places": NO_LEVEL_FLOOR},
            asked={"room_features": frozenset({RoomFeature.STEP_FREE})},
        ),
        edits.rooms_have(RoomFeature.STEP_FREE),
    ),
    alone(
        "refusal",
        scene(asked={"refusals": (Refusal(URN, DECIDED, "full of noise"),)}),
        asks(refusals=()),
    ),
    alone(
        "check",
        scene(asked={"replies": (edits.reply(residents_check=Answer.NOT_POSSIBLE),)}),
        says(residents_check=Answer.CLEAR_WITH_MITIGATIONS),
    ),
    alone(
        "condition:short_breaks_only",
        scene(home_is={"short_breaks_only": True}),
        home_has(short_breaks_only=False),
    ),
    alone(
        "condition:named_child_only",
        scene(home_is={"conditions": (HomeCondition(Condition.NAMED_CHILD_ONLY, "One.", "X"),)}),
        home_has(conditions=()),
    ),
    alone(
        "order:in_zone",
        scene(home_is={"where": IN_CENTRE}, asked={"orders": (EXCLUDED,)}),
        asks(orders=()),
    ),
    alone("order:residence_allowed", scene(asked={"orders": (ELSEWHERE,)}), asks(orders=())),
    alone(
        "family",
        scene(asked={"legal_status": LegalStatus.V2, "circumstances": {OBJECTS: True}}),
        asks(circumstances={OBJECTS: False}),
    ),
    pytest.param(
        Case(
            scene(OLDER, asked={"legal_status": LegalStatus.V2, "circumstances": {OBJECTS: True}}),
            ({"family"}, {"child_agrees"}),
            {
                "family": asks(circumstances={OBJECTS: False}),
                "child_agrees": edits.recorded(Record.CHILD_AGREES),
            },
        ),
        id="child agrees",
    ),
    alone(
        "step:animals_secured",
        scene(
            CRUEL,
            home_is={"facts": {HomeFact.KEEPS_ANIMALS: True}, "mitigations": only()},
        ),
        edits.verified(Mitigation.ANIMALS_SECURED),
    ),
    alone(
        "approval_abroad",
        scene(home_is={"country": Country.SCOTLAND}),
        edits.recorded(Record.OUTSIDE_ENGLAND_AND_WALES_APPROVAL),
    ),
    alone("step:room_plan", lacking(Mitigation.ROOM_PLAN), edits.verified(Mitigation.ROOM_PLAN)),
    alone(
        "step:waking_night_staff",
        lacking(Mitigation.WAKING_NIGHT_STAFF),
        edits.verified(Mitigation.WAKING_NIGHT_STAFF),
    ),
    pytest.param(
        Case(
            _free_later(),
            ({"place"}, {LATER}),
            {"place": edits.place_free, LATER: edits.starts(FREE_LATER)},
        ),
        id="later start",
    ),
)
