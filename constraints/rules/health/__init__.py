"""What a child's health needs of a home."""

from __future__ import annotations

from constraints.base import Rule
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

RULES: tuple[Rule, ...] = (
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
)
"""In the order an officer reads them."""
