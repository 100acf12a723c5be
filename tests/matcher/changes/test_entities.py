"""Every kind of change, made to the entities: the whole engine is asked again."""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import reduce
from itertools import chain, combinations

import pytest

from constraints.vocabulary import (
    Answer,
    Circumstance,
    ClinicalTask,
    Condition,
    Country,
    Domain,
    HomeFact,
    HomeKind,
    LegalStatus,
    Mitigation,
    Need,
    Record,
    RegistrationStatus,
    RoomFeature,
    Sex,
    SexTaken,
)
from fixtures.stories.homes import CORE, only
from fixtures.stories.order_breached_by_address import CENTRE
from fixtures.stories.people import DECIDED, STARTS, child, graded, resident
from fixtures.stories.towns import authority_of, near
from matcher.changes import smallest_changes
from matcher.engine import Engine
from matcher.entities import (
    HomeCondition,
    Order,
    OrderKind,
    Place,
    Refusal,
    RivalTerritory,
)
from matcher.rank import Group
from tests.matcher.changes import edits
from tests.matcher.changes.edits import GIRL, UNCLEAR, URN, asks, home_has, says, scene
from tests.matcher.changes.plain import LATER, names_of

FREE_LATER = STARTS + timedelta(days=4)
BOY = resident("BOY", URN, 13, Sex.MALE, graded(Domain.MAY_CAUSE_SEXUAL_HARM, 2))
OLDER = child("Manchester", 16, Sex.FEMALE)
CRUEL = child("Manchester", 13, Sex.FEMALE, graded(Domain.CRUEL_TO_ANIMALS, 2))
OBJECTS = Circumstance.PARENT_OBJECTS_AND_CAN_ACCOMMODATE
EXPLOITED = child("Manchester", 13, Sex.FEMALE, graded(Domain.HAS_BEEN_SEXUALLY_EXPLOITED, 1))
EXCLUDED = Order("ORDER", OrderKind.EXCLUSION_ZONE, zone=(CENTRE,))
IN_CENTRE = near("Manchester", north_km=-0.3)
ELSEWHERE = Order(
    "ORDER", OrderKind.RESIDENCE, residence_authorities=frozenset({authority_of("Stockport")})
)
APART = Order("ORDER", OrderKind.NAMED_PERSON, persons=frozenset({"GIRL"}))
UNLISTED = {"residents_listed": False}
THREE = tuple(Place(str(number)) for number in (1, 2, 3))
NO_LEVEL_FLOOR = tuple(Place(str(n), {RoomFeature.STEP_FREE: False}) for n in (1, 2, 3))


@dataclass(frozen=True)
class Case:
    """A scene, the smallest sets expected in it, and each change of them made to the entities."""

    scene: object
    sets: tuple
    edits: dict = field(default_factory=dict)


def alone(name, made, edit):
    return pytest.param(Case(made, ({name},), {name: edit}), id=name)


