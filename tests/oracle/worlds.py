"""The worlds that are read: some as drawn, and some aimed at a row, so that every row fires."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

import numpy as np

from matcher.entities import Home
from tests.oracle.aims.law import LAW
from tests.oracle.aims.matrix import MATRIX
from tests.oracle.aims.shared import Aim
from tests.oracle.scene import scene_of, world_of
from tests.worlds import World, hide_referral, hide_snapshot, random_world
from tests.worlds.draw import Draw

HOMES, HOMES_OF_AIMED = 5, 2
AIMS: Mapping[str, Aim] = {**LAW, **MATRIX}
NAMES = tuple(AIMS)
HIDDEN = 0.25
"""Share of aimed worlds of which something is then no longer known."""
LESS_KNOWN = 0.04
OTHER_STAFF = 0.1
"""Share of homes whose staffing has changed since some of their steps were verified."""


def oracle_world(seed: int) -> World:
    """
    Draw a world of some homes and a child.

    Every other one is as drawn; the others are aimed at one row each, the rows in turn.
    """
    world = _drawn(seed)
    # A source of its own, as of aims.
    rng = np.random.default_rng((seed, 2))
    homes = tuple(_with_other_staff(home, rng) for home in world.snapshot.homes)
    return replace(world, snapshot=replace(world.snapshot, homes=homes))


def _with_other_staff(home: Home, rng: np.random.Generator) -> Home:
    """Let staff leave between the days on which some steps were verified and the others."""
    if rng.random() >= OTHER_STAFF:
        return home
    earlier = [
        replace(step, on=step.on - timedelta(10)) if step.on and rng.random() < 0.5 else step
        for step in home.mitigations
    ]
    days = [step.on for step in home.mitigations if step.on]
    changed = min(days) - timedelta(5) if days else None
    return replace(home, mitigations=tuple(earlier), staffing_changed_on=changed)


def _drawn(seed: int) -> World:
    if seed % 2:
        return random_world(seed, homes=HOMES)
    aim = AIMS[NAMES[seed // 2 % len(NAMES)]]
    drawn = random_world(seed, homes=HOMES_OF_AIMED, habits=(0.0, 0.1))
    # A source of its own: what else a world comes to draw moves no aim.
    rng = np.random.default_rng((seed, 1))
    draw = Draw(rng, 0.0, 0.0)
    scene = scene_of(drawn, draw, place=0)
    aim(scene)
    world = world_of(scene, drawn, place=0)
    if draw.chance(HIDDEN):
        return World(
            hide_snapshot(world.snapshot, rng, LESS_KNOWN),
            tuple(hide_referral(referral, rng, LESS_KNOWN) for referral in world.referrals),
        )
    return world
