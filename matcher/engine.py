"""The rule book on a supply: prepared once, asked for many referrals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from constraints.base import Rule
from constraints.catalogue import CATALOGUE
from constraints.compatibility.follow_up import FollowUp
from constraints.compatibility.matrix import MATRIX
from constraints.compatibility.row import MatrixRow
from matcher.entities import Referral, Snapshot
from matcher.frame import Supply, frame_of, patched, prepare
from matcher.judge import Judgement, Stated, judge
from matcher.profile import Profile, load_profile
from matcher.registry import check_complete
from matcher.ruleset import ruleset_version


@dataclass(frozen=True, slots=True)
class Engine:
    """
    A prepared supply, the rule book, and the points of a profile.

    Parameters
    ----------
    supply
        The homes.
    profile
        Points and local parameters.
    catalogue, matrix
        The rules and the rows of the matching matrix, in force or not.
    """

    supply: Supply
    profile: Profile
    catalogue: tuple[Rule, ...] = CATALOGUE
    matrix: tuple[MatrixRow, ...] = MATRIX
    # Not given to `replace`: another profile or catalogue has versions of its own.
    _versions: dict[date, str] = field(default_factory=dict, init=False, repr=False, compare=False)
    _rules: dict[date, tuple[Rule, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    @classmethod
    def over(cls, snapshot: Snapshot, profile: Profile | None = None) -> Engine:
        """Prepare a snapshot; without a profile, with the default points."""
        return cls(prepare(snapshot), profile or load_profile())

    def with_supply(self, supply: Supply) -> Engine:
        """Give the same rules and points over another supply, with what was kept of them."""
        other = replace(self, supply=supply)
        object.__setattr__(other, "_versions", self._versions)
        object.__setattr__(other, "_rules", self._rules)
        return other

    def patched(self, snapshot: Snapshot) -> Engine:
        """Give the same over a snapshot that differs in some homes, at the cost of those homes."""
        return self.with_supply(patched(self.supply, snapshot))

    def rules(self, on: date) -> tuple[Rule, ...]:
        """Give the rules in force on a day, local parameters applied; kept, as the versions."""
        if on not in self._rules:
            in_force = tuple(rule for rule in self.catalogue if rule.in_force(on))
            self._rules[on] = self.profile.apply(in_force)
        return self._rules[on]

    def stated(self) -> tuple[Stated, ...]:
        """Give every rule, row of the matrix and follow-up that there is, in force or not."""
        return (*self.catalogue, *self.matrix, *self.follow_ups())

    def follow_ups(self) -> tuple[FollowUp, ...]:
        """Give each duty that follows rows of the matrix, once."""
        return tuple({one.id: one for row in self.matrix for one in row.follow_ups}.values())

    def version(self, on: date) -> str:
        """Give the version of the rules in force on a day; kept, since every answer carries it."""
        if on not in self._versions:
            rows = (row for row in self.matrix if row.in_force(on))
            self._versions[on] = ruleset_version((*self.rules(on), *rows))
        return self._versions[on]

    def judge(self, referrals: Sequence[Referral]) -> Judgement:
        """
        Judge referrals that share the day decided on and the day of the start.

        Raises
        ------
        ValueError
            No referral, or days that differ.
        """
        frame = frame_of(referrals, self.supply)
        on = referrals[0].decided_on
        return judge(frame, self.rules(on), self.matrix, self.profile.points, on)

    def check_complete(self, judgement: Judgement, on: date) -> tuple[str, ...]:
        """
        Give the ids of the rules, rows and follow-ups in force on a day, each of them applied.

        Raises
        ------
        RuleMissingError
            One of them was not.
        """
        rules = (rule.id for rule in self.catalogue if rule.in_force(on))
        rows = (row.id for row in self.matrix if row.in_force(on))
        return check_complete(judgement, (*rules, *rows, *(one.id for one in self.follow_ups())))
