"""The quality of a referral: what nobody has said yet, and which answers would decide most."""

from __future__ import annotations

from pathlib import Path

from constraints.errors import Problem
from constraints.vocabulary import Domain
from matcher.completeness import Missing, Stage, missing_of_referral
from matcher.entities import Referral, RiskProfile, State
from matcher.frame.expiry import expired
from matcher.records.checks.ages import age_problems, undated
from matcher.records.checks.language import language_problems
from matcher.records.documents import read_referral
from matcher.records.quality import QualityReport, span

ASKED_FOR = {
    Stage.RANKING: "A ranking asks for this, and is given without it",
    Stage.CONFIRMING: "Required besides to confirm, with what each home must tell",
}


def report_referral(path: Path) -> QualityReport:
    """
    Report on a referral.

    Parameters
    ----------
    path
        JSON document.

    Returns
    -------
    report
        The share is of the domains of risk and need; findings are what was not asked or said,
        what is too old to rely on or has no day to tell by, and words that lay blame on the child.

    Raises
    ------
    InputError
        If it would be refused.
    """
    referral = read_referral(path)
    profile = referral.child.profile
    states = [_state(profile, domain) for domain in Domain]
    graded = [grade.on for grade in profile.grades]
    return QualityReport(
        file=path.name,
        kind=f"referral, for a start on {referral.starts_on:%-d %B %Y}",
        counts=(
            ("domains of risk and need graded", states.count(State.KNOWN)),
            ("domains with none known", states.count(State.NONE_KNOWN)),
            ("domains asked and not known", states.count(State.UNKNOWN)),
            ("domains not asked", states.count(State.NOT_ASKED)),
            ("essential needs", len(referral.essential_needs)),
            ("desirable needs", len(referral.desirable_needs)),
            ("court orders", len(referral.orders)),
            ("relations to other children", len(referral.child.relations)),
            ("people and places visited", len(referral.child.contacts)),
            ("replies of homes", len(referral.replies)),
            ("circumstances said", len(referral.circumstances)),
            ("papers and approvals on record", len(referral.evidence)),
            ("levels without a day", sum(map(undated, profile.grades))),
            (
                "levels too old to rely on",
                sum(expired(grade, referral.decided_on) for grade in profile.grades),
            ),
        ),
        unknown_shares=(
            (
                "domains of risk and need",
                sum(state in {State.UNKNOWN, State.NOT_ASKED} for state in states) / len(states),
            ),
        ),
        findings=(
            *(
                Problem(path.name, "", field, "", expected)
                for field, known, expected in _asked(referral)
                if not known
            ),
            *age_problems(referral, path.name),
            *language_problems(referral, path.name),
        ),
        dates=(span("evidence of risk", graded),),
        asked_for=_asked_for(referral),
    )


def _asked_for(referral: Referral) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Give what is missing: a ranking asks for the first and goes on; confirming needs both."""
    missing = missing_of_referral(referral)
    found = (
        (words, tuple(_supplied(one) for one in missing if one.stage is stage))
        for stage, words in ASKED_FOR.items()
    )
    return tuple((words, lines) for words, lines in found if lines)


def _supplied(missing: Missing) -> str:
    block, what = missing.block.value, missing.what
    said = f"{block[:1].upper()}{block[1:]}: {what[:1].lower()}{what[1:]}"
    return f"{said} From {missing.supplied_by}."


def _state(profile: RiskProfile, domain: Domain) -> State:
    for grade in profile.grades:
        if grade.domain is domain:
            return grade.state
    return State.NOT_ASKED if profile.none_other_on is None else State.NONE_KNOWN


def _asked(referral: Referral) -> tuple[tuple[str, bool, str], ...]:
    child = referral.child
    return (
        (
            "child.born",
            child.born is not None or child.age_years is not None,
            "the date of birth, or age_years",
        ),
        ("child.sex", child.sex is not None, "the child's sex"),
        (
            "child.origin",
            child.has_origin is not None,
            "where the child lived before care, or that there is none: distances rest on it",
        ),
        ("legal_status", referral.legal_status is not None, "the SSDA903 legal status"),
        ("emergency", referral.emergency is not None, "whether this is an emergency"),
        (
            "needs_checked_on",
            referral.needs_checked_on is not None,
            "the day needs were gone through",
        ),
        (
            "orders_checked_on",
            referral.orders_checked_on is not None,
            "the day orders were looked for",
        ),
        (
            "relations_checked_on",
            referral.relations_checked_on is not None,
            "the day brothers, sisters and children to keep apart were gone through",
        ),
        (
            "homes_to_avoid_checked_on",
            referral.avoid_checked_on is not None,
            "the day homes known to people who exploit the child were looked for",
        ),
        (
            "circumstances_checked_on",
            referral.circumstances_checked_on is not None,
            "the day the list of circumstances was gone through",
        ),
        (
            "services",
            referral.services is not None,
            "services the child is to keep, or that there are none",
        ),
        (
            "places_to_avoid",
            referral.hotspots is not None,
            "places of exploitation, or that there are none",
        ),
        ("wishes", referral.wishes is not None, "the child's wishes and feelings"),
        (
            "has_school",
            referral.has_school is not None,
            "the child's school, or that there is none",
        ),
        (
            "address_confidential",
            referral.address_confidential is not None,
            "whether the address is withheld from the parents",
        ),
    )
