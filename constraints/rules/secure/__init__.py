"""When a child's liberty may be restricted."""

from __future__ import annotations

from constraints.base import Rule
from constraints.rules.secure.liberty_authorised_by_court import LibertyAuthorisedByCourt
from constraints.rules.secure.no_secure_by_choice_from_16 import NoSecureByChoiceFrom16
from constraints.rules.secure.relevant_accommodation_test_met import RelevantAccommodationTestMet
from constraints.rules.secure.secure_court_order_sought import SecureCourtOrderSought
from constraints.rules.secure.secure_criteria_met import SecureCriteriaMet
from constraints.rules.secure.secure_hours_left import SecureHoursLeft
from constraints.rules.secure.secure_order_renewed import SecureOrderRenewed
from constraints.rules.secure.secure_panel_appointed import SecurePanelAppointed
from constraints.rules.secure.secure_remand_order_renewed import SecureRemandOrderRenewed
from constraints.rules.secure.secure_under_13_approved import SecureUnder13Approved
from constraints.rules.secure.skilled_for_restrictions import SkilledForRestrictions

RULES: tuple[Rule, ...] = (
    SecureCriteriaMet(),
    SecureHoursLeft(),
    SecureUnder13Approved(),
    SecureCourtOrderSought(),
    SecureOrderRenewed(),
    SecureRemandOrderRenewed(),
    SecurePanelAppointed(),
    NoSecureByChoiceFrom16(),
    LibertyAuthorisedByCourt(),
    SkilledForRestrictions(),
    RelevantAccommodationTestMet(),
)
"""In the order an officer reads them."""
