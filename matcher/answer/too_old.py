"""What was known of the child and is too old to rely on: said with the question that renews it."""

from __future__ import annotations

from datetime import date

from constraints.vocabulary import Topic
from matcher.answer.phrases import day_words
from matcher.entities import Grade, Referral
from matcher.frame.checked import needs_checked, orders_checked
from matcher.frame.expiry import expired, lapses_of
from matcher.words import words_of


def too_old_words(topic: Topic, referral: Referral) -> str:
    """
    Say what an answer would renew, and since when it is too old; empty where nothing is.

    Parameters
    ----------
    topic
        Of a question about the child.
    referral
        The request.
    """
    if topic is Topic.RISK:
        return _grades(referral)
    if topic is Topic.ORDERS and not orders_checked(referral):
        return _checked(referral.orders_checked_on)
    if topic is Topic.NEEDS and not needs_checked(referral):
        return _checked(referral.needs_checked_on)
    return ""


def _grades(referral: Referral) -> str:
    grades = sorted(referral.child.profile.grades, key=lambda grade: grade.domain)
    old = [grade for grade in grades if expired(grade, referral.decided_on)]
    if not old:
        return ""
    return f"Graded too long ago, so to be graded again: {'; '.join(map(_grade, old))}."


def _grade(grade: Grade) -> str:
    on = grade.assessed_on
    if on is None:
        raise ValueError(f"{grade.domain.name}: what has no day does not grow old.")
    found = "none known" if grade.level is None else f"level {grade.level}"
    since = day_words(lapses_of(grade))
    return f"{words_of(grade.domain)} ({found} on {day_words(on)}, too old since {since})"


def _checked(on: date | None) -> str:
    return "" if on is None else f"They were last gone through on {day_words(on)}, too long ago."
