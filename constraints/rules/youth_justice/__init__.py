"""Court orders that bind where a child lives, and telling youth justice services."""

from __future__ import annotations

from constraints.base import Rule
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

RULES: tuple[Rule, ...] = (
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
)
"""In the order an officer reads them."""
