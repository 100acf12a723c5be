"""What the referral itself lacks (handbook 8)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from constraints.vocabulary import Circumstance, Domain, Record, Role
from matcher.completeness.missing import Block, Missing, Stage
from matcher.entities import OrderKind, Referral, RiskProfile, State, implied
from matcher.frame.checked import (
    avoid_checked,
    circumstances_checked,
    needs_checked,
    orders_checked,
    relations_checked,
)
from matcher.frame.situation import recorded

ALWAYS_GRADED = (Domain.MAY_CAUSE_SEXUAL_HARM, Domain.HAS_SET_FIRES)
"""Graded, or said to be unknown, whatever else is (handbook 2.2: marked U*)."""
CIRCUMSTANCES = "Circumstances, gone through of late."
"""Asked as one question where a rule waits for them, which then carries this as its id."""
SOCIAL_WORKER = Role.SOCIAL_WORKER.value


@dataclass(frozen=True, slots=True)
class Item:
    """
    One line of the list.

    Parameters
    ----------
    block, stage, what, supplied_by
        As in `Missing`.
    there
        Whether the referral has it.
    rules
        Ids of the rules that ask for the same thing.
    """

    block: Block
    stage: Stage
    what: str
    there: bool
    supplied_by: str = SOCIAL_WORKER
    rules: tuple[str, ...] = ()


def missing_of_referral(
    referral: Referral, said: frozenset[str] = frozenset()
) -> tuple[Missing, ...]:
    """
    Give what a referral lacks, in the order of the list.

    Parameters
    ----------
    referral
        The request.
    said
        Ids of rules that say for a home that something is missing, or were recorded as done: what
        an item has in common with one of them is left to it.
    """
    return tuple(
        Missing(item.block, item.stage, item.what, item.supplied_by)
        for item in (*_for_ranking(referral), *_to_confirm(referral))
        if not item.there and said.isdisjoint(item.rules)
    )


def _for_ranking(referral: Referral) -> Iterator[Item]:
    child, ranking = referral.child, Stage.RANKING
    dated = child.born is not None or child.age_years is not None
    yield Item(
        Block.CHILD,
        ranking,
        "The date of birth, or the age in years.",
        dated,
        rules=("age_within_statement",),
    )
    yield Item(
        Block.CHILD,
        ranking,
        "The child's sex.",
        child.sex is not None,
        rules=("sex_within_statement",),
    )
    status = referral.legal_status is not None
    yield Item(Block.CHILD, ranking, "The legal status.", status)
    yield Item(
        Block.CHILD,
        ranking,
        "Where the child lived before care, or that there is no such place.",
        child.origin is not None or child.has_origin is not None,
    )
    yield Item(Block.CHILD, ranking, "Needs, gone through of late.", needs_checked(referral))
    gone = circumstances_checked(referral)
    yield Item(Block.CHILD, ranking, CIRCUMSTANCES, gone, rules=(CIRCUMSTANCES,))
    for domain in ALWAYS_GRADED:
        what = f"Whether the child {_said(domain)}: graded, none known, or known to be unknown."
        there = _asked(child.profile, domain)
        yield Item(Block.CHILD, ranking, what, there, rules=("interim_safety_plan",))
    yield Item(
        Block.ORDERS,
        ranking,
        "Orders, or that there are none, checked of late with the court or youth justice service.",
        orders_checked(referral),
        Role.HOME_YJS.value,
    )
    yield Item(
        Block.ORDERS,
        ranking,
        "Whether a youth justice service works with the child.",
        referral.youth_justice_open is not None,
        rules=("host_team_told_first", "host_team_told_in_emergency"),
    )
    known = referral.history.moves_total is not None
    yield Item(Block.HISTORY, ranking, "All placements so far, and why each ended.", known)
    yield from _services(referral)
    yield from _people(referral)


def _services(referral: Referral) -> Iterator[Item]:
    said = referral.circumstances.keys() | implied(referral).keys()
    checked = circumstances_checked(referral)
    school = referral.has_school is not None
    yield Item(Block.SERVICES, Stage.RANKING, "The school, or that there is none.", school)
    for one, what in (
        (Circumstance.HAS_EHCP, "Whether there is an education, health and care plan."),
        (Circumstance.CAMHS_OPEN_OR_WAITING, "Whether mental health services are involved."),
    ):
        there = checked or one in said
        yield Item(Block.SERVICES, Stage.RANKING, what, there, rules=(CIRCUMSTANCES,))


def _people(referral: Referral) -> Iterator[Item]:
    yield Item(
        Block.PEOPLE,
        Stage.RANKING,
        "Brothers, sisters and children to keep apart, gone through of late.",
        relations_checked(referral),
    )
    yield Item(
        Block.PEOPLE,
        Stage.RANKING,
        "Homes and places known to people who exploit the child, looked for of late.",
        avoid_checked(referral) and referral.hotspots is not None,
    )


def _to_confirm(referral: Referral) -> Iterator[Item]:
    confirming, has = Stage.CONFIRMING, recorded([referral])

    def stands(record: Record) -> bool:
        return bool(has.surely[record, 0, 0])

    for record, what, rule in (
        (Record.WISHES, "The wishes of the child and the parents.", "wishes_ascertained"),
        (
            Record.FAMILY_OPTION,
            "Why the child cannot live with family.",
            "family_option_considered",
        ),
        (Record.IRO_INFORMED, "That the reviewing officer was told.", "iro_informed"),
    ):
        yield Item(Block.CHILD, confirming, what, stands(record), rules=(rule,))
    for order in referral.orders:
        if order.kind is OrderKind.EXCLUSION_ZONE:
            what = f"The zone of order {order.reference}, as a shape on the map."
            yield Item(Block.ORDERS, confirming, what, bool(order.zone), Role.HOME_YJS.value)
    yield Item(
        Block.HISTORY,
        confirming,
        "What the child lost, what worked and who matters, written down.",
        stands(Record.LOSSES_AND_STRENGTHS),
    )
    yield Item(
        Block.SERVICES,
        confirming,
        "The services that take over or go on, or that there are none.",
        referral.services is not None,
    )
    yield Item(
        Block.PEOPLE,
        confirming,
        "Whom the address is kept from, or that it is kept from nobody.",
        referral.address_confidential is not None,
    )


def _asked(profile: RiskProfile, domain: Domain) -> bool:
    states = [grade.state for grade in profile.grades if grade.domain is domain]
    if not states:
        return profile.none_other_on is not None
    return State.NOT_ASKED not in states


def _said(domain: Domain) -> str:
    return domain.name.lower().replace("_", " ")