def case(name, made, sets, **changes):
    return pytest.param(Case(made, sets, changes), id=name)


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
ANSWERS = (
    alone("place", scene(told=False), edits.place_free),
    alone("statement:ages", scene(home_is={"age_to_years": None}), home_has(age_to_years=17)),
    alone("statement:sex", scene(home_is={"sex_taken": None}), home_has(sex_taken=SexTaken.ANY)),
    alone(
        "need:autism",
        scene(home_is={"needs": {}}, asked={"essential_needs": frozenset({Need.AUTISM})}),
        home_has(needs={Need.AUTISM: True}),
    ),
    alone(
        "task:insulin",
        scene(home_is={"tasks": {}}, asked={"clinical_tasks": frozenset({ClinicalTask.INSULIN})}),
        home_has(tasks={ClinicalTask.INSULIN: True}),
    ),
    alone(
        "room",
        scene(
            home_is={"places": THREE}, asked={"room_features": frozenset({RoomFeature.STEP_FREE})}
        ),
        edits.rooms_have(RoomFeature.STEP_FREE),
    ),
    alone(
        "standing",
        scene(home_is={"status": None}),
        home_has(status=RegistrationStatus.ACTIVE),
    ),
    alone("kind", scene(home_is={"kind": None}), home_has(kind=HomeKind.CHILDRENS_HOME)),
    alone("country", scene(home_is={"country": None}), home_has(country=Country.ENGLAND)),
    alone(
        "conditions", scene(home_is={"conditions_listed": False}), home_has(conditions_listed=True)
    ),
    alone("needs", scene(asked={"needs_checked_on": None}), asks(needs_checked_on=DECIDED)),
    alone("orders", scene(asked={"orders_checked_on": None}), asks(orders_checked_on=DECIDED)),
    alone(
        "exploiters",
        scene(EXPLOITED, asked={"avoid_checked_on": None}),
        asks(avoid_checked_on=DECIDED),
    ),
    alone(
        "rival_territory",
        scene(
            home_is={"where": IN_CENTRE},
            asked={"rival_territories": (RivalTerritory((CENTRE,)),)},
        ),
        asks(rival_territories=()),
    ),
    alone(
        "order:in_zone",
        scene(home_is={"where": replace(IN_CENTRE, radius_km=6.0)}, asked={"orders": (EXCLUDED,)}),
        home_has(where=near("Manchester", east_km=12)),
    ),
    alone(
        "order:residence_allowed",
        scene(home_is={"authority": None}, asked={"orders": (ELSEWHERE,)}),
        home_has(authority=authority_of("Stockport")),
    ),
    alone(
        "family",
        scene(
            asked={
                "legal_status": LegalStatus.V2,
                "circumstances": {},
                "circumstances_checked_on": None,
            }
        ),
        asks(circumstances={OBJECTS: False}),
    ),
    alone(
        "home_fact:keeps_animals",
        scene(CRUEL, home_is={"facts": {}, "mitigations": only()}),
        home_has(facts={HomeFact.KEEPS_ANIMALS: False}),
    ),
    alone(
        "care",
        scene(
            OLDER,
            home_is={"kind": HomeKind.SUPPORTED_ACCOMMODATION},
            asked={"needs_care": None},
        ),
        asks(needs_care=False),
    ),
    alone(
        "names",
        scene(residents=(GIRL,), asked={"relations_checked_on": None}),
        asks(relations_checked_on=DECIDED),
    ),
    alone(
        "step:room_plan",
        scene(
            residents=(BOY,),
            home_is={"mitigations": edits.has(*(s for s in CORE if s != Mitigation.ROOM_PLAN))},
        ),
        edits.verified(Mitigation.ROOM_PLAN),
    ),
    pytest.param(
        Case(
            scene(home_is=UNLISTED),
            ({"check", "names"},),
            {
                "check": says(residents_check=Answer.CLEAR),
                "names": says(names_compared=True),
            },
        ),
        id="check and names",
    ),
    pytest.param(
        Case(
            scene(UNCLEAR, residents=(GIRL,)),
            ({"check"}, {"risks"}),
            {"check": says(residents_check=Answer.CLEAR), "risks": edits.all_looked_into},
        ),
        id="risks",
    ),
    pytest.param(
        Case(
            scene(home_is=UNLISTED, asked={"orders": (APART,)}),
            ({"check", "names", "order:named_person_there"},),
        ),
        id="order:named_person_there",
    ),
)
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


@pytest.mark.parametrize("case", [*ARRANGEMENTS, *ANSWERS, *TOGETHER])
def test_each_set_is_found_works_on_the_entities_and_no_part_of_it_does(case):
    found = smallest_changes(Engine.over(case.scene.snapshot), case.scene.referral, URN)
    assert names_of(found) == {frozenset(one) for one in case.sets}
    for one in case.sets if case.edits else ():
        for part in chain.from_iterable(combinations(one, size) for size in range(len(one) + 1)):
            after = reduce(lambda now, name: case.edits[name](now), part, case.scene)
            expected = len(part) == len(one)
            assert (edits.group_of(after) is Group.CAN_PROPOSE) == expected, part


@pytest.mark.parametrize("case", ARRANGEMENTS)
def test_what_is_known_to_be_in_the_way_is_arranged_and_is_enough(case):
    assert edits.group_of(case.scene) is Group.MAY_NOT
    found = smallest_changes(Engine.over(case.scene.snapshot), case.scene.referral, URN)
    for one in found.sets:
        assert all(lever.kind.value == "arrangement" for lever in one.levers)
        assert one.arranged_alone is Group.CAN_PROPOSE


@pytest.mark.parametrize("case", ANSWERS)
def test_what_nobody_knows_is_asked(case):
    assert edits.group_of(case.scene) is Group.ASK_FIRST
    found = smallest_changes(Engine.over(case.scene.snapshot), case.scene.referral, URN)
    for one in found.sets:
        assert all(lever.kind.value == "fact" for lever in one.levers)
        assert one.arranged_alone is Group.ASK_FIRST


def test_children_whom_an_order_keeps_apart_are_not_brought_together():
    one = scene(residents=(GIRL,), asked={"orders": (APART,)})
    found = smallest_changes(Engine.over(one.snapshot), one.referral, URN)
    assert found.sets == ()
    assert [rule.id for rule in found.in_the_way] == ["apart_from_named_people"]
