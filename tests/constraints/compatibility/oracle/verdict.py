"""What each row comes to."""

from __future__ import annotations

from dataclasses import dataclass

from constraints.vocabulary import Mitigation
from tests.constraints.compatibility.oracle.kinds import BLOCKS, MINIMUM, SAID, WARNS
from tests.constraints.compatibility.oracle.people import House
from tests.constraints.compatibility.oracle.relief import stands, takes_off
from tests.constraints.compatibility.oracle.three import Range, Three, every, no, some

Way = tuple[Three, float, float]
"""A direction: whether it fires, and the least and the greatest level posed."""


@dataclass
class Verdict:
    """What one row comes to."""

    bar: Three = False
    gate: Three = False
    left: Range = (0.0, 0.0)


def decide(name: str, house: House, ways: list[Way], some_grave: Three) -> Verdict:
    fired = some(*(way[0] for way in ways))
    low = 2 * max((way[1] for way in ways), default=0.0)
    high = 2 * max((way[2] for way in ways), default=0.0)
    least = takes_off(house, name, (True,), some_grave)
    most = takes_off(house, name, (True, None), some_grave)
    less = (max(low - most, 0.0), max(high - least, 0.0))
    if name in SAID:
        return Verdict()
    if name in WARNS:
        return Verdict(left=(min(less[0], 2.0), min(less[1], 2.0)))
    met = every(*(stands(house, one) for one in MINIMUM.get(name, ())))
    if name not in BLOCKS:
        return Verdict(every(fired, no(met)), fired, less)
    managed = some(*(every(*(stands(house, one) for one in way)) for way in BLOCKS[name]))
    left = (low if managed is False else less[0], less[1] if managed is True else high)
    return Verdict(every(fired, some(no(managed), no(met))), every(fired, managed), left)


def there(name: str, house: House) -> Three:
    """Whether the home is one that a row is about."""
    return {
        "animals_safe": house.animals,
        "no_staff_alone_with_violence": house.alone,
        "needs_at_night_met_awake": no(stands(house, Mitigation.WAKING_NIGHT_STAFF)),
    }.get(name, True)
