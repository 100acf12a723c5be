"""What a home adds to lower a risk, by how much, and what a minimum is made of."""

from __future__ import annotations

from collections.abc import Mapping

from constraints.vocabulary import Domain, Mitigation

HALF_LEVELS = 6.0
"""Half levels from no risk to level 3."""
GREATEST_RELIEF = 4.0
"""Half levels that mitigations take off together at most (handbook 2.4: two levels)."""
WARN_HALF_LEVELS = 2.0
"""Half levels that a warning adds at most (one level)."""

CORE_SET = (Mitigation.NIGHT_SUPERVISION, Mitigation.ROOM_PLAN, Mitigation.SUPERVISION_PLAN)
"""The minimum on arrival (handbook 2.3a). Waking night staff are night supervision."""
CORE_SET_AWAKE = (
    Mitigation.WAKING_NIGHT_STAFF,
    Mitigation.ROOM_PLAN,
    Mitigation.SUPERVISION_PLAN,
)
"""The core set where only staff awake at night will do."""

ALL_DOMAINS = tuple(Domain)
"""Of a mitigation that acts on every risk, graded or not."""
_HSB, _FIR, _SHS = Domain.MAY_CAUSE_SEXUAL_HARM, Domain.HAS_SET_FIRES, Domain.SELF_HARMS
_VIO, _MIS, _NGT = Domain.VIOLENT_TO_PEERS, Domain.GOES_MISSING, Domain.NIGHT_TIME_NEEDS
_CSEV, _DIG = Domain.HAS_BEEN_SEXUALLY_EXPLOITED, Domain.SHARES_HARMFUL_IMAGES
_RAC = Domain.ABUSES_A_GROUP

RELIEF: Mapping[Mitigation, tuple[float, tuple[Domain, ...]]] = {
    Mitigation.WAKING_NIGHT_STAFF: (2.0, (_HSB, _SHS, _FIR, _MIS, _NGT, _VIO)),
    Mitigation.ONE_TO_ONE: (2.0, ALL_DOMAINS),
    Mitigation.TWO_TO_ONE: (2.0, (_VIO, _HSB, _SHS)),
    Mitigation.ROOM_PLAN: (1.0, (_HSB, _CSEV, _VIO, _NGT)),
    Mitigation.SENSORS: (1.0, (_HSB, _MIS, _SHS)),
    Mitigation.SPECIALIST_TEAM: (2.0, (_HSB, _SHS, _RAC, _FIR)),
    Mitigation.DEVICE_PLAN: (1.0, (_DIG, _CSEV)),
    Mitigation.SPRINKLER_OR_DETECTION: (2.0, (_FIR,)),
}
"""
Half levels each takes off, and the domains it acts on (handbook 2.4, W1 to W6, W8, W9).

A mitigation acts on the domain that is posed, so one that protects a victim lowers nothing that
another poses. One to one and two to one together take off two levels, which is also the most
that all take off.
"""

GRAVE_LEVEL = 3.0
BESIDE_GRAVE: Mapping[Mitigation, tuple[Mitigation, tuple[Domain, ...]]] = {
    Mitigation.WAKING_NIGHT_STAFF: (Mitigation.TWO_WAKING_NIGHT_STAFF, (_HSB, _SHS, _FIR)),
}
"""
What has to stand for a mitigation to take anything off level 3, and of which domains (W1: two
waking night staff beside level 3 of sexual harm, self-harm or fire).
"""

IMPLIED_BY: Mapping[Mitigation, Mitigation] = {
    Mitigation.NIGHT_SUPERVISION: Mitigation.WAKING_NIGHT_STAFF,
    Mitigation.WAKING_NIGHT_STAFF: Mitigation.TWO_WAKING_NIGHT_STAFF,
    Mitigation.SPRINKLER_OR_DETECTION: Mitigation.SPRINKLERS,
}
"""Mitigations that a stronger one also provides (handbook 2.3a)."""


def provided_by(mitigation: Mitigation) -> tuple[Mitigation, ...]:
    """Give a mitigation and the stronger ones that provide it too, weakest first."""
    stronger = IMPLIED_BY.get(mitigation)
    return (mitigation,) if stronger is None else (mitigation, *provided_by(stronger))
