"""Whether all is there that confirming one home for one child requires."""

from __future__ import annotations

from matcher.answer.tasks import About
from matcher.completeness.missing import Completeness
from matcher.completeness.of_home import missing_of_home
from matcher.completeness.of_referral import missing_of_referral
from matcher.completeness.of_rules import missing_of_rules
from matcher.entities import Home, Snapshot


def completeness_at(about: About, home: Home, snapshot: Snapshot) -> Completeness:
    """
    Hold one home for one child against the whole list (handbook 8).

    Required are every approval, an answer to every rule that is not decided, every task that must
    come before the start, and all that a ranking asks for and goes on without.

    Parameters
    ----------
    about
        What bears on the child and the home.
    home, snapshot
        The home, and the supply it is in.
    """
    of_rules = missing_of_rules(about)
    done = {reason.rule for reason in about.reasons if about.done_on(reason) is not None}
    said = done.union(*(one.rules for one in of_rules))
    return Completeness.of(
        (
            *missing_of_referral(about.referral, frozenset(said)),
            *of_rules,
            *missing_of_home(home, snapshot, about.referral),
        )
    )
