"""Who must be told of a placement, and by when."""

from __future__ import annotations

from constraints.base import Rule
from constraints.rules.notices.area_authority_notified_before import AreaAuthorityNotifiedBefore
from constraints.rules.notices.area_authority_notified_in_emergency import (
    AreaAuthorityNotifiedInEmergency,
)
from constraints.rules.notices.area_authority_told_of_admission import AreaAuthorityToldOfAdmission
from constraints.rules.notices.ending_notified_after import EndingNotifiedAfter
from constraints.rules.notices.ending_notified_before import EndingNotifiedBefore
from constraints.rules.notices.ending_told_at_once import EndingToldAtOnce
from constraints.rules.notices.family_notified_before import FamilyNotifiedBefore
from constraints.rules.notices.family_notified_in_emergency import FamilyNotifiedInEmergency
from constraints.rules.notices.health_notified_before import HealthNotifiedBefore
from constraints.rules.notices.health_notified_in_emergency import HealthNotifiedInEmergency
from constraints.rules.notices.iro_informed import IroInformed
from constraints.rules.notices.school_notified_before import SchoolNotifiedBefore
from constraints.rules.notices.school_notified_in_emergency import SchoolNotifiedInEmergency

RULES: tuple[Rule, ...] = (
    IroInformed(),
    FamilyNotifiedBefore(),
    FamilyNotifiedInEmergency(),
    HealthNotifiedBefore(),
    HealthNotifiedInEmergency(),
    SchoolNotifiedBefore(),
    SchoolNotifiedInEmergency(),
    AreaAuthorityNotifiedBefore(),
    AreaAuthorityNotifiedInEmergency(),
    AreaAuthorityToldOfAdmission(),
    EndingNotifiedBefore(),
    EndingToldAtOnce(),
    EndingNotifiedAfter(),
)
"""In the order an officer reads them."""
