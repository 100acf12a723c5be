"""The authority's request for a place for a child, with all that stands on it."""

from matcher.entities.referral.circumstances import History, School, SecureGrounds, Wishes
from matcher.entities.referral.done import DutyDone
from matcher.entities.referral.implied import implied
from matcher.entities.referral.request import ELSEWHERE, Referral
from matcher.entities.referral.said import (
    AdultRiskCheck,
    ImpactAssessment,
    Refusal,
    Reply,
    RivalTerritory,
)
from matcher.entities.referral.situation import HomePaper, Hotspot, Service, ServiceKind

__all__ = [
    "ELSEWHERE",
    "AdultRiskCheck",
    "DutyDone",
    "History",
    "HomePaper",
    "Hotspot",
    "ImpactAssessment",
    "Referral",
    "Refusal",
    "Reply",
    "RivalTerritory",
    "School",
    "SecureGrounds",
    "Service",
    "ServiceKind",
    "Wishes",
    "implied",
]
