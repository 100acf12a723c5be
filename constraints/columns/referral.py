"""Columns of a referral beyond the child."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from constraints.arrays import Floats
from constraints.logic import NOT_KNOWN, Coded, Interval, Truth
from constraints.vocabulary import Circumstance, LegalStatus, Record


@dataclass(frozen=True, slots=True)
class Referral:
    """
    Columns of the referral beyond the child. Shape (referred, 1).

    `has` reads what stands on the record, which is ours and so always known; `is_so` reads the
    child's situation, which may not be.

    Parameters
    ----------
    decided_on, starts_on
        Days since 1 January 1970.
    emergency
        Whether the placement is made in an emergency (CPR 2010 regs 9(2), 11(3), 13(1)).
    legal_status
        `LegalStatus`.
    essential_needs, desirable_needs
        Shape (needs, referred, 1): whether the child has each `Need`, as essential or as desirable.
    clinical_tasks
        Shape (tasks, referred, 1): whether the child needs each `ClinicalTask` done.
    culture_needs
        Shape (cultures, referred, 1).
    needs_known
        Whether somebody went through the list of needs and features; where not, more may be.
    needs_care
        Whether the child needs continuing care or supervision and not support alone.
    company
        `Company`.
    claims_regulation_27b
        Whether the exception of CPR 27B is claimed; the engine never infers it.
    secure_absconding, secure_injury
        The two limbs of Children Act 1989 s. 25(1)(a) and (b).
    secure_likely_to_abscond
        Whether the child is likely to abscond from any other accommodation, with or without a
        history of it or a risk of significant harm (1991 regulations, reg. 6: the modified test).
    age_disputed, unaccompanied
        Asylum: whether the child's age is in dispute; whether unaccompanied.
    origin_known
        Whether the child has a home address to be near (not so for many unaccompanied children).
    youth_justice_open
        Whether a youth justice service is working with the child.
    orders_known
        Whether it was checked which court orders bind; where not, more may come to light.
    address_confidential
        Whether the address is to be kept from a parent, someone who has contact or the last carer,
        because telling them would put the child at risk of significant harm (CPR 2010 reg. 13(3)).
    school_must_continue
        Whether the present school is to be kept.
    has_school, primary_age
        Whether the child has a school place; whether of primary school age.
    has_friend_or_sibling
        Whether the child has a brother, sister or supportive friend whom nothing keeps apart.
    siblings_to_join
        Number of brothers and sisters looked after who should live with the child.
    moves_total, moves_12_months
        Changes of address since first looked after, and within 12 months.
    past_disruption_share
        Share of ended placements that ended by disruption, in [0, 1].
    shortest_stay_days
        Days of the shortest stay.
    planned_weeks
        Planned length of the placement, in weeks; not known is 0 to inf.
    circumstance
        Shape (circumstances, referred, 1): whether each `Circumstance` is so.
    recorded
        Shape (records, referred, 1): whether each `Record` stands on the referral, and is not too
        old; not recorded is false. Wishes are those of the child and of the parents and others
        with parental responsibility, or why they cannot be found out.
    secure_hours
        Hours in secure accommodation without an order of the court in the 28 days before the start.
    key_stage_4
        Whether the child is a registered pupil in years 10 or 11.
    under_curfew
        Whether an order in force at the start says at which hours the child is indoors, or a tag.
    orders_change
        Whether an order or a zone begins, changes or ends after the start, on a day known.
    km_farther_by_move
        Kilometres farther from the origin with each placement so far, where three or more are
        known; 0 where they come no farther, or where there were fewer.
    """

    decided_on: Floats
    starts_on: Floats
    emergency: Truth
    legal_status: Coded
    essential_needs: Truth
    desirable_needs: Truth
    clinical_tasks: Truth
    culture_needs: Truth
    needs_known: Truth
    needs_care: Truth
    company: Coded
    claims_regulation_27b: Truth
    secure_absconding: Truth
    secure_injury: Truth
    secure_likely_to_abscond: Truth
    age_disputed: Truth
    unaccompanied: Truth
    origin_known: Truth
    youth_justice_open: Truth
    orders_known: Truth
    address_confidential: Truth
    school_must_continue: Truth
    has_school: Truth
    primary_age: Truth
    has_friend_or_sibling: Truth
    siblings_to_join: Interval
    moves_total: Interval
    moves_12_months: Interval
    past_disruption_share: Interval
    shortest_stay_days: Interval
    planned_weeks: Interval
    circumstance: Truth
    recorded: Truth
    secure_hours: Interval
    key_stage_4: Truth
    under_curfew: Truth
    orders_change: Truth
    km_farther_by_move: Interval

    def has(self, record: Record) -> Truth:
        """Whether a paper or approval stands on the record; shape (referred, 1)."""
        return Truth(self.recorded.surely[record], self.recorded.possibly[record])

    def is_so(self, circumstance: Circumstance) -> Truth:
        """Whether something is so of the child's situation; shape (referred, 1)."""
        column = self.circumstance
        return Truth(column.surely[circumstance], column.possibly[circumstance])

    @property
    def short_breaks(self) -> Truth:
        """Whether the placement is one of a series of short breaks (CPR 2010 reg. 48)."""
        code = self.legal_status.code
        agreed = (code == LegalStatus.V3) | (code == LegalStatus.V4)
        return Truth(agreed, agreed | (code == NOT_KNOWN))

    @property
    def unseen_orders(self) -> Truth:
        """Whether an order nobody has looked up yet may bind the child; never surely."""
        known = self.orders_known.surely
        return Truth(np.zeros_like(known), ~known)

    @property
    def unseen_needs(self) -> Truth:
        """Whether the child may have a need nobody has gone through the list for; never surely."""
        known = self.needs_known.surely
        return Truth(np.zeros_like(known), ~known)
