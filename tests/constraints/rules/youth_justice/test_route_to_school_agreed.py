from typing import Any

from constraints.logic import NOT_KNOWN
from constraints.rules.youth_justice.route_to_school_agreed import RouteToSchoolAgreed
from fixtures.pair import one_pair
from tests.constraints.sides import child_is_asked
from tests.tables import MET, UNDECIDED, Case, breached, table

KEPT: dict[str, Any] = {"has_school": True, "school_must_continue": True}

CASES = (
    Case("clear of every zone", one_pair(**KEPT, school_route_meets_zone=False), MET),
    Case("the line meets a zone", one_pair(**KEPT, school_route_meets_zone=NOT_KNOWN), UNDECIDED),
    Case("the school is in a zone", one_pair(**KEPT, school_route_meets_zone=True), breached()),
    Case(
        "the school is in a zone and is not kept",
        one_pair(has_school=True, school_must_continue=False, school_route_meets_zone=True),
        MET,
    ),
    Case(
        "there is no school",
        one_pair(has_school=False, school_must_continue=True, school_route_meets_zone=True),
        MET,
    ),
    Case(
        "whether the school is kept is not decided",
        one_pair(has_school=True, school_must_continue=NOT_KNOWN, school_route_meets_zone=True),
        UNDECIDED,
    ),
    Case(
        "whether there is a school is not known",
        one_pair(
            has_school=NOT_KNOWN, school_must_continue=True, school_route_meets_zone=NOT_KNOWN
        ),
        UNDECIDED,
    ),
    Case("orders not checked", one_pair(**KEPT, orders_known=False), UNDECIDED),
    Case("orders not checked, school not kept", one_pair(orders_known=False), MET),
)
test_route_to_school_agreed = table(RouteToSchoolAgreed(), CASES)


def test_the_social_worker_is_asked_for_orders_and_school_and_not_for_the_way() -> None:
    rule = RouteToSchoolAgreed()
    assert child_is_asked(rule, one_pair(**KEPT, orders_known=False))
    unsure = one_pair(school_must_continue=NOT_KNOWN, school_route_meets_zone=True)
    assert child_is_asked(rule, unsure)
    assert not child_is_asked(rule, one_pair(**KEPT, school_route_meets_zone=NOT_KNOWN))
