"""What the matrix says of children and homes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from constraints.arrays import Bools
from constraints.base import Fact, Finding
from constraints.compatibility.follow_up import FollowUp
from constraints.compatibility.measures import Measures
from constraints.compatibility.row import MatrixRow
from constraints.later import Later
from constraints.logic import Coded, Interval, Truth
from constraints.vocabulary import Mitigation, MitigationState


@dataclass(frozen=True, slots=True)
class RowOutcome:
    """
    What one row says. Shapes broadcast to (referred, homes).

    Parameters
    ----------
    row
        The row.
    fires
        Whether it fires; what a warning, a note or a reward goes by.
    bar
        Whether the home may be proposed; None for rows that never bar. Facts: ``poser``, ``level``.
    signed
        Whether the registered manager and the service manager sign; None for rows without.
    residual
        Half levels it leaves, 0 to 6.
    facts
        What fills its sentence: ``poser`` and ``level``; none where it cannot fire.
    with_steps
        Where it was undecided and the home's own check, clear with steps, settled it; None where
        no check was read.
    """

    row: MatrixRow
    fires: Truth
    bar: Finding | None
    signed: Later[Finding] | None
    residual: Interval
    facts: Mapping[str, Fact]
    with_steps: Bools | None = None

    @property
    def gate(self) -> Finding | None:
        """Whether the two managers sign, found when it is first read: it moves no home."""
        return None if self.signed is None else self.signed.value

    def not_verified(
        self, mitigation: Coded, home: int
    ) -> tuple[tuple[Mitigation, MitigationState | None], ...]:
        """
        List the minimum mitigations that one home has not verified, and where each stands.

        Parameters
        ----------
        mitigation
            Shape (mitigations, 1, homes), as in `constraints.columns.Homes`.
        home
            Column of the home.

        Returns
        -------
        not_verified
            Each with its state, None where nobody asked. Empty for a block that has no way round.
        """
        here = Measures(Coded(mitigation.code[:, :, home : home + 1]))
        return tuple(
            (needed, here.state(needed))
            for needed in self.row.minimum
            if not here.standing(needed).surely.all()
        )


@dataclass(frozen=True, slots=True)
class MatrixOutcome:
    """
    What the whole matrix says.

    Parameters
    ----------
    rows
        One outcome for each row, in the order of the matrix.
    residual
        Shape (referred, homes): half levels, 0 to 6; the greatest over rows, residents and
        directions, never a sum.
    due
        Every follow-up of the rows, and whether it is due, found when it is first read.
    """

    rows: tuple[RowOutcome, ...]
    residual: Interval
    due: tuple[tuple[FollowUp, Later[Finding]], ...]

    @property
    def follow_ups(self) -> tuple[tuple[FollowUp, Finding], ...]:
        """Every follow-up of the rows, and whether it is due."""
        return tuple((one, found.value) for one, found in self.due)
