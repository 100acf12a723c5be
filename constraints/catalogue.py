"""Every rule, in the order an officer reads them. Nothing is found by scanning."""

from __future__ import annotations

from datetime import date

from constraints.base import Rule
from constraints.rules.approvals.advocate_offered import AdvocateOffered
from constraints.rules.approvals.at_a_distance_approval import AtADistanceApproval
from constraints.rules.approvals.deferred_checks_done import DeferredChecksDone
from constraints.rules.approvals.distance_plan_follows import DistancePlanFollows
from constraints.rules.approvals.distance_plan_written import DistancePlanWritten
from constraints.rules.approvals.home_has_not_refused import HomeHasNotRefused
from constraints.rules.approvals.impact_on_residents_considered import ImpactOnResidentsConsidered
from constraints.rules.approvals.independent_visitor_considered import IndependentVisitorConsidered
from constraints.rules.approvals.location_review_read import LocationReviewRead
from constraints.rules.approvals.location_review_read_in_emergency import (
    LocationReviewReadInEmergency,
)
from constraints.rules.approvals.out_of_area_approval import OutOfAreaApproval
from constraints.rules.approvals.placement_plan_follows import PlacementPlanFollows
from constraints.rules.approvals.placement_plan_signed import PlacementPlanSigned
from constraints.rules.approvals.reason_for_leaving_area_recorded import (
    ReasonForLeavingAreaRecorded,
)
from constraints.rules.approvals.reports_on_home_read import ReportsOnHomeRead
from constraints.rules.approvals.stability_panel_follows import StabilityPanelFollows
from constraints.rules.approvals.stability_panel_held import StabilityPanelHeld
from constraints.rules.approvals.wishes_ascertained import WishesAscertained
from constraints.rules.approvals.withholding_decided import WithholdingDecided
from constraints.rules.education.education_arranged_in_emergency import EducationArrangedInEmergency
from constraints.rules.education.education_change_approved import EducationChangeApproved
from constraints.rules.education.named_school_agreed import NamedSchoolAgreed
from constraints.rules.education.named_school_taken_to_panel import NamedSchoolTakenToPanel
from constraints.rules.education.other_education_arranged import OtherEducationArranged
from constraints.rules.education.plan_authority_told import PlanAuthorityTold
from constraints.rules.education.plan_transferred import PlanTransferred
from constraints.rules.education.school_place_found import SchoolPlaceFound
from constraints.rules.education.virtual_head_told import VirtualHeadTold
from constraints.rules.exploitation.address_unknown_to_exploiters import AddressUnknownToExploiters
from constraints.rules.exploitation.arrival_protected import ArrivalProtected
from constraints.rules.exploitation.arrival_protected_in_emergency import (
    ArrivalProtectedInEmergency,
)
from constraints.rules.exploitation.disputed_age_apart_from_younger import (
    DisputedAgeApartFromYounger,
)
from constraints.rules.exploitation.distance_as_protection_evidenced import (
    DistanceAsProtectionEvidenced,
)
from constraints.rules.exploitation.exploitation_view_taken import ExploitationViewTaken
from constraints.rules.exploitation.missing_risk_planned import MissingRiskPlanned
from constraints.rules.exploitation.outside_rival_territory import OutsideRivalTerritory
from constraints.rules.exploitation.return_interview_offered import ReturnInterviewOffered
from constraints.rules.exploitation.review_asked_when_absent import ReviewAskedWhenAbsent
from constraints.rules.exploitation.trafficking_referred import TraffickingReferred
from constraints.rules.exploitation.transfer_scheme_considered import TransferSchemeConsidered
from constraints.rules.group.grave_needs_not_gathered import GraveNeedsNotGathered
from constraints.rules.group.no_grief_or_ending_there import NoGriefOrEndingThere
from constraints.rules.group.time_to_settle import TimeToSettle
from constraints.rules.health.adult_lead_named import AdultLeadNamed
from constraints.rules.health.animals_and_allergy_planned import AnimalsAndAllergyPlanned
from constraints.rules.health.clinical_tasks_covered import ClinicalTasksCovered
from constraints.rules.health.communication_agreed import CommunicationAgreed
from constraints.rules.health.communication_agreed_in_emergency import (
    CommunicationAgreedInEmergency,
)
from constraints.rules.health.continuing_care_owner_named import ContinuingCareOwnerNamed
from constraints.rules.health.dentist_and_optician_registered import DentistAndOpticianRegistered
from constraints.rules.health.discharge_planned import DischargePlanned
from constraints.rules.health.family_doctor_registered import FamilyDoctorRegistered
from constraints.rules.health.first_health_assessment_held import FirstHealthAssessmentHeld
from constraints.rules.health.health_reviewed_from_five import HealthReviewedFromFive
from constraints.rules.health.health_reviewed_under_five import HealthReviewedUnderFive
from constraints.rules.health.home_named_before_discharge import HomeNamedBeforeDischarge
from constraints.rules.health.mental_health_care_continues import MentalHealthCareContinues
from constraints.rules.health.mental_health_care_taken_up import MentalHealthCareTakenUp
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
from constraints.rules.lawful.outside_england_and_wales_opened import (
    OutsideEnglandAndWalesOpened,
)
from constraints.rules.lawful.parents_agree_to_move import ParentsAgreeToMove
from constraints.rules.lawful.public_protection_reasoned import PublicProtectionReasoned
from constraints.rules.lawful.registered_setting_from_16 import RegisteredSettingFrom16
from constraints.rules.lawful.sex_within_statement import SexWithinStatement
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
from constraints.rules.placement_order.choice_explained import ChoiceExplained
from constraints.rules.placement_order.family_option_considered import FamilyOptionConsidered
from constraints.rules.placement_order.kin_carers_considered import KinCarersConsidered
from constraints.rules.placement_order.room_with_needed_features import RoomWithNeededFeatures
from constraints.rules.registration.adults_in_minority import AdultsInMinority
from constraints.rules.registration.home_managed_and_adequate import HomeManagedAndAdequate
from constraints.rules.registration.place_free_by_start import PlaceFreeByStart
from constraints.rules.registration.places_within_registration import PlacesWithinRegistration
from constraints.rules.registration.registered_home import RegisteredHome
from constraints.rules.registration.registration_conditions_kept import RegistrationConditionsKept
from constraints.rules.registration.unrestricted_registration import UnrestrictedRegistration
from constraints.rules.reviews.ending_reviewed import EndingReviewed
from constraints.rules.reviews.first_review_held import FirstReviewHeld
from constraints.rules.reviews.iro_objection_answered import IroObjectionAnswered
from constraints.rules.reviews.iro_objection_answered_same_day import IroObjectionAnsweredSameDay
from constraints.rules.reviews.iro_told_of_distance_trend import IroToldOfDistanceTrend
from constraints.rules.reviews.later_reviews_held import LaterReviewsHeld
from constraints.rules.reviews.plan_change_reviewed import PlanChangeReviewed
from constraints.rules.reviews.second_review_held import SecondReviewHeld
from constraints.rules.reviews.visit_in_first_week import VisitInFirstWeek
from constraints.rules.reviews.visits_every_six_weeks import VisitsEverySixWeeks
from constraints.rules.reviews.welfare_concern_reviewed import WelfareConcernReviewed
from constraints.rules.risk.adult_resident_risk_checked import AdultResidentRiskChecked
from constraints.rules.risk.interim_safety_plan import InterimSafetyPlan
from constraints.rules.risk.residents_check_clear import ResidentsCheckClear
from constraints.rules.risk.residents_check_signed import ResidentsCheckSigned
from constraints.rules.risk.residents_views_sought import ResidentsViewsSought
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
from constraints.rules.welfare.away_from_hotspots import AwayFromHotspots
from constraints.rules.welfare.brothers_and_sisters_together import BrothersAndSistersTogether
from constraints.rules.welfare.company_as_advised import CompanyAsAdvised
from constraints.rules.welfare.company_of_children import CompanyOfChildren
from constraints.rules.welfare.culture_needs_met import CultureNeedsMet
from constraints.rules.welfare.desirable_needs_met import DesirableNeedsMet
from constraints.rules.welfare.education_kept import EducationKept
from constraints.rules.welfare.friend_or_sibling_there import FriendOrSiblingThere
from constraints.rules.welfare.inspection_grades import InspectionGrades
from constraints.rules.welfare.location_reviewed import LocationReviewed
from constraints.rules.welfare.near_home import NearHome
from constraints.rules.welfare.people_in_reach import PeopleInReach
from constraints.rules.welfare.placements_last import PlacementsLast
from constraints.rules.welfare.police_seldom_called import PoliceSeldomCalled
from constraints.rules.welfare.quiet_where_noise_distresses import QuietWhereNoiseDistresses
from constraints.rules.welfare.residual_peer_risk import ResidualPeerRisk
from constraints.rules.welfare.services_kept import ServicesKept
from constraints.rules.welfare.staff_stay import StaffStay
from constraints.rules.welfare.stays_as_long_as_planned import StaysAsLongAsPlanned
from constraints.rules.welfare.wishes_followed import WishesFollowed
from constraints.rules.welfare.within_own_area import WithinOwnArea
from constraints.rules.youth_justice.apart_from_named_people import ApartFromNamedPeople
from constraints.rules.youth_justice.curfew_agreed import CurfewAgreed
from constraints.rules.youth_justice.detention_placement_plan_prepared import (
    DetentionPlacementPlanPrepared,
)
from constraints.rules.youth_justice.home_named_before_release import HomeNamedBeforeRelease
from constraints.rules.youth_justice.home_team_keeps_case import HomeTeamKeepsCase
from constraints.rules.youth_justice.host_team_acknowledges import HostTeamAcknowledges
from constraints.rules.youth_justice.host_team_has_records import HostTeamHasRecords
from constraints.rules.youth_justice.host_team_told_first import HostTeamToldFirst
from constraints.rules.youth_justice.host_team_told_in_emergency import HostTeamToldInEmergency
from constraints.rules.youth_justice.orders_checked_on_change import OrdersCheckedOnChange
from constraints.rules.youth_justice.outside_exclusion_zones import OutsideExclusionZones
from constraints.rules.youth_justice.received_on_request import ReceivedOnRequest
from constraints.rules.youth_justice.release_plan_agreed import ReleasePlanAgreed
from constraints.rules.youth_justice.release_plan_follows import ReleasePlanFollows
from constraints.rules.youth_justice.remand_care_plan_prepared import RemandCarePlanPrepared
from constraints.rules.youth_justice.residence_as_ordered import ResidenceAsOrdered
from constraints.rules.youth_justice.route_to_school_agreed import RouteToSchoolAgreed
from constraints.rules.youth_justice.victim_address_clear import VictimAddressClear
from constraints.rules.youth_justice.zone_edge_agreed import ZoneEdgeAgreed

