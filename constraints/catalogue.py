"""Every rule, in the order an officer reads them. Nothing is found by scanning."""

from __future__ import annotations

from datetime import date

from constraints.base import Rule
from constraints.rules.health.clinical_tasks_covered import ClinicalTasksCovered
from constraints.rules.lawful.adult_tenants_agreed import AdultTenantsAgreed
from constraints.rules.lawful.age_within_statement import AgeWithinStatement
from constraints.rules.lawful.approval_outside_england_and_wales import (
    ApprovalOutsideEnglandAndWales,
)
from constraints.rules.lawful.care_where_care_is_needed import CareWhereCareIsNeeded
from constraints.rules.lawful.essential_needs_in_statement import EssentialNeedsInStatement
from constraints.rules.lawful.exception_under_16_confirmed import ExceptionUnder16Confirmed
from constraints.rules.lawful.listed_setting_under_16 import ListedSettingUnder16
from constraints.rules.lawful.no_temporary_lodging import NoTemporaryLodging
from constraints.rules.lawful.other_setting_found_suitable import OtherSettingFoundSuitable
from constraints.rules.lawful.registered_setting_from_16 import RegisteredSettingFrom16
from constraints.rules.lawful.sex_within_statement import SexWithinStatement
from constraints.rules.placement_order.family_option_considered import FamilyOptionConsidered
from constraints.rules.placement_order.kin_carers_considered import KinCarersConsidered
from constraints.rules.placement_order.room_with_needed_features import RoomWithNeededFeatures
from constraints.rules.registration.adults_in_minority import AdultsInMinority
from constraints.rules.registration.place_free_by_start import PlaceFreeByStart
from constraints.rules.registration.places_within_registration import PlacesWithinRegistration
from constraints.rules.registration.registered_home import RegisteredHome
from constraints.rules.registration.registration_conditions_kept import RegistrationConditionsKept
from constraints.rules.registration.unrestricted_registration import UnrestrictedRegistration
from constraints.rules.secure.secure_criteria_met import SecureCriteriaMet
from constraints.rules.welfare.away_from_hotspots import AwayFromHotspots
from constraints.rules.welfare.brothers_and_sisters_together import BrothersAndSistersTogether
from constraints.rules.welfare.culture_needs_met import CultureNeedsMet
from constraints.rules.welfare.desirable_needs_met import DesirableNeedsMet
from constraints.rules.welfare.education_kept import EducationKept
from constraints.rules.welfare.inspection_grades import InspectionGrades
from constraints.rules.welfare.location_reviewed import LocationReviewed
from constraints.rules.welfare.near_home import NearHome
from constraints.rules.welfare.people_in_reach import PeopleInReach
from constraints.rules.welfare.placements_last import PlacementsLast
from constraints.rules.welfare.staff_stay import StaffStay
from constraints.rules.welfare.stays_as_long_as_planned import StaysAsLongAsPlanned
from constraints.rules.welfare.wishes_followed import WishesFollowed
from constraints.rules.welfare.within_own_area import WithinOwnArea

CATALOGUE: tuple[Rule, ...] = (
    RegisteredHome(),
    UnrestrictedRegistration(),
    RegistrationConditionsKept(),
    PlaceFreeByStart(),
    PlacesWithinRegistration(),
    AdultsInMinority(),
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
    ApprovalOutsideEnglandAndWales(),
    SecureCriteriaMet(),
    FamilyOptionConsidered(),
    KinCarersConsidered(),
    RoomWithNeededFeatures(),
    ClinicalTasksCovered(),
    AwayFromHotspots(),
    LocationReviewed(),
    DesirableNeedsMet(),
    WishesFollowed(),
    CultureNeedsMet(),
    NearHome(),
    PeopleInReach(),
    EducationKept(),
    BrothersAndSistersTogether(),
    WithinOwnArea(),
    PlacementsLast(),
    StaffStay(),
    StaysAsLongAsPlanned(),
    InspectionGrades(),
)


def in_force(on: date) -> tuple[Rule, ...]:
    """Give the rules in force on a day, in catalogue order."""
    return tuple(rule for rule in CATALOGUE if rule.in_force(on))
