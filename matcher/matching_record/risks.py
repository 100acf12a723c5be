"""Risks both ways: the child's own as graded, those between the child and others as codes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from constraints.vocabulary import Domain
from constraints.vocabulary.children import EXPOSED, POSED
from matcher.answer.model.applied import Applied, Outcome
from matcher.answer.phrases import day_words
from matcher.entities import Grade, State
from matcher.frame.expiry import NONE_KNOWN, expired, lapses_of
from matcher.matching_record.gathered import NOT_KNOWN, Gathered, capital, count, short_day
from matcher.matching_record.model import Block, Section, Style, Table, Words
from matcher.words import words_of

POSED_LEVELS = (
    "Looked into, none found",
    "Historic or low (1 of 3)",
    "Within a year, or repeated (2 of 3)",
    "Recent, rising or grave (3 of 3)",
)
EXPOSED_LEVELS = (
    "Looked into, none found",
    "To some degree (1 of 3)",
    "Clearly (2 of 3)",
    "Recent, or cannot protect themselves (3 of 3)",
)
PROVEN = {True: "; proven", False: "; alleged, not proven", None: ""}
BOTH_WAYS = (
    "Every line of the matching matrix is tried both ways: what the child may bring to those who "
    "live there, and what they may bring to the child. For their sake this record gives the code "
    "and what must be in place, and says nothing of who or what: the home's registered manager "
    "knows them."
)
SETTLED = (
    "The home checked those who live there and answered clear with steps. Which of these lines "
    "apply is known to the home; both managers sign for the steps."
)
HEAD = ("Code", "What is asked for", "What follows here")


def risks_section(gathered: Gathered) -> Section:
    """Write the child's risks as graded, then what follows between the child and the others."""
    blocks = (
        *_graded(gathered, "What the child may do", POSED, POSED_LEVELS),
        *_graded(gathered, "What may happen to the child", EXPOSED, EXPOSED_LEVELS),
        *_others(gathered),
        *_between(gathered),
    )
    return Section("Risks, both ways", blocks)


def _graded(
    gathered: Gathered, caption: str, domains: Sequence[Domain], levels: Sequence[str]
) -> Iterator[Block]:
    grades = [one for one in gathered.referral.child.profile.grades if one.domain in domains]
    on = gathered.referral.decided_on
    nothing = [one for one in grades if one.level == 0 and not expired(one, on)]
    rows = tuple(
        (
            capital(words_of(grade.domain)),
            _level(gathered, grade, levels),
            _days(grade),
            capital(grade.source or NOT_KNOWN),
        )
        for grade in sorted(grades, key=lambda one: (-(one.level or 0), one.domain))
        if grade not in nothing
    )
    if not rows:
        named = "nothing is found" if nothing else f"{NOT_KNOWN.lower()}, nothing is graded by name"
        yield Words(f"{caption}: {named}.")
    else:
        yield _table(caption, rows)
    for (source, day), some in groupby(sorted(nothing, key=_looked), key=_looked):
        found = "; ".join(words_of(grade.domain) for grade in some)
        yield Words(f"Looked into, and none found ({source}, {day}): {found}.", Style.SMALL)


def _table(caption: str, rows: tuple[tuple[str, ...], ...]) -> Table:
    what = capital(caption.removeprefix("What "))
    return Table(caption, (what, "How it is known", "Day", "Who says so"), (4, 5, 3, 3), rows)


def _looked(grade: Grade) -> tuple[str, str]:
    """Say who looked, and on which day."""
    return grade.source or NOT_KNOWN.lower(), short_day(grade.on)


def _days(grade: Grade) -> str:
    """Give the day of the evidence, and the day it was last graded where that is another."""
    if grade.graded_on is None or grade.graded_on == grade.on:
        return short_day(grade.on)
    return f"{short_day(grade.on)}; graded on {short_day(grade.graded_on)}"


def _level(gathered: Gathered, grade: Grade, levels: Sequence[str]) -> str:
    if grade.state is State.KNOWN and grade.level is not None:
        said = f"{levels[grade.level]}{PROVEN[grade.proven] if grade.level else ''}"
    elif grade.state is State.NONE_KNOWN:
        said = "None known"
    else:
        asked = "asked, and nobody knows" if grade.state is State.UNKNOWN else "not asked"
        return f"{NOT_KNOWN}: {asked}"
    if expired(grade, gathered.referral.decided_on):
        return f"{NOT_KNOWN} now: {said.lower()}, too old since {short_day(lapses_of(grade))}"
    return said


def _others(gathered: Gathered) -> Iterator[Block]:
    """Say what is known of the domains that are not named: silence is never "none"."""
    profile = gathered.referral.child.profile
    named = {grade.domain for grade in profile.grades}
    rest = [words_of(domain) for domain in (*POSED, *EXPOSED) if domain not in named]
    if not rest:
        return
    on, by = profile.none_other_on, profile.none_other_by
    if on is None:
        yield Words(f"{NOT_KNOWN}, because nobody has asked: {'; '.join(rest)}.")
    elif NONE_KNOWN.stands(on, gathered.referral.decided_on):
        yield Words(f"None other known: looked for by the {by}, {day_words(on)}.")
    else:
        yield Words(
            f"{NOT_KNOWN} now: none other was known to the {by} on {day_words(on)}, which is too "
            f"long ago. To be looked for again: {'; '.join(rest)}."
        )


def _between(gathered: Gathered) -> Iterator[Block]:
    match = gathered.explanation.match
    yield Words(f"Between the child and those who live there: {match.residual}. {BOTH_WAYS}")
    rows = [
        one
        for one in gathered.explanation.applied
        if one.row_of_the_matrix and one.outcome is not Outcome.NOT_IN_FORCE
    ]
    said = _sentences(gathered)
    fires = [row for row in rows if row.outcome is Outcome.BREACHED]
    if fires:
        told = tuple(
            (_codes(row), f"{row.title}.", said.get(row.rule, "It adds to the risk that remains."))
            for row in fires
        )
        yield Table("Lines of the matrix that apply", HEAD, (2, 5, 7), told)
    undecided = [row for row in rows if row.outcome is Outcome.UNDECIDED]
    if undecided:
        open_ = tuple((_codes(row), f"{row.title}.") for row in undecided)
        yield Table("Lines that are not known to apply or not", HEAD[:2], (2, 12), open_)
    settled = [row for row in rows if row.outcome is Outcome.SETTLED]
    if settled:
        yield Words(SETTLED)
        may = tuple((_codes(row), f"{row.title}.") for row in settled)
        yield Table("Lines that may apply", HEAD[:2], (2, 12), may)
    rest = len(rows) - len(fires) - len(undecided) - len(settled)
    yield Words(f"{count(rest, 'other line does', 'other lines do')} not apply.", Style.SMALL)


def _sentences(gathered: Gathered) -> dict[str, str]:
    """Give what is said of each line that applies: a class, its code and the steps."""
    said: dict[str, str] = {}
    for reason in gathered.explanation.reasons:
        if reason.of_matrix and not reason.is_asked:
            before = said.get(reason.rule)
            said[reason.rule] = reason.sentence if before is None else f"{before} {reason.sentence}"
    return said


def _codes(row: Applied) -> str:
    return ", ".join(row.handbook)
