"""Which kinds of placement the law allows at all."""

from __future__ import annotations

from constraints.base import Rule
from constraints.rules.lawful.adult_tenants_agreed import AdultTenantsAgreed
from constraints.rules.lawful.age_within_statement import AgeWithinStatement
from constraints.rules.lawful.approval_outside_england_and_wales import (
    ApprovalOutsideEnglandAndWales,
)
from constraints.rules.lawful.care_where_care_is_needed import CareWhereCareIsNeeded
from constraints.rules.lawful.child_agrees_from_16 import ChildAgreesFrom16
from constraints.rules.lawful.contact_order_can_be_kept import ContactOrderCanBeKept
from constraints.rules.lawful.crisis_arrangement_recorded import CrisisArrangementRecorded
from constraints.rules.lawful.essential_needs_in_statement import EssentialNeedsInStatement
from constraints.rules.lawful.exception_under_16_confirmed import ExceptionUnder16Confirmed
from constraints.rules.lawful.guardian_and_court_told import GuardianAndCourtTold
from constraints.rules.lawful.guardian_and_court_told_in_emergency import (
    GuardianAndCourtToldInEmergency,
)
from constraints.rules.lawful.listed_setting_under_16 import ListedSettingUnder16
from constraints.rules.lawful.no_temporary_lodging import NoTemporaryLodging
from constraints.rules.lawful.no_valid_family_objection import NoValidFamilyObjection
from constraints.rules.lawful.other_setting_found_suitable import OtherSettingFoundSuitable
from constraints.rules.lawful.outside_england_and_wales_opened import OutsideEnglandAndWalesOpened
from constraints.rules.lawful.parents_agree_to_move import ParentsAgreeToMove
from constraints.rules.lawful.public_protection_reasoned import PublicProtectionReasoned
from constraints.rules.lawful.registered_setting_from_16 import RegisteredSettingFrom16
from constraints.rules.lawful.sex_within_statement import SexWithinStatement

RULES: tuple[Rule, ...] = (
    ListedSettingUnder16(),
    ExceptionUnder16Confirmed(),
    RegisteredSettingFrom16(),
    NoTemporaryLodging(),
    OtherSettingFoundSuitable(),
    CareWhereCareIsNeeded(),
    AdultTenantsAgreed(),
    EssentialNeedsInStatement(),
    AgeWithinStatement(),
    SexWithinStatement(),
    OutsideEnglandAndWalesOpened(),
    ApprovalOutsideEnglandAndWales(),
    NoValidFamilyObjection(),
    ChildAgreesFrom16(),
    ParentsAgreeToMove(),
    GuardianAndCourtTold(),
    GuardianAndCourtToldInEmergency(),
    ContactOrderCanBeKept(),
    PublicProtectionReasoned(),
    CrisisArrangementRecorded(),
)
"""In the order an officer reads them."""
