"""What nobody knows, and the answer to each."""

from dataclasses import replace

import pytest

from constraints.vocabulary import (
    Answer,
    ClinicalTask,
    Country,
    Domain,
    HomeFact,
    HomeKind,
    LegalStatus,
    Mitigation,
    Need,
    RegistrationStatus,
    RoomFeature,
    Sex,
    SexTaken,
)
from fixtures.stories.homes import CORE, only
from fixtures.stories.order_breached_by_address import CENTRE
from fixtures.stories.people import DECIDED, child, graded
from fixtures.stories.towns import authority_of, near
from matcher.entities import Place, RivalTerritory
from tests.matcher.changes import edits
from tests.matcher.changes.cases import (
    APART,
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
from tests.matcher.changes.edits import GIRL, UNCLEAR, asks, home_has, says, scene

EXPLOITED = child("Manchester", 13, Sex.FEMALE, graded(Domain.HAS_BEEN_SEXUALLY_EXPLOITED, 1))
UNLISTED = {"residents_listed": False}
THREE = tuple(Place(str(number)) for number in (1, 2, 3))
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
