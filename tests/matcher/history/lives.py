"""Short ways to write the episodes of an invented child."""

from datetime import date, timedelta

from matcher.entities.episode import Episode

DAY_ONE = date(2016, 1, 1)


def day(number: int) -> date:
    """Give a day by its number from the first of January 2016, day 0."""
    return DAY_ONE + timedelta(days=number)


def episode(code: str, start: int, end: int | None = None, **facts: object) -> Episode:
    """Write an episode: its code (RNE), its days by number, and what differs from a K2 home."""
    given: dict[str, object] = {
        "child_id": "A1",
        "starts_on": day(start),
        "reason_started": code,
        "legal_status": "C2",
        "category_of_need": "N1",
        "placement_type": "K2",
        "ends_on": None if end is None else day(end),
        "reason_ended": None if end is None else "X1",
        **facts,
    }
    return Episode(**given)  # type: ignore[arg-type]


def at(letter: str) -> dict[str, object]:
    """Place an episode in the home of a letter."""
    number = ord(letter) - ord("A")
    return {"urn": f"SC{number:06d}", "placement_postcode": f"DL{number % 10} {number // 10}AA"}


ON = day(1000)
"""The day on which a life is looked at: 27 September 2018."""
