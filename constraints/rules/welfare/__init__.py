"""What is best for the child: near home, together, settled, heard."""

from __future__ import annotations

from constraints.base import Rule
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

RULES: tuple[Rule, ...] = (
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
    InspectionGrades(),
    PoliceSeldomCalled(),
)
"""In the order an officer reads them."""
