"""What surrounds the child: places of exploitation, services to keep, papers about one home."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from constraints.vocabulary import HomeRecord
from matcher.entities.where import Where


@dataclass(frozen=True, slots=True)
class Hotspot:
    """
    A place where children are exploited, of a dated layer.

    Parameters
    ----------
    where
        Where it is.
    linked
        Whether it is linked to people who exploit this child; None where not known.
    source
        Whose layer it is of, as a role or service; None where not said.
    until
        First day on which the layer may no longer be relied on; None where not said.
    """

    where: Where
    linked: bool | None = None
    source: str | None = None
    until: date | None = None


class ServiceKind(Enum):
    """A service that a child may have to go on going to."""

    MENTAL_HEALTH = "mental_health"
    YOUTH_JUSTICE_REPORTING = "youth_justice_reporting"
    SPECIAL_SCHOOL = "special_school"


@dataclass(frozen=True, slots=True)
class Service:
    """A service the child is to keep, and where it is; None where not known."""

    kind: ServiceKind
    where: Where | None = None


@dataclass(frozen=True, slots=True)
class HomePaper:
    """A paper or a decision about the child and one home, and the day it was recorded."""

    urn: str
    record: HomeRecord
    on: date
