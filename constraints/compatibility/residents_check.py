"""What a home's own signed check of its residents settles."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from constraints.arrays import Bools
from constraints.compatibility.decision import Decision, under_signed_mitigations
from constraints.compatibility.firing import Firing
from constraints.logic import Coded, Interval, Truth
from constraints.vocabulary import Answer


@dataclass(frozen=True, slots=True)
class ResidentsCheck:
    """
    Where a home has signed that its residents and the child go together. Shape (referred, homes).

    What is surely so stays so: a signature does not undo a recorded fact. What was undecided is
    settled, so that residents' facts need not leave the home. A check that says no is a rule of
    its own.

    Parameters
    ----------
    settles
        Whether the home answered that it is clear, with or without mitigations.
    signed
        Whether it answered with mitigations: what was undecided is to be signed for.
    """

    settles: Bools
    signed: Bools

    @classmethod
    def of(cls, answer: Coded) -> ResidentsCheck | None:
        """Read the answers; None where no home gave one that settles anything."""
        signed = answer.code == Answer.CLEAR_WITH_MITIGATIONS
        settles = signed | (answer.code == Answer.CLEAR)
        return cls(settles, signed) if settles.any() else None

    def settle(self, firing: Firing) -> Firing:
        """
        Let what is undecided in one direction not fire where the home settled it.

        Where it surely holds of the people and only the home is in doubt, a check of the residents
        settles nothing: what stands in the home is verified step by step.
        """
        fires = firing.fires
        settles = self.settles if firing.among is None else self.settles & ~firing.among.surely
        possibly = fires.possibly & (fires.surely | ~settles)
        own = firing.own_side_open
        return replace(
            firing,
            fires=Truth(fires.surely, possibly),
            level=Interval(firing.level.low, firing.level.high * possibly),
            own_side_open=None if own is None else own & ~settles,
        )

    def with_steps(self, before: Firing, settled: Firing) -> Bools:
        """
        Where it is the home's steps that settled a row, so that it may yet hold of the people.

        Nobody is told whether it does: one rule of the catalogue has the managers sign for the
        check, and no row is stated.
        """
        return self.signed & before.fires.possibly & ~settled.fires.possibly

    def lower(self, decision: Decision, before: Firing, unsettled: Decision) -> Decision:
        """
        Leave what may remain where the home's steps settled what was undecided.

        Parameters
        ----------
        decision
            What was decided on what is settled.
        before, unsettled
            The row, and what it would come to, before anything was settled.
        """
        remains = np.minimum(unsettled.residual.high, under_signed_mitigations(before))
        remains = np.where(self.signed, remains, 0.0)
        high = np.maximum(decision.residual.high, remains)
        return replace(decision, residual=Interval(decision.residual.low, high))
