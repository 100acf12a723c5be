"""
Nearer homes, and why the child would not live there.

One home's manager reads it of other homes: it tells of those who live in them no code, and of what
their managers said no word.
"""

from __future__ import annotations

from collections.abc import Iterator

from matcher.answer.leaving_area import THOSE_THERE
from matcher.answer.model import Bar, NearerHome, NearerRule, Outweighed, WhyNotNearer
from matcher.answer.model.applied import Outcome
from matcher.answer.phrases import miles_words
from matcher.answer.refusals import RULE as REFUSED
from matcher.matching_record.gathered import Gathered, capital, count
from matcher.matching_record.model import Block, Section, Space, Style, Table, Words
from matcher.walls import walled_words

MOST_HOMES = 15
"""So many of the nearest stand by name; all are counted."""
MOST_CRITERIA = 3


def nearer_section(gathered: Gathered) -> Section:
    """Write how many homes are nearer, by what keeps them from this home's place."""
    blocks = _blocks(gathered.explanation.nearer, _of_residents(gathered))
    return Section("Nearer homes, and why not", tuple(blocks))


def _of_residents(gathered: Gathered) -> frozenset[str]:
    """Give the rules that rest on who lives in a home: their facts are kept from the reader."""
    return frozenset(
        one.rule
        for one in gathered.explanation.applied
        if one.facts is None and one.outcome is not Outcome.NOT_IN_FORCE
    )


def leaving_section(gathered: Gathered) -> Section | None:
    """Write the draft of the reason for leaving the area; None where none is needed."""
    draft = gathered.explanation.nearer.leaving_area
    if draft is None:
        return None
    blocks: tuple[Block, ...] = (
        *map(Words, draft.paragraphs),
        Space("Changes to the draft, signature, role and day", 4),
        Words(f"{draft.source}.", Style.SMALL),
    )
    return Section("Why outside our own area: a draft", blocks)


def _blocks(nearer: WhyNotNearer, of_residents: frozenset[str]) -> Iterator[Block]:
    yield Words(_how_many(nearer))
    if nearer.counts:
        rows = tuple(
            (capital(one.why), f"{one.nearer:,}", f"{one.perhaps:,}") for one in nearer.counts
        )
        head = ("Why not in its place", "Nearer", "May be nearer")
        yield Table("Nearer homes by what keeps them", head, (8, 2, 3), rows)
    told = [_rule(one) for one in nearer.rules if one.rule not in of_residents]
    told += _by_residents(nearer, of_residents)
    if told:
        head4 = ("Not met", "Could it be changed?", "Nearer", "May be nearer")
        yield Table("What nearer homes do not meet", head4, (8, 5, 2, 3), tuple(told))
    if nearer.homes:
        homes = tuple(_home(home, of_residents) for home in nearer.homes[:MOST_HOMES])
        yield Table("The nearest of them", ("Home", "How far", "Why not"), (4, 4, 9), homes)
    more = len(nearer.homes) - MOST_HOMES
    if more > 0:
        yield Words(f"{count(more, 'home', 'homes')} more, farther away than these, counted above.")


def _rule(one: NearerRule) -> tuple[str, ...]:
    walled = walled_words(one.walled, one.nearer + one.perhaps)
    changed = " ".join(filter(None, (walled, one.changed_by)))
    return f"{one.title}.", changed, f"{one.nearer:,}", f"{one.perhaps:,}"


def _by_residents(nearer: WhyNotNearer, of_residents: frozenset[str]) -> list[tuple[str, ...]]:
    """Count the homes that do not meet what is asked of who lives there, each once."""
    homes = [one for one in nearer.homes if any(bar.rule in of_residents for bar in one.bars)]
    surely = sum(one.nearness == "nearer" for one in homes)
    figures = f"{surely:,}", f"{len(homes) - surely:,}"
    return [(f"{capital(THOSE_THERE)}.", "Not said here", *figures)] if homes else []


def _how_many(nearer: WhyNotNearer) -> str:
    surely = count(nearer.nearer, "home is nearer", "homes are nearer")
    said = [surely if nearer.nearer else "no home is surely nearer"]
    if nearer.may_be_nearer:
        said.append(f"{nearer.may_be_nearer:,} may be nearer")
    if nearer.distance_not_known:
        said.append(f"of {nearer.distance_not_known:,} it is not known how far they are")
    return f"{capital('; '.join(said))}. Only homes on this list are counted."


def _home(home: NearerHome, of_residents: frozenset[str]) -> tuple[str, ...]:
    named = f"{home.name}, {home.urn}" if home.name else home.urn
    far = "not known" if home.distance is None else miles_words(home.distance)
    perhaps = "" if home.nearness in {"nearer", "distance not known"} else f"; {home.nearness}"
    return (
        f"{named} ({home.area}{'; where the child lives now' if home.lives_here else ''})",
        capital(f"{far}{perhaps}"),
        f"{capital(home.why)}{_why(home, of_residents)}",
    )


def _why(home: NearerHome, of_residents: frozenset[str]) -> str:
    if home.bars:
        return f". {' '.join(dict.fromkeys(_bar(bar, of_residents) for bar in home.bars))}"
    said = []
    questions = len(home.asks) + len(home.about_the_child)
    if questions:
        said.append(f"{count(questions, 'question is', 'questions are')} not answered")
    if home.outweighed is not None:
        said.append(_weighed(home.outweighed))
    if home.answered is False:
        said.append("it has not answered yet")
    return f": {'; '.join(said)}." if said else "."


def _weighed(outweighed: Outweighed) -> str:
    if outweighed.by == "safety":
        return "more risk remains there between the child and those who live there"
    if outweighed.by != "points":
        return f"alike in all else; {outweighed.by} decides"
    most = [f"{one.title} (+{one.points:,})" for one in outweighed.heavier[:MOST_CRITERIA]]
    because = f": {'; '.join(most)}" if most else ""
    return f"{count(outweighed.points, 'more point', 'more points')} count against it{because}"


def _bar(bar: Bar, of_residents: frozenset[str]) -> str:
    if bar.rule in of_residents:
        return f"Not met: {THOSE_THERE}."
    return "The home has refused this child." if bar.rule == REFUSED else bar.says
