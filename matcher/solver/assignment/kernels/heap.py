"""A heap of pairs in two arrays, least first; level keys stand by the second number."""

from __future__ import annotations

from matcher.solver.compiled import compiled
from matcher.solver.problem import Ints


@compiled("int64(int64[::1], int64[::1], int64, int64, int64)")
def push(keys: Ints, values: Ints, size: int, key: int, value: int) -> int:
    """Put a pair in; give the size."""
    at = size
    while at > 0:
        above = (at - 1) >> 1
        if keys[above] < key or (keys[above] == key and values[above] <= value):
            break
        keys[at], values[at] = keys[above], values[above]
        at = above
    keys[at], values[at] = key, value
    return size + 1


@compiled("int64(int64[::1], int64[::1], int64)")
def pop(keys: Ints, values: Ints, size: int) -> int:
    """Take the first pair out, which stood at 0; give the size."""
    size -= 1
    key, value, at = keys[size], values[size], 0
    while True:
        below = 2 * at + 1
        if below >= size:
            break
        other = below + 1
        if other < size and (
            keys[other] < keys[below]
            or (keys[other] == keys[below] and values[other] < values[below])
        ):
            below = other
        if key < keys[below] or (key == keys[below] and value <= values[below]):
            break
        keys[at], values[at] = keys[below], values[below]
        at = below
    keys[at], values[at] = key, value
    return size
