"""What a home adds to lower a risk, by how much, and what a minimum is made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class Relief:
    """
    What one mitigation takes off.

    Parameters
    ----------
    code
        W1 to W11 of handbook 2.4.
    mitigation
        Which.
    half_levels
        The most it takes off.
    domains
        What it acts on; none where it acts on the rules about the group.
    rests_on
        What has to be on record for it to be verified.
    with_staff
        Whether it ends with a change of staff, and has to be verified again.
    """

    code: str
    mitigation: Mitigation
    half_levels: float
    domains: tuple[Domain, ...]
    rests_on: str
    with_staff: bool = False


RELIEFS: tuple[Relief, ...] = (
    Relief(
        "W1",
        Mitigation.WAKING_NIGHT_STAFF,
        2.0,
        (_HSB, _SHS, _FIR, _MIS, _NGT, _VIO),
        "the rota, not the brochure",
        with_staff=True,
    ),
    Relief("W2", Mitigation.ONE_TO_ONE, 2.0, ALL_DOMAINS, "funded from and until", True),
    Relief("W3", Mitigation.TWO_TO_ONE, 2.0, (_VIO, _HSB, _SHS), "funded from and until", True),
    Relief("W4", Mitigation.ROOM_PLAN, 1.0, (_HSB, _CSEV, _VIO, _NGT), "the floor plan"),
    Relief(
        "W5",
        Mitigation.SENSORS,
        1.0,
        (_HSB, _MIS, _SHS),
        "consent, and lawful by the plan (CHR 2015 reg. 24)",
    ),
    Relief(
        "W6",
        Mitigation.SPECIALIST_TEAM,
        2.0,
        (_HSB, _SHS, _RAC, _FIR),
        "certificates of the last 24 months",
        with_staff=True,
    ),
    Relief("W7", Mitigation.SOLO, HALF_LEVELS, ALL_DOMAINS, "cost and loneliness weighed"),
    Relief("W8", Mitigation.DEVICE_PLAN, 1.0, (_DIG, _CSEV), "the plan"),
    Relief("W9", Mitigation.SPRINKLER_OR_DETECTION, 2.0, (_FIR,), "the fire risk assessment"),
    Relief("W10", Mitigation.STAGGERED_ADMISSION, 1.0, (), "the dates"),
    Relief(
        "W11",
        Mitigation.SAME_SEX_ARRANGEMENT,
        1.0,
        (_HSB, _CSEV),
        "evidence of the need, and the equality test",
        with_staff=True,
    ),
)
"""
What mitigations take off (handbook 2.4).

A mitigation acts on the domain of the row, so that one that protects from exploitation lowers
nothing of sexual harm by another child. One to one and two to one together take off two levels,
which is also the most that all take off. Living alone takes off all that children pose to each
other. Verified is in place at the start, verified by the registered manager's name and a day;
nothing takes anything off a block.
"""

GRAVE_LEVEL = 3.0
GRAVE_DOMAINS = (_HSB, _SHS, _FIR)
BESIDE_GRAVE: Mapping[Mitigation, Mitigation] = {
    Mitigation.WAKING_NIGHT_STAFF: Mitigation.TWO_WAKING_NIGHT_STAFF,
}
"""
What has to stand for a mitigation to take anything off where anybody under the roof, the child
or one who lives there, is at level 3 of sexual harm, self-harm or fire (W1).
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
