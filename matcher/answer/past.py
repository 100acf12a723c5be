"""The child's past placements, in sentences."""

from __future__ import annotations

from collections.abc import Iterator

from constraints.vocabulary import Record
from matcher.answer.phrases import day_words
from matcher.entities import History, Referral

FEW_DAYS = 7


def history_words(referral: Referral) -> tuple[str, ...]:
    """Say what the child's past placements come to, each sentence only as far as it is known."""
    history = referral.history
    return (*_moves(history), *_stays(history), *_endings(history), *_away(history))


def losses_words(referral: Referral) -> str:
    """Say whether it was written down what the child lost, what worked and who matters."""
    on = referral.evidence.get(Record.LOSSES_AND_STRENGTHS)
    if on is None:
        return "Nobody has written down yet what the child lost, what worked and who matters."
    return (
        f"What the child lost, what worked and who matters was written down on {day_words(on)}: "
        "read it before the first visit."
    )


def _moves(history: History) -> Iterator[str]:
    total, at_least = history.moves_total, history.moves_total_at_least
    if total is not None:
        yield f"{_count(total, 'change', 'changes')} of address since first looked after."
    elif at_least:
        changes = _count(at_least, "change", "changes")
        yield f"At least {changes} of address since first looked after."
    if total == 0:
        return
    recent, at_least = history.moves_12_months, history.moves_12_months_at_least
    if recent is not None:
        yield f"{_count(recent, 'change', 'changes')} of address in the last 12 months."
    elif at_least:
        yield f"At least {_count(at_least, 'change', 'changes')} of address in the last 12 months."


def _stays(history: History) -> Iterator[str]:
    shortest = history.shortest_stay_days
    if shortest is not None:
        soon = " It is worth asking why it ended." if shortest < FEW_DAYS else ""
        yield f"The shortest stay was {_days(shortest)}.{soon}"
    short = history.stays_under_7_days
    # one short stay, or none, is said by the shortest where that is known
    if short is not None and (short > 1 or shortest is None):
        stays = _count(short, "stay on record was", "stays on record were")
        yield f"{stays} under 7 days."
    if history.current_stay_days is not None:
        yield f"In the current placement for {_days(history.current_stay_days)}."


def _endings(history: History) -> Iterator[str]:
    share = history.disruption_share
    if share == 0:
        yield "No past placement ended early."
    elif share is not None:
        some = "Every past placement" if share == 1 else f"{share:.0%} of past placements"
        yield f"{some} ended early, and not as planned."


def _away(history: History) -> Iterator[str]:
    missing = history.missing_12_months
    if missing is not None:
        times = "once" if missing == 1 else f"{missing} times"
        on_record = "Not on record as" if missing == 0 else "On record as"
        often = "" if missing == 0 else f" {times}"
        yield (f"{on_record} missing, or away without authorisation,{often} in the last 12 months.")
    farther = round(history.miles_trend or 0.0)
    if farther > 0:
        miles = _count(farther, "mile", "miles")
        yield f"Further and further from home: about {miles} more with each placement."


def _days(days: int) -> str:
    return "less than a day" if days == 0 else _count(days, "day", "days")


def _count(number: int, one: str, many: str) -> str:
    return f"{number or 'No'} {one if number < 2 else many}"
