"""M-08 to M-15, M-23, M-27 and M-28: exploitation, groups, named people, groups abused."""

from __future__ import annotations

from constraints.vocabulary import Domain, Mitigation
from matcher.entities import RelationKind
from tests.oracle.handbook.dates import still_stands
from tests.oracle.handbook.harm import CORE_SET
from tests.oracle.handbook.people import Person
from tests.oracle.handbook.placement import Placement
from tests.oracle.handbook.three import Three, Verdict, all_of, forbidden_if, is_not

D, M, R = Domain, Mitigation, RelationKind
CSER, CCER = D.RECRUITS_TO_SEXUAL_EXPLOITATION, D.RECRUITS_TO_CRIMINAL_EXPLOITATION
CSEV, CCEV = D.HAS_BEEN_SEXUALLY_EXPLOITED, D.HAS_BEEN_CRIMINALLY_EXPLOITED
TO_SEXUAL = (CSEV, D.LEARNING_DISABILITY_OR_AUTISM)
TO_CRIMINAL = (CCEV, D.LEARNING_DISABILITY_OR_AUTISM, D.USES_SUBSTANCES)
M_08_STEPS = (*CORE_SET, M.SEPARATE_TRAVEL, M.DEVICE_PLAN)
M_11_STEPS = (*CORE_SET, M.TRANSPORT_PLAN)
M_28_STEPS = (M.WORK_PLAN, M.IMMEDIATE_RESPONSE_PROTOCOL)


def evidenced(poser: Person, domain: Domain) -> Three:
    """Level 3, evidenced by police or a panel within three months."""
    return all_of(
        poser.at_least(domain, 3), poser.proven(domain), poser.evidenced_within(domain, 3)
    )


def m_08_sexual_recruiting_evidenced(p: Placement) -> Verdict:
    """M-08: CSER3 evidenced within 3 m -> CSEV or LDV >=2: BLOCK."""
    return forbidden_if(
        p.between(lambda a, b, _: all_of(evidenced(a, CSER), b.some_at_least(2, *TO_SEXUAL)))
    )


def m_08_sexual_recruiting(p: Placement) -> Verdict:
    """M-08: CSER2, or older or unevidenced, or vulnerability 1: COND."""
    fires = p.between(lambda a, b, _: all_of(a.at_least(CSER, 2), b.some_at_least(1, *TO_SEXUAL)))
    return p.conditional(fires, M_08_STEPS)


def m_09_same_network_both_missing(p: Placement) -> Verdict:
    """M-09: the minimum says not both missing-active, which no home can put in place."""

    def fires(a: Person, b: Person, _: Placement) -> Three:
        return all_of(
            *(one.at_least(domain, 3) for one in (a, b) for domain in (CSEV, D.GOES_MISSING)),
            share(a, b, "networks", CSEV, CCEV),
        )

    return forbidden_if(p.between(fires, by_name=True))


def m_09_same_network(p: Placement) -> Verdict:
    """M-09: CSEV3 on both sides, same network: COND, police and exploitation team agree."""

    def fires(a: Person, b: Person, _: Placement) -> Three:
        tied = share(a, b, "networks", CSEV, CCEV)
        return all_of(a.at_least(CSEV, 3), b.at_least(CSEV, 3), tied)

    steps = (M.POLICE_VIEW, M.EXPLOITATION_TEAM_AGREES)
    return p.conditional(p.between(fires, by_name=True), steps)


def m_11_criminal_recruiting_evidenced(p: Placement) -> Verdict:
    """M-11: CCE recruiter risk 3 evidenced within 3 m -> CCE, LDV or SUB >=2: BLOCK."""
    return forbidden_if(
        p.between(lambda a, b, _: all_of(evidenced(a, CCER), b.some_at_least(2, *TO_CRIMINAL)))
    )


def m_11_criminal_recruiting(p: Placement) -> Verdict:
    """M-11: level 2, or older, or vulnerability 1: COND."""
    fires = p.between(lambda a, b, _: all_of(a.at_least(CCER, 2), b.some_at_least(1, *TO_CRIMINAL)))
    return p.conditional(fires, M_11_STEPS)


def m_12_same_line(p: Placement) -> Verdict:
    """M-12: CCE on both sides, same line: COND, transport plan."""

    def fires(a: Person, b: Person, _: Placement) -> Three:
        tied = share(a, b, "lines", CCEV, CCER, D.SUPPLIES_DRUGS)
        return all_of(a.at_least(CCEV, 1), b.at_least(CCEV, 1), tied)

    return p.conditional(p.between(fires, by_name=True), (M.TRANSPORT_PLAN,))


