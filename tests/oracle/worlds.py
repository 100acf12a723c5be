"""The worlds that are read: some as drawn, and some aimed at a row, so that every row fires."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

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


def oracle_world(seed: int) -> World:
    """
    Draw a world of some homes and a child.

    Every other one is as drawn; the others are aimed at one row each, the rows in turn.
    """
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
