from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from matcher.entities import Home, RivalTerritory
from tests.matcher.frame.small import DECIDED_ON, HERE, frame, home, referral, three
from tests.worlds.where import square

DAY = timedelta(days=1)
AROUND = (square(HERE, 2.0),)
FAR = (square(replace(HERE, easting_m=HERE.easting_m + 50_000.0), 2.0),)


def at(east_m: float, radius_km: float = 0.0) -> Home:
    return home(where=replace(HERE, easting_m=HERE.easting_m + east_m, radius_km=radius_km))


@pytest.mark.parametrize(
    ("where", "confirmed", "claimed"),
    [
        (at(0.0), True, None),
        (at(1_900.0), True, None),
        (at(2_100.0), False, False),
        (at(0.0, 2.5), None, None),
        (at(3_000.0, 1.5), None, None),
        (home(where=None), None, None),
    ],
)
def test_a_home_lies_in_a_rival_territory_as_far_as_its_location_tells(
    where: Home, confirmed: bool | None, claimed: bool | None
) -> None:
    for confirmed_on, expected in ((DECIDED_ON, confirmed), (None, claimed)):
        asked = referral(rival_territories=(RivalTerritory(AROUND, confirmed_on),))
        assert three(frame(asked, where).pairs.in_rival_territory) is expected


@pytest.mark.parametrize(
    ("confirmed_on", "expected"),
    [
        (DECIDED_ON, True),
        (date(2025, 9, 2), True),
        (date(2025, 9, 1), None),
        (DECIDED_ON + DAY, None),
        (None, None),
    ],
)
def test_what_the_police_confirmed_stands_for_six_months(
    confirmed_on: date | None, expected: bool | None
) -> None:
    asked = referral(rival_territories=(RivalTerritory(AROUND, confirmed_on),))
    assert three(frame(asked).pairs.in_rival_territory) is expected


def test_one_confirmed_territory_among_claimed_ones_is_enough() -> None:
    here, claimed = RivalTerritory(AROUND, DECIDED_ON), RivalTerritory(AROUND)
    far = RivalTerritory(FAR, DECIDED_ON)
    assert three(frame(referral(rival_territories=(claimed, here))).pairs.in_rival_territory)
    found = frame(referral(rival_territories=(claimed, far))).pairs.in_rival_territory
    assert three(found) is None
    assert three(frame(referral(rival_territories=(far,))).pairs.in_rival_territory) is False
    assert three(frame(referral()).pairs.in_rival_territory) is False
