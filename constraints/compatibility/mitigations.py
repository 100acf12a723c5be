"""What a home adds to lower a risk, by how much, and what a minimum is made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from constraints.logic import Coded, Interval, Truth
from constraints.vocabulary import Domain, Mitigation, MitigationState

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

_ALL = tuple(Domain)
_HSB, _FIR, _SHS = Domain.MAY_CAUSE_SEXUAL_HARM, Domain.HAS_SET_FIRES, Domain.SELF_HARMS
_VIO, _MIS, _NGT = Domain.VIOLENT_TO_PEERS, Domain.GOES_MISSING, Domain.NIGHT_TIME_NEEDS
_CSEV, _DIG = Domain.HAS_BEEN_SEXUALLY_EXPLOITED, Domain.SHARES_HARMFUL_IMAGES
_RAC = Domain.ABUSES_A_GROUP

RELIEF: Mapping[Mitigation, tuple[float, tuple[Domain, ...]]] = {
    Mitigation.WAKING_NIGHT_STAFF: (2.0, (_HSB, _SHS, _FIR, _MIS, _NGT, _VIO)),
    Mitigation.ONE_TO_ONE: (2.0, _ALL),
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
that all take off. Two waking night staff are needed beside a level 3 of sexual harm, self-harm or
fire: the registered manager who verifies the mitigation verifies that number.
"""
_IMPLIED_BY: Mapping[Mitigation, Mitigation] = {
    Mitigation.NIGHT_SUPERVISION: Mitigation.WAKING_NIGHT_STAFF,
    Mitigation.SPRINKLER_OR_DETECTION: Mitigation.SPRINKLERS,
}


@dataclass(frozen=True, slots=True)
class Measures:
    """
    Which mitigations stand, and what they take off; home by home.

    Verified is standing; said not to be possible is not; what can be arranged or is not known is
    undecided, so that an answer only narrows.

    Parameters
    ----------
    mitigation
        Shape (mitigations, 1, homes): `MitigationState`.
    """

    mitigation: Coded
    _kept: dict[object, Interval] = field(default_factory=dict, repr=False, compare=False)

    def standing(self, mitigation: Mitigation) -> Truth:
        """Whether one mitigation stands at each home, shape (1, homes)."""
        code = self.mitigation.code[mitigation]
        stands = Truth(code == MitigationState.VERIFIED, code != MitigationState.CANNOT)
        stronger = _IMPLIED_BY.get(mitigation)
        return stands if stronger is None else stands | self.standing(stronger)

    def all_standing(self, mitigations: tuple[Mitigation, ...]) -> Truth:
        """Whether every one of some mitigations stands; so where none is named."""
        result = Truth.known(np.ones((1, 1), dtype=np.bool_))
        for mitigation in mitigations:
            result &= self.standing(mitigation)
        return result

    def some_standing(self, alternatives: tuple[tuple[Mitigation, ...], ...]) -> Truth:
        """Whether one of some alternatives stands whole; not where none is named."""
        result = Truth.known(np.zeros((1, 1), dtype=np.bool_))
        for mitigations in alternatives:
            result |= self.all_standing(mitigations)
        return result

    def relief(self, domain: Domain | None, *, of_a_pair: bool) -> Interval:
        """
        Give the half levels that come off a risk, at the least and at the most.

        Parameters
        ----------
        domain
            What is posed; None is graded nowhere, and only what acts on all domains acts on it.
        of_a_pair
            Whether it is posed to another child, so that living alone removes it.

        Returns
        -------
        relief
            Shape (1, homes), 0 to 6; low counts what is verified, high all that may yet stand.
        """
        key = (domain, of_a_pair)
        if key not in self._kept:
            self._kept[key] = self._relief(domain, of_a_pair=of_a_pair)
        return self._kept[key]

    def _relief(self, domain: Domain | None, *, of_a_pair: bool) -> Interval:
        homes = self.mitigation.shape[-1]
        low, high = np.zeros((1, homes)), np.zeros((1, homes))
        for mitigation, (half_levels, domains) in RELIEF.items():
            if domain in domains or domains is _ALL:
                stands = self.standing(mitigation)
                low += half_levels * stands.surely
                high += half_levels * stands.possibly
        capped = Interval(np.minimum(low, GREATEST_RELIEF), np.minimum(high, GREATEST_RELIEF))
        if not of_a_pair:
            return capped
        alone = self.standing(Mitigation.SOLO)
        return Interval(
            np.where(alone.surely, HALF_LEVELS, capped.low),
            np.where(alone.possibly, HALF_LEVELS, capped.high),
        )