CATALOGUE: tuple[Rule, ...] = (
    RegisteredHome(),
    UnrestrictedRegistration(),
    HomeManagedAndAdequate(),
    RegistrationConditionsKept(),
    PlaceFreeByStart(),
    HomeHasNotRefused(),
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
    FamilyOptionConsidered(),
    KinCarersConsidered(),
    ChoiceExplained(),
    RoomWithNeededFeatures(),
    EducationChangeApproved(),
    OtherEducationArranged(),
    EducationArrangedInEmergency(),
    VirtualHeadTold(),
    SchoolPlaceFound(),
    PlanAuthorityTold(),
    PlanTransferred(),
    NamedSchoolAgreed(),
    NamedSchoolTakenToPanel(),
    ReasonForLeavingAreaRecorded(),
    OutOfAreaApproval(),
    AtADistanceApproval(),
    DeferredChecksDone(),
    DistancePlanWritten(),
    DistancePlanFollows(),
    WishesAscertained(),
    StabilityPanelHeld(),
    StabilityPanelFollows(),
    PlacementPlanSigned(),
    PlacementPlanFollows(),
    ImpactOnResidentsConsidered(),
    ResidentsViewsSought(),
    LocationReviewRead(),
    LocationReviewReadInEmergency(),
    ReportsOnHomeRead(),
    AdvocateOffered(),
    IndependentVisitorConsidered(),
    WithholdingDecided(),
    EndingReviewed(),
    PlanChangeReviewed(),
    IroObjectionAnswered(),
    IroObjectionAnsweredSameDay(),
    WelfareConcernReviewed(),
    IroToldOfDistanceTrend(),
    VisitInFirstWeek(),
    VisitsEverySixWeeks(),
    FirstReviewHeld(),
    SecondReviewHeld(),
    LaterReviewsHeld(),
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
    OutsideExclusionZones(),
    ZoneEdgeAgreed(),
    RouteToSchoolAgreed(),
    ResidenceAsOrdered(),
    ApartFromNamedPeople(),
    HostTeamToldFirst(),
    HostTeamToldInEmergency(),
    HomeTeamKeepsCase(),
    HostTeamHasRecords(),
    HostTeamAcknowledges(),
    CurfewAgreed(),
    VictimAddressClear(),
    ReceivedOnRequest(),
    RemandCarePlanPrepared(),
    DetentionPlacementPlanPrepared(),
    ReleasePlanAgreed(),
    ReleasePlanFollows(),
    HomeNamedBeforeRelease(),
    OrdersCheckedOnChange(),
    AddressUnknownToExploiters(),
    OutsideRivalTerritory(),
    ExploitationViewTaken(),
    DistanceAsProtectionEvidenced(),
    MissingRiskPlanned(),
    ReturnInterviewOffered(),
    ReviewAskedWhenAbsent(),
    TraffickingReferred(),
    ArrivalProtected(),
    ArrivalProtectedInEmergency(),
    TransferSchemeConsidered(),
    DisputedAgeApartFromYounger(),
    ResidentsCheckClear(),
    ResidentsCheckSigned(),
    AdultResidentRiskChecked(),
    InterimSafetyPlan(),
    ClinicalTasksCovered(),
    AnimalsAndAllergyPlanned(),
    FamilyDoctorRegistered(),
    DentistAndOpticianRegistered(),
    FirstHealthAssessmentHeld(),
    HealthReviewedUnderFive(),
    HealthReviewedFromFive(),
    MentalHealthCareContinues(),
    MentalHealthCareTakenUp(),
    DischargePlanned(),
    HomeNamedBeforeDischarge(),
    CommunicationAgreed(),
    CommunicationAgreedInEmergency(),
    AdultLeadNamed(),
    ContinuingCareOwnerNamed(),
    ResidualPeerRisk(),
    CompanyOfChildren(),
    AwayFromHotspots(),
    LocationReviewed(),
    QuietWhereNoiseDistresses(),
    DesirableNeedsMet(),
    CompanyAsAdvised(),
    WishesFollowed(),
    CultureNeedsMet(),
    ServicesKept(),
    NearHome(),
    PeopleInReach(),
    EducationKept(),
    BrothersAndSistersTogether(),
    FriendOrSiblingThere(),
    WithinOwnArea(),
    PlacementsLast(),
    StaffStay(),
    StaysAsLongAsPlanned(),
    GraveNeedsNotGathered(),
    TimeToSettle(),
    NoGriefOrEndingThere(),
    InspectionGrades(),
    PoliceSeldomCalled(),
)


def in_force(on: date) -> tuple[Rule, ...]:
    """Give the rules in force on a day, in catalogue order."""
    return tuple(rule for rule in CATALOGUE if rule.in_force(on))


def awaited(on: date) -> tuple[Rule, ...]:
    """Give the rules enacted by a day and not commenced, in catalogue order."""
    return tuple(rule for rule in CATALOGUE if rule.enacted is not None and rule.enacted <= on)
