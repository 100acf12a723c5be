"""What would let a home be proposed, put into the answer."""

from __future__ import annotations

from matcher.answer.distances import distance_of, measured
from matcher.answer.matching import Ranked
from matcher.answer.model.changes import Change, HomeChanges, NearMisses, SmallestSet
from matcher.answer.phrases import listed
from matcher.changes import Changes, ChangeSet, Kind, near_misses, smallest_changes
from matcher.changes.table import NEVER_OFFERED
from matcher.judge import Stated
from matcher.readers import Reader


def near_misses_of(ranked: Ranked) -> NearMisses | None:
    """
    Give the nearest homes that may not be proposed and could be with something changed.

    None for the child: what would have to be in place tells of those who live there.
    """
    if ranked.reader is Reader.CHILD:
        return None
    found = near_misses(ranked.engine, ranked.referral, ranked.judgement, ranked.ranking)
    return NearMisses(
        tuple(_home(ranked, changes) for changes in found.homes), found.liftable, found.looked_at
    )


def changes_of(ranked: Ranked, urn: str) -> HomeChanges | None:
    """
    Give what would let one home be proposed; None for the child, as of `near_misses_of`.

    Raises
    ------
    KeyError
        No such home in the supply.
    """
    if ranked.reader is Reader.CHILD:
        return None
    return _home(ranked, smallest_changes(ranked.engine, ranked.referral, urn))


def _home(ranked: Ranked, changes: Changes) -> HomeChanges:
    column = ranked.engine.supply.column[changes.urn]
    home = ranked.engine.supply.snapshot.homes[column]
    return HomeChanges(
        urn=changes.urn,
        distance=measured(
            distance_of(ranked.judgement, column), ranked.referral.child.origin, home.where
        ),
        sets=tuple(_set(one) for one in changes.sets),
        would_fit_if=_would_fit_if(changes),
        in_the_way=tuple(_in_the_way(rule) for rule in changes.in_the_way),
        tried_together=changes.tried_together,
    )


def _in_the_way(rule: Stated) -> str:
    return f"{rule.title}. {NEVER_OFFERED.get(rule.id, '')}".rstrip()


def _set(one: ChangeSet) -> SmallestSet:
    return SmallestSet(
        tuple(
            Change(
                kind=lever.kind.value,
                nature=lever.nature.value,
                says=lever.says,
                who=lever.role.value,
                by=by,
                in_time=by <= one.starts_on,
            )
            for lever, by in zip(one.levers, one.by, strict=True)
        ),
        one.starts_on,
        one.later_start,
        one.in_time,
        one.arranged_alone,
    )


def _would_fit_if(changes: Changes) -> str:
    """Say the first set in which only the home's own statement, staff and steps would change."""
    if not changes.would_fit_if:
        return ""
    levers = changes.would_fit_if[0].levers
    steps = [lever.step for lever in levers if lever.step]
    others = [
        f"{lever.says[0].lower()}{lever.says[1:].rstrip('.')}"
        for lever in levers
        if lever.kind is Kind.ARRANGEMENT and not lever.step
    ]
    said = [f"the home had: {', '.join(steps)}"] if steps else []
    said += [listed(others)] if others else []
    asked = sum(lever.kind is Kind.FACT for lever in levers)
    if asked:
        said.append("the answer to what is asked is a good one")
    return f"Would fit if {'; and if '.join(said)}."
