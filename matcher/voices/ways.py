"""How far it is, in a child's words."""

from __future__ import annotations

from math import ceil, floor

from matcher.answer.model import Distance
from matcher.answer.model.applied import Span
from matcher.answer.phrases import whole_miles

STEP = 5.0
"""Minutes are said to the nearest five, down for the least and up for the most."""
HOUR, HOURS_FROM = 60.0, 120.0
"""Minutes of an hour, and from how many minutes on hours are said."""
NEAR_MINUTES, FAR_MINUTES = 30.0, 60.0
"""Where no figure may be said: near is half an hour at the most, far an hour at the least."""
CLOSE_MILES = 1.0
"""A range narrower than this is said as one figure."""


def minutes_words(minutes: Span) -> str | None:
    """Give minutes, "about 10 to 15 minutes away by car"; None where not known."""
    if minutes.low is None or minutes.high is None:
        return None
    low, high = int(floor(minutes.low / STEP) * STEP), int(ceil(minutes.high / STEP) * STEP)
    if high <= STEP:
        return "a few minutes away by car"
    if high >= HOURS_FROM:
        low, high = max(1, floor(minutes.low / HOUR)), ceil(minutes.high / HOUR)
        return f"about {low} to {high} hours away by car"
    way = f"about {low} to {high} minutes" if low else f"up to {high} minutes"
    return f"{way} away by car"


def near_or_far(minutes: Span) -> str | None:
    """Say that it is near or far and no more; None where neither is sure."""
    if minutes.high is not None and minutes.high <= NEAR_MINUTES:
        return "not far away"
    if minutes.low is not None and minutes.low >= FAR_MINUTES:
        return "a long way away"
    return None


def about_miles(distance: Distance) -> str | None:
    """Give miles in a straight line, "about 4 miles"; None where the most is not known."""
    low, high = whole_miles(distance)
    if distance.high is None or high is None:
        return None
    if distance.high - distance.low >= CLOSE_MILES:
        return f"between {low} and {high} miles" if low else f"up to {high} miles"
    middle = (distance.low + distance.high) / 2
    about = round(middle if distance.miles is None else distance.miles)
    return "about a mile" if about <= 1 else f"about {about} miles"
