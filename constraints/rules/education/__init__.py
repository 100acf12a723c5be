"""What a move does to the child's education, and who must agree or be told."""

from __future__ import annotations

from constraints.base import Rule
from constraints.rules.education.education_arranged_in_emergency import EducationArrangedInEmergency
from constraints.rules.education.education_change_approved import EducationChangeApproved
from constraints.rules.education.named_school_agreed import NamedSchoolAgreed
from constraints.rules.education.named_school_taken_to_panel import NamedSchoolTakenToPanel
from constraints.rules.education.other_education_arranged import OtherEducationArranged
from constraints.rules.education.plan_authority_told import PlanAuthorityTold
from constraints.rules.education.plan_transferred import PlanTransferred
from constraints.rules.education.school_place_found import SchoolPlaceFound
from constraints.rules.education.virtual_head_told import VirtualHeadTold

RULES: tuple[Rule, ...] = (
    EducationChangeApproved(),
    OtherEducationArranged(),
    EducationArrangedInEmergency(),
    VirtualHeadTold(),
    SchoolPlaceFound(),
    PlanAuthorityTold(),
    PlanTransferred(),
    NamedSchoolAgreed(),
    NamedSchoolTakenToPanel(),
)
"""In the order an officer reads them."""
