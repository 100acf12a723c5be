"""What is measured: a world, its engine, and referrals of one pair of days."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from fixtures.worlds import World, england, referrals, region, town
from matcher.engine import Engine
from matcher.entities import Referral

WORLDS = {"town": town, "region": region, "england": england}
REFERRALS_SEED = 7


@dataclass(frozen=True, slots=True)
class Setting:
    """
    A world ready to be asked.

    Parameters
    ----------
    world
        Homes and who lives there.
    engine
        Over its snapshot, with the default points.
    drawn
        Every referral, of whichever days.
    same_days
        Those of the commonest pair of days decided on and starting on.
    """

    world: World
    engine: Engine
    drawn: tuple[Referral, ...]
    same_days: tuple[Referral, ...]


def setting(name: str, draws: int) -> Setting:
    """
    Build a world of a name and draw referrals to it.

    Parameters
    ----------
    name
        Of `WORLDS`.
    draws
        How many referrals; their seed is fixed.
    """
    world = WORLDS[name]()
    drawn = referrals(world, draws, REFERRALS_SEED)
    days = Counter(days_of(referral) for referral in drawn)
    commonest = max(days, key=lambda pair: (days[pair], pair))
    same = tuple(referral for referral in drawn if days_of(referral) == commonest)
    return Setting(world, Engine.over(world.snapshot), drawn, same)


def days_of(referral: Referral) -> tuple[str, str]:
    """Give the days decided on and starting on."""
    return referral.decided_on.isoformat(), referral.starts_on.isoformat()
