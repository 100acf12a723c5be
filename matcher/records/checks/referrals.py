"""The quality of a referral: what nobody has said yet, and which answers would decide most."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from constraints.errors import Problem
from constraints.vocabulary import Domain
from matcher.completeness import Missing, Stage, missing_of_referral
from matcher.entities import Referral, RiskProfile, State
from matcher.frame.expiry import expired
from matcher.records.checks.ages import age_problems, undated
from matcher.records.checks.language import language_problems
from matcher.records.checks.unsaid import unsaid_problems
from matcher.records.documents import read_referral
from matcher.records.quality import QualityReport, span

ASKED_FOR = {
    Stage.RANKING: "A ranking asks for this, and is given without it",
    Stage.CONFIRMING: "Required besides to confirm, with what each home must tell",
}
_COUNTED: tuple[tuple[str, Callable[[Referral], int]], ...] = (
    ("domains of risk and need graded", lambda one: _in_state(one, State.KNOWN)),
    ("domains with none known", lambda one: _in_state(one, State.NONE_KNOWN)),
    ("domains asked and not known", lambda one: _in_state(one, State.UNKNOWN)),
    ("domains not asked", lambda one: _in_state(one, State.NOT_ASKED)),
    ("essential needs", lambda one: len(one.essential_needs)),
    ("desirable needs", lambda one: len(one.desirable_needs)),
    ("court orders", lambda one: len(one.orders)),
    ("relations to other children", lambda one: len(one.child.relations)),
    ("people and places visited", lambda one: len(one.child.contacts)),
    ("replies of homes", lambda one: len(one.replies)),
    ("circumstances said", lambda one: len(one.circumstances)),
    ("papers and approvals on record", lambda one: len(one.evidence)),
    ("levels without a day", lambda one: sum(map(undated, one.child.profile.grades))),
    (
        "levels too old to rely on",
        lambda one: sum(expired(grade, one.decided_on) for grade in one.child.profile.grades),
    ),
)
"""What is counted, in reading order."""


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
    open_ = _in_state(referral, State.UNKNOWN) + _in_state(referral, State.NOT_ASKED)
    graded = [grade.on for grade in referral.child.profile.grades]
    return QualityReport(
        file=path.name,
        kind=f"referral, for a start on {referral.starts_on:%-d %B %Y}",
        counts=tuple((words, count(referral)) for words, count in _COUNTED),
        unknown_shares=(("domains of risk and need", open_ / len(Domain)),),
        findings=referral_findings(referral, path.name),
        dates=(span("evidence of risk", graded),),
        asked_for=_asked_for(referral),
    )


def referral_findings(referral: Referral, file: str) -> tuple[Problem, ...]:
    """Give what a person should look at in a referral, before it is used."""
    return (
        *unsaid_problems(referral, file),
        *age_problems(referral, file),
        *language_problems(referral, file),
    )


def _in_state(referral: Referral, state: State) -> int:
    """Count the domains in a state; one that nothing is said of is not asked, or none known."""
    profile = referral.child.profile
    return sum(_state(profile, domain) is state for domain in Domain)


def _state(profile: RiskProfile, domain: Domain) -> State:
    for grade in profile.grades:
        if grade.domain is domain:
            return grade.state
    return State.NOT_ASKED if profile.none_other_on is None else State.NONE_KNOWN


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
