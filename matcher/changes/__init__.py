"""The smallest changes that would let a home be proposed, found by trying every one."""

from matcher.changes.changes import Changes, ChangeSet, smallest_changes
from matcher.changes.lever import Kind, Lever, Nature
from matcher.changes.near import Nearest, near_misses

__all__ = [
    "ChangeSet",
    "Changes",
    "Kind",
    "Lever",
    "Nature",
    "Nearest",
    "near_misses",
    "smallest_changes",
]
