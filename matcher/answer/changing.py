"""What would let a home be proposed, put into the answer."""

from __future__ import annotations

from matcher.answer.distances import distance_of
from matcher.answer.matching import Ranked
from matcher.answer.model.changes import Change, HomeChanges, NearMisses, SmallestSet
from matcher.answer.phrases import listed
from matcher.changes import Changes, ChangeSet, Kind, near_misses, smallest_changes


def near_misses_of(ranked: Ranked) -> NearMisses:
    """Give the nearest homes that may not be proposed and could be with something changed."""
    found = near_misses(ranked.engine, ranked.referral, ranked.judgement, ranked.ranking)
    return NearMisses(
        tuple(_home(ranked, changes) for changes in found.homes), found.liftable, found.looked_at
    )


def changes_of(ranked: Ranked, urn: str) -> HomeChanges:
    """
    Give what would let one home be proposed.

    Raises
    ------
    KeyError
        No such home in the supply.
    """
    return _home(ranked, smallest_changes(ranked.engine, ranked.referral, urn))


def _home(ranked: Ranked, changes: Changes) -> HomeChanges:
    column = ranked.engine.supply.column[changes.urn]
    return HomeChanges(
        urn=changes.urn,
        distance=distance_of(ranked.judgement, column),
        sets=tuple(_set(one) for one in changes.sets),
        would_fit_if=_would_fit_if(changes),
        in_the_way=tuple(rule.title for rule in changes.in_the_way),
        tried_together=changes.tried_together,
    )


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
    arranged = [_lowered(lever.says) for lever in levers if lever.kind is Kind.ARRANGEMENT]
    asked = len(levers) - len(arranged)
    once = {0: "", 1: ", and one answer is a good one"}.get(
        asked, f", and {asked} answers are good"
    )
    return f"Would fit if {listed(arranged)}{once}."


def _lowered(says: str) -> str:
    return f"{says[0].lower()}{says[1:].rstrip('.')}"
