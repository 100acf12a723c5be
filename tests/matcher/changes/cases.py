"""A home in the way of which something stands, and the changes that take it away."""

from dataclasses import dataclass, field

import pytest

from constraints.vocabulary import Circumstance, Domain, Sex
from fixtures.stories.order_breached_by_address import CENTRE
from fixtures.stories.people import child, graded, resident
from fixtures.stories.towns import authority_of, near
from matcher.entities import Order, OrderKind
from tests.matcher.changes.edits import URN

BOY = resident("BOY", URN, 13, Sex.MALE, graded(Domain.MAY_CAUSE_SEXUAL_HARM, 2))
OLDER = child("Manchester", 16, Sex.FEMALE)
CRUEL = child("Manchester", 13, Sex.FEMALE, graded(Domain.CRUEL_TO_ANIMALS, 2))
OBJECTS = Circumstance.PARENT_OBJECTS_AND_CAN_ACCOMMODATE
EXCLUDED = Order("ORDER", OrderKind.EXCLUSION_ZONE, zone=(CENTRE,))
IN_CENTRE = near("Manchester", north_km=-0.3)
ELSEWHERE = Order(
    "ORDER", OrderKind.RESIDENCE, residence_authorities=frozenset({authority_of("Stockport")})
)
APART = Order("ORDER", OrderKind.NAMED_PERSON, persons=frozenset({"GIRL"}))


@dataclass(frozen=True)
class Case:
    """A scene, the smallest sets expected in it, and each change of them made to the entities."""

    scene: object
    sets: tuple
    edits: dict = field(default_factory=dict)


def alone(name, made, edit):
    return pytest.param(Case(made, ({name},), {name: edit}), id=name)
