"""Small worlds of entities drawn at random, and the same worlds with less known of them."""

from tests.worlds.hiding import hide_referral, hide_snapshot
from tests.worlds.world import World, random_world

__all__ = ["World", "hide_referral", "hide_snapshot", "random_world"]
