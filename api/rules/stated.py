"""A rule as plain values: the same for the command and for the service."""

from __future__ import annotations

from datetime import date

from constraints.base import Rule
from constraints.catalogue import awaited, in_force
from constraints.compatibility.matrix import MATRIX
from matcher.judge import Stated


def stated_on(day: date) -> tuple[Stated, ...]:
    """
    Give the rules and rows of the matching matrix that are in force on a day.

    Parameters
    ----------
    day
        Of the decision.

    Returns
    -------
    stated
        In the order of the book.
    """
    return (*in_force(day), *(row for row in MATRIX if row.in_force(day)))


def rules_on(day: date) -> list[dict[str, object]]:
    """
    Give every rule of a day as plain values.

    Parameters
    ----------
    day
        Of the decision.

    Returns
    -------
    rules
        Those in force, then those enacted and not in force, which say so.
    """
    return [plain_rule(rule) for rule in stated_on(day)] + [
        awaited_rule(rule) for rule in awaited(day)
    ]


def awaited_rule(rule: Rule) -> dict[str, object]:
    """Give a rule that is enacted and not in force, which says so."""
    enacted = rule.enacted.isoformat() if rule.enacted else None
    return plain_rule(rule) | {
        "in_force": False,
        "enacted": enacted,
        "comes_in": rule.not_commenced,
    }


def plain_rule(rule: Stated) -> dict[str, object]:
    """Give a rule, or a row of the matrix, as plain values."""
    return {
        "id": rule.id,
        "handbook": list(rule.handbook),
        "title": rule.title,
        "effect": rule.effect.value,
        "source": {
            "instrument": rule.source.instrument,
            "provision": rule.source.provision,
            "url": rule.source.url,
            "evidence": rule.source.evidence.value,
        },
        "in_force": True,
        "enacted": None,
        "comes_in": None,
        "since": rule.since.isoformat() if rule.since else None,
        "until": rule.until.isoformat() if rule.until else None,
        "says": rule.says,
        "asks": rule.asks,
        "asked_of": rule.asked_of.value if rule.asks else None,
        "lifted_by": rule.lifted_by.value if rule.lifted_by else None,
        "approver": rule.approver.value if rule.approver else None,
    }
