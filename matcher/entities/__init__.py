"""The people, homes and papers the engine reads, as frozen values."""

from matcher.entities.authority import Authority
from matcher.entities.child import Child, Contact, Relation, RelationKind
from matcher.entities.episode import Episode
from matcher.entities.home import Home, HomeCondition, HomeMitigation
from matcher.entities.order import Order, OrderKind
from matcher.entities.place import Place, Vacancy
from matcher.entities.profile import Grade, RiskProfile, State
from matcher.entities.referral import (
    ELSEWHERE,
    AdultRiskCheck,
    DutyDone,
    History,
    HomePaper,
    Hotspot,
    ImpactAssessment,
    Referral,
    Refusal,
    Reply,
    RivalTerritory,
    School,
    SecureGrounds,
    Service,
    ServiceKind,
    Wishes,
    implied,
)
from matcher.entities.resident import Resident
from matcher.entities.snapshot import Snapshot
from matcher.entities.where import Where

__all__ = [
    "ELSEWHERE",
    "AdultRiskCheck",
    "Authority",
    "Child",
    "Contact",
    "DutyDone",
    "Episode",
    "Grade",
    "History",
    "Home",
    "HomeCondition",
    "HomeMitigation",
    "HomePaper",
    "Hotspot",
    "ImpactAssessment",
    "Order",
    "OrderKind",
    "Place",
    "Referral",
    "Refusal",
    "Relation",
    "RelationKind",
    "Reply",
    "Resident",
    "RiskProfile",
    "RivalTerritory",
    "School",
    "SecureGrounds",
    "Service",
    "ServiceKind",
    "Snapshot",
    "State",
    "Vacancy",
    "Where",
    "Wishes",
    "implied",
]
