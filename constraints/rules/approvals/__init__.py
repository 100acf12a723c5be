"""Who must approve a placement, and what must be on record before it is confirmed."""

from __future__ import annotations

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

RULES: tuple[Rule, ...] = (
    HomeHasNotRefused(),
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
    LocationReviewRead(),
    LocationReviewReadInEmergency(),
    ReportsOnHomeRead(),
    AdvocateOffered(),
    IndependentVisitorConsidered(),
    WithholdingDecided(),
)
"""In the order an officer reads them."""
