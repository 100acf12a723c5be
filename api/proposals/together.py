"""One home as it will be when the child comes: with the children confirmed for it since."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from constraints.base import Effect
from matcher.allocate.newcomers import as_resident
from matcher.engine import Engine
from matcher.entities import Referral, Resident, Snapshot
from matcher.explain import Reason, State, explain
from matcher.frame import prepare
from matcher.judge import SAFETY_FROM, Judgement


@dataclass(frozen=True, slots=True)
class Clash:
    """What the coming of another child brought: ids of rules, and whether any is surely broken."""

    rules: tuple[str, ...]
    surely: bool


def home_with(
    snapshot: Snapshot, referral: Referral, urn: str, confirmed: Sequence[Referral]
) -> Snapshot:
    """
    Give one home alone, with those who live there and those who are confirmed to come.

    Parameters
    ----------
    snapshot
        The supply.
    referral
        The child proposed, who is left out.
    urn
        The home.
    confirmed
        Children confirmed for this home, whether or not the supply lists them yet. They are there
        from the day this child starts, whichever of the two comes first.

    Raises
    ------
    ValueError
        One of them is the child proposed.
    """
    own = referral.child.reference
    if any(other.child.reference == own for other in confirmed):
        raise ValueError("A child is not confirmed beside themselves.")
    living = [one for one in snapshot.residents if one.urn == urn and one.person != own]
    listed = {one.person for one in living}
    coming = (_coming(other, referral, urn) for other in confirmed)
    return replace(
        snapshot,
        homes=tuple(home for home in snapshot.homes if home.urn == urn),
        vacancies=tuple(one for one in snapshot.vacancies if one.urn == urn),
        residents=(*living, *(one for one in coming if one.person not in listed)),
    )


def _coming(other: Referral, referral: Referral, urn: str) -> Resident:
    resident = as_resident(other, urn)
    return replace(resident, lives_there_from=min(other.starts_on, referral.starts_on))


def clash_of(alone: Judgement, together: Judgement) -> Clash | None:
    """
    Give what is worse with the others there than without; None where nothing is.

    A bar that is breached, or not decided, and was not; and a risk so grave that safety is weighed
    before welfare, which is for people to weigh with both children in view. Each judgement is of
    the one child and the one home.
    """
    before = dict(_bars(explain(alone, 0, 0)))
    worse = {
        rule: state
        for rule, state in _bars(explain(together, 0, 0))
        if before.get(rule) not in {state, State.BREACHED}
    }
    grave = together.safety.high[0, 0] >= SAFETY_FROM > alone.safety.high[0, 0]
    if not worse and not grave:
        return None
    return Clash(tuple(worse), State.BREACHED in worse.values())


def _bars(reasons: Sequence[Reason]) -> Iterator[tuple[str, State]]:
    return ((one.rule, one.state) for one in reasons if one.effect is Effect.BAR)


def engine_of(engine: Engine, snapshot: Snapshot) -> Engine:
    """Give the engine over another supply, with the same rules, points and travel."""
    return replace(engine, supply=prepare(snapshot, engine.supply.network))
