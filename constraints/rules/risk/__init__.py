"""What is known of risk, and what to do until it is known."""

from __future__ import annotations

from constraints.base import Rule
from constraints.rules.risk.adult_resident_risk_checked import AdultResidentRiskChecked
from constraints.rules.risk.interim_safety_plan import InterimSafetyPlan
from constraints.rules.risk.residents_check_clear import ResidentsCheckClear
from constraints.rules.risk.residents_check_signed import ResidentsCheckSigned
from constraints.rules.risk.residents_views_sought import ResidentsViewsSought

RULES: tuple[Rule, ...] = (
    ResidentsViewsSought(),
    ResidentsCheckClear(),
    ResidentsCheckSigned(),
    AdultResidentRiskChecked(),
    InterimSafetyPlan(),
)
"""In the order an officer reads them."""