def m_13_rivals(p: Placement) -> Verdict:
    """M-13: rival groups, police-confirmed within 6 m: BLOCK; claimed or older is a question."""
    return forbidden_if(p.between(_rivals, by_name=True))


def m_14_same_group(p: Placement) -> Verdict:
    """M-14: one group, co-offending in 12 m: COND, police view and curfew plan."""

    def fires(a: Person, b: Person, p: Placement) -> Three:
        return all_of(
            share(a, b, "affiliations", D.GANG_AFFILIATION),
            p.related(a, b, R.OFFENDED_TOGETHER),
        )

    return p.conditional(p.between(fires, by_name=True), (M.POLICE_VIEW, M.CURFEW_PLAN))


def m_15_named_apart(p: Placement) -> Verdict:
    """M-15: a court order or a named victim and offender: BLOCK."""
    return forbidden_if(p.between(lambda a, b, p: p.related(a, b, R.NAMED_APART), by_name=True))


def m_15_former_ties(p: Placement) -> Verdict:
    """M-15: co-accused, former partner, fallen-out friend: COND, views of both."""
    fires = p.between(lambda a, b, p: p.related(a, b, R.CAUTION), by_name=True)
    return p.conditional(fires, (M.VIEWS_OF_BOTH_CHILDREN,))


def m_23_missing_together(p: Placement) -> Verdict:
    """M-23: MIS3 on both sides, gone missing together: COND, separate plans."""

    def fires(a: Person, b: Person, p: Placement) -> Three:
        both = all_of(a.at_least(D.GOES_MISSING, 3), b.at_least(D.GOES_MISSING, 3))
        return all_of(both, p.related(a, b, R.MISSING_TOGETHER))

    return p.conditional(p.between(fires, by_name=True), (M.SEPARATE_MISSING_PLANS,))


def m_27_newcomer_abuses_group(p: Placement) -> Verdict:
    """M-27: RAC3 and a member of the group: the newcomer who poses it is barred, alone."""
    return forbidden_if(
        p.newcomer_poses(
            lambda a, b, _: all_of(
                a.at_least(D.ABUSES_A_GROUP, 3), b.targeted_by(a.profile.abuse_targets)
            )
        )
    )


def m_28_newcomer_abuses_group(p: Placement) -> Verdict:
    """M-28: RAC2 -> a member of the group: COND; the burden is the newcomer's who poses it."""

    def fires(a: Person, b: Person, _: Placement) -> Three:
        abuse = D.ABUSES_A_GROUP
        second = all_of(a.at_least(abuse, 2), is_not(a.at_least(abuse, 3)))
        return all_of(second, b.targeted_by(a.profile.abuse_targets))

    return p.conditional(p.newcomer_poses(fires), M_28_STEPS)


def share(one: Person, other: Person, codes: str, *domains: Domain) -> Three:
    """Whether two name one code; who was not asked may have one, unless none is known at all."""
    mine, theirs = _told(one, codes), _told(other, codes)
    if mine is not None and theirs is not None:
        return bool(mine & theirs)
    open_ = all(
        who.may_be_tied(*domains) if told is None else bool(told)
        for who, told in ((one, mine), (other, theirs))
    )
    return None if open_ else False


def _told(who: Person, codes: str) -> frozenset[str] | None:
    """Give the codes told; of groups an empty list says nothing, for nothing marks it as looked."""
    told: frozenset[str] | None = getattr(who.profile, codes)
    return None if codes == "affiliations" and not told else told


def _rivals(one: Person, other: Person, p: Placement) -> Three:
    mine, theirs = one.profile, other.profile
    against = [a for a, b in ((mine, theirs), (theirs, mine)) if a.rivals & b.affiliations]
    if against:
        days = [a.rivalry_confirmed_on for a in against if a.rivalry_confirmed_on is not None]
        confirmed = still_stands(max(days, default=None), 6, p.decided_on)
        return True if confirmed else None
    if None in {one.who, other.who} and p.names_compared():
        return False
    if mine.affiliations & theirs.affiliations:
        return False
    if all((mine.affiliations, theirs.affiliations, mine.rivals, theirs.rivals)):
        return False
    open_ = all(
        bool(who.profile.affiliations or who.profile.rivals) or who.may_be_tied(D.GANG_AFFILIATION)
        for who in (one, other)
    )
    return None if open_ else False
