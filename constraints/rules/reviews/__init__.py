"""Reviews, visits, and what the independent reviewing officer is told or answered."""

from __future__ import annotations

from constraints.base import Rule
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

RULES: tuple[Rule, ...] = (
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
)
"""In the order an officer reads them."""
