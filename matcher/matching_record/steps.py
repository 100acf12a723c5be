"""Steps of the home: in place, and to be arranged, with who and by when."""

from __future__ import annotations

from collections.abc import Iterator

from constraints.vocabulary import MitigationState, Role
from matcher.entities import HomeMitigation
from matcher.matching_record.gathered import NOT_KNOWN, Gathered, capital, short_day
from matcher.matching_record.model import Block, Section, Table, Words
from matcher.words import words_of

STANDING = ("Step", "Seen in place by, and on", "Stands")
ARRANGE = ("Step", "What is known", "Who arranges it", "By when")
MANAGER = capital(Role.REGISTERED_MANAGER.value)


def steps_section(gathered: Gathered) -> Section:
    """Write which steps stand on the day of the start, and which somebody has to arrange."""
    return Section("Steps in place, and to arrange", tuple(_blocks(gathered)))


def _blocks(gathered: Gathered) -> Iterator[Block]:
    steps = sorted(gathered.home.mitigations, key=lambda one: one.mitigation)
    standing = [step for step in steps if _stands(step, gathered)]
    start = short_day(gathered.referral.starts_on)
    if standing:
        rows = tuple(
            (
                capital(words_of(step.mitigation)),
                f"{capital(step.by or NOT_KNOWN)}, {short_day(step.on)}",
                "No end known" if step.until is None else f"Until {short_day(step.until)}",
            )
            for step in standing
        )
        yield Table(f"In place on {start}", STANDING, (5, 5, 3), rows)
    else:
        yield Words(f"In place on {start}: {NOT_KNOWN.lower()}, nobody has seen any step in place.")
    arrange = tuple(_to_arrange(gathered, steps))
    if arrange:
        yield Table("To arrange", ARRANGE, (4, 6, 4, 3), arrange)


def _to_arrange(gathered: Gathered, steps: list[HomeMitigation]) -> Iterator[tuple[str, ...]]:
    """Give the steps that the matrix needs, then others that the home says it can arrange."""
    by = f"Before the move on {short_day(gathered.referral.starts_on)}"
    needed = [one.partition(": ") for one in gathered.explanation.match.to_arrange]
    for step, _, known in needed:
        yield capital(step), f"Needed for this child. {capital(known)}.", MANAGER, by
    named = {step for step, _, _ in needed}
    for one in steps:
        words = words_of(one.mitigation)
        cannot = one.state is MitigationState.CANNOT
        if words not in named and not cannot and not _stands(one, gathered):
            yield capital(words), _known(one), MANAGER, by


def _known(step: HomeMitigation) -> str:
    if step.until is not None and step.state is MitigationState.VERIFIED:
        return f"Was in place until {short_day(step.until)}."
    if step.state is MitigationState.VERIFIED and step.by is not None and step.on is not None:
        return f"To be in place from {short_day(step.on)}."
    if step.state is MitigationState.VERIFIED:
        return "Said to be in place; nobody is on record as having seen it."
    return "The home can arrange it, if it is wanted."


def _stands(step: HomeMitigation, gathered: Gathered) -> bool:
    """Whether a step stands at the start: seen by somebody, by then, and not lapsed."""
    start = gathered.referral.starts_on
    seen = step.by is not None and step.on is not None and step.on <= start
    verified = step.state is MitigationState.VERIFIED
    return verified and seen and (step.until is None or step.until > start)
