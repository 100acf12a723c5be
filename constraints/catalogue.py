"""Every rule, in the order an officer reads them. Nothing is found by scanning."""

from __future__ import annotations

from datetime import date

from constraints.base import Rule
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
