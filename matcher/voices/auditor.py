"""The auditor's record: every rule, every fact with its age, and what the answer rests on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from matcher.answer.model import Calls, Explanation, Match, Question
from matcher.answer.model.applied import Applied, Dated, Outcome


@dataclass(frozen=True, slots=True)
class Versions:
    """What made the answer: the engine, the rule book, the points and every byte that was read."""

    engine: str
    ruleset: str
    profile: str
    input: str


@dataclass(frozen=True, slots=True)
class Counted:
    """
    How many rules there are, and what they came to.

    Parameters
    ----------
    rules, matrix
        Rules, with the duties that follow rows; and rows of the matching matrix; in force or not.
    outcomes
        How many came to each outcome.
    """

    rules: int
    matrix: int
    outcomes: dict[str, int]


@dataclass(frozen=True, slots=True)
class Audit:
    """
    Everything an answer about one home rests on.

    Parameters
    ----------
    voice
        "auditor".
    referral, home
        Which child and which home, by reference.
    law_of, starts_on
        The day whose law applies, and the day of the start.
    versions, counted
        As above.
    match
        How the home stands, with reasons, approvals, duties and points.
    rules
        Every rule of the catalogue in its order, then every row of the matrix, then every duty
        that follows a row.
    facts
        Every fact with a date on the record, oldest first.
    questions, about_the_child
        What was open.
    curfews, orders, calls
        As of the explanation.
    """

    voice: str
    referral: str
    home: str
    law_of: date
    starts_on: date
    versions: Versions
    counted: Counted
    match: Match
    rules: tuple[Applied, ...]
    facts: tuple[Dated, ...]
    questions: tuple[Question, ...]
    about_the_child: tuple[Question, ...]
    curfews: tuple[str, ...]
    orders: tuple[str, ...]
    calls: Calls | None


def audit_of(explanation: Explanation) -> Audit:
    """
    Give the auditor's record of one home.

    Parameters
    ----------
    explanation
        Made for `Reader.AUDITOR`.
    """
    rules = explanation.applied
    rows = sum(rule.row_of_the_matrix for rule in rules)
    return Audit(
        voice="auditor",
        referral=explanation.referral,
        home=explanation.match.urn,
        law_of=explanation.decided_on,
        starts_on=explanation.starts_on,
        versions=Versions(
            explanation.engine_version,
            explanation.ruleset_version,
            explanation.profile_hash,
            explanation.input_hash,
        ),
        counted=Counted(
            len(rules) - rows,
            rows,
            {one.value: sum(rule.outcome is one for rule in rules) for one in Outcome},
        ),
        match=explanation.match,
        rules=rules,
        facts=explanation.dated,
        questions=explanation.questions,
        about_the_child=explanation.about_the_child,
        curfews=explanation.curfews,
        orders=explanation.orders,
        calls=explanation.calls,
    )
