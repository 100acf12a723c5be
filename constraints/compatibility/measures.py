"""Which mitigations stand in each home, and what they take off a risk."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from constraints.columns import Homes
from constraints.compatibility.mitigations import (
    ALL_DOMAINS,
    BESIDE_GRAVE,
    GREATEST_RELIEF,
    HALF_LEVELS,
    RELIEFS,
    Relief,
    provided_by,
)
from constraints.logic import NOT_KNOWN, Coded, Interval, Truth
from constraints.vocabulary import Domain, Mitigation, MitigationState

_VERIFIED, _CANNOT = int(MitigationState.VERIFIED), int(MitigationState.CANNOT)
_BEST_FIRST = (
    MitigationState.VERIFIED,
    MitigationState.CAN_BE_ARRANGED,
    None,
    MitigationState.CANNOT,
)
NOBODY = Truth.known(np.zeros((1, 1), dtype=np.bool_))


def _acting_on(domain: Domain | None) -> tuple[Relief, ...]:
    """Give what takes half levels off one domain; living alone is not among it."""
    graded = [relief for relief in RELIEFS if relief.mitigation is not Mitigation.SOLO]
    return tuple(r for r in graded if domain in r.domains or r.domains is ALL_DOMAINS)


ACTING_ON = {domain: _acting_on(domain) for domain in (None, *Domain)}
"""What acts on each domain; on what is graded nowhere only what acts on all."""


@dataclass(frozen=True, slots=True)
class Whoever:
    """
    What the mitigations of homes come to whoever lives there; kept, once it was asked for.

    Parameters
    ----------
    standing, together
        Whether one mitigation stands, and whether every one of some does.
    off
        Half levels that come off a domain, before what turns on who lives there, and uncapped.
    """

    standing: dict[Mitigation, Truth] = field(default_factory=dict)
    together: dict[tuple[Mitigation, ...], Truth] = field(default_factory=dict)
    off: dict[Domain | None, Interval] = field(default_factory=dict)


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
    grave
        Whether anybody who would live there is at level 3 of what asks for a stronger mitigation;
        broadcasts to (referred, homes).
    whoever
        What was worked out of the mitigations alone; filled as it is asked for.
    """

    mitigation: Coded
    grave: Truth = NOBODY
    whoever: Whoever = field(default_factory=Whoever, repr=False, compare=False)
    _reliefs: dict[tuple[Domain | None, bool], Interval] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, homes: Homes, grave: Truth = NOBODY) -> Measures:
        """Read the mitigations of homes; what does not turn on who comes is kept with them."""
        return cls(homes.mitigation, grave, homes.keep("whoever", Whoever))

    def standing(self, mitigation: Mitigation) -> Truth:
        """Whether one mitigation stands at each home, shape (1, homes)."""
        if mitigation not in self.whoever.standing:
            code = self.mitigation.code[list(provided_by(mitigation))]
            self.whoever.standing[mitigation] = Truth(
                (code == _VERIFIED).any(axis=0), (code != _CANNOT).any(axis=0)
            )
        return self.whoever.standing[mitigation]

    def _counting(self, mitigation: Mitigation) -> Truth:
        """Whether a mitigation counts: beside somebody at level 3 only the stronger one does."""
        stands, stronger = self.standing(mitigation), BESIDE_GRAVE.get(mitigation)
        return stands if stronger is None else stands & (self.standing(stronger) | ~self.grave)

    def state(self, mitigation: Mitigation) -> MitigationState | None:
        """Where one mitigation stands, of a single home; None where nobody asked."""
        states = [self._state(one) for one in provided_by(mitigation)]
        return next(state for state in _BEST_FIRST if state in states)

    def _state(self, mitigation: Mitigation) -> MitigationState | None:
        code = int(self.mitigation.code[mitigation].item())
        return None if code == NOT_KNOWN else MitigationState(code)

    def all_standing(self, mitigations: tuple[Mitigation, ...]) -> Truth:
        """Whether every one of some mitigations stands; so where none is named."""
        if mitigations not in self.whoever.together:
            result = Truth.known(np.ones((1, 1), dtype=np.bool_))
            for mitigation in mitigations:
                result &= self.standing(mitigation)
            self.whoever.together[mitigations] = result
        return self.whoever.together[mitigations]

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
            Broadcasts to (referred, homes), 0 to 6; low counts what is verified, high all that may
            yet stand.
        """
        key = (domain, of_a_pair)
        if key not in self._reliefs:
            self._reliefs[key] = self._relief(domain, of_a_pair=of_a_pair)
        return self._reliefs[key]

    def _relief(self, domain: Domain | None, *, of_a_pair: bool) -> Interval:
        if domain not in self.whoever.off:
            self.whoever.off[domain] = self._together_off(domain, turns_on_grave=False)
        off = self.whoever.off[domain].plus(self._together_off(domain, turns_on_grave=True))
        capped = off.over(lambda half_levels: np.minimum(half_levels, GREATEST_RELIEF))
        if not of_a_pair:
            return capped
        alone = self.standing(Mitigation.SOLO)
        return Interval(
            np.where(alone.surely, HALF_LEVELS, capped.low),
            np.where(alone.possibly, HALF_LEVELS, capped.high),
        )

    def _together_off(self, domain: Domain | None, *, turns_on_grave: bool) -> Interval:
        """Add up what comes off a domain, by what counts whoever lives there, or by the rest."""
        low = high = np.zeros((1, 1))
        for relief in ACTING_ON[domain]:
            if (relief.mitigation in BESIDE_GRAVE) is turns_on_grave:
                stands = self._counting(relief.mitigation)
                low = low + relief.half_levels * stands.surely
                high = high + relief.half_levels * stands.possibly
        return Interval(low, high)
