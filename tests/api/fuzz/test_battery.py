"""The short form of `make fuzz`: three routes, and six of the planted faults."""

import pytest

from tests.api.access.conftest import door

from .battery import Battery
from .planted import FAULTS, SHORT

ROUTES = (
    "POST /api/v1/referrals",
    "POST /api/v1/referrals/{referral}/replies",
    "GET /api/v1/allocations/{allocation}/events",
)


@pytest.mark.parametrize("route", ROUTES)
def test_no_odd_request_brings_an_answer_that_the_description_does_not_have(door, route):
    assert Battery(door).run(route, 1, 1) == []


@pytest.mark.parametrize("name", SHORT)
def test_a_planted_fault_is_found(door, name):
    route, fault = FAULTS[name]
    assert Battery(door).run(route, 1, 1) == []
    assert Battery(door, fault).run(route, 1, 1) != []


__all__ = ["door"]
