"""Columns about children, referred or resident."""

from __future__ import annotations

from dataclasses import dataclass

from constraints.arrays import Floats
from constraints.columns.keeping import Keeping
from constraints.columns.shape import reshape
from constraints.logic import Coded, Interval, Truth
from constraints.vocabulary import Domain


@dataclass(frozen=True, slots=True)
class Children(Keeping):
    """
    Columns about children, referred or resident; what both have. Shape (children, 1).

    `across` turns them to shape (1, children) to meet another group of children.

    Parameters
    ----------
    born
        Date of birth as days since 1 January 1970; an interval where only an age is known.
    age_years
        Age on the day the placement starts, in years, whole years turning on the birthday.
    sex
        `Sex`.
    level
        Shape (domains, children, 1), level 0 to 3 of each domain; none known
        is 0 to 1, unknown and not asked are 0 to 3.
    decided_on
        Day of the decision, from which the age of evidence is counted; days since 1 January 1970.
    evidence_on
        Shape (domains, children, 1): day of the evidence of the level, as above; not known is from
        1 January 1970 to the decision.
    proven
        Shape (domains, children, 1): whether the level rests on a proven or police-confirmed event
        and not on an allegation; true where nothing is alleged (level 0, none known).
    group_bits
        `Group` bits of the groups the child belongs to, surely in ``low`` and possibly in ``high``;
        whole numbers.
    harm_target_bits, abuse_target_bits
        `Group` bits of the groups that sexual harm by this child is aimed at (handbook M-02), and
        of those that abuse by this child is aimed at (M-27), as above.
    harm_to_younger
        Whether younger children are in the target group of sexual harm.
    self_harm_method_bits
        `SelfHarmMethod` bits of how the child has harmed themselves, surely and possibly.
    weapon_used
        Whether a weapon was used on a child within six months (handbook M-16).
    fire_intent
        Whether a fire was set with intent or in an occupied building (handbook M-20).
    has_infection, immunity_lowered
        Whether the child has an infection that another can catch; whether the child's defence
        against infections is lowered (handbook M-31).
    liberty_restricted
        Whether the child is cared for under restrictions that amount to a deprivation of liberty
        (handbook M-36).
    """

    born: Interval
    age_years: Interval
    sex: Coded
    level: Interval
    decided_on: Floats
    evidence_on: Interval
    proven: Truth
    group_bits: Interval
    harm_target_bits: Interval
    abuse_target_bits: Interval
    harm_to_younger: Truth
    self_harm_method_bits: Interval
    weapon_used: Truth
    fire_intent: Truth
    has_infection: Truth
    immunity_lowered: Truth
    liberty_restricted: Truth

    def graded(self, domain: Domain) -> Interval:
        """Levels of one domain, shape (children, 1) or (1, children)."""
        return Interval(self.level.low[domain], self.level.high[domain])

    def evidence(self, domain: Domain) -> Interval:
        """Days of the evidence of one domain, same shape."""
        return Interval(self.evidence_on.low[domain], self.evidence_on.high[domain])

    def is_proven(self, domain: Domain) -> Truth:
        """Whether the evidence of one domain is proven, same shape."""
        return Truth(self.proven.surely[domain], self.proven.possibly[domain])

    def across(self) -> Children:
        """Turn (children, 1) to (1, children)."""
        return self.keep("across", lambda: reshape(self, lambda array: array.swapaxes(-1, -2)))

    def __len__(self) -> int:
        return max(self.born.low.size, self.born.high.size)
