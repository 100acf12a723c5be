"""What is recorded as done, held against the rule book."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from constraints.base import Effect
from constraints.errors import InputError, Problem
from matcher.answer.done import at_the_home
from matcher.entities import DutyDone
from matcher.judge import Stated
from matcher.records.documents.codes import did_you_mean


def check_done(
    done: Sequence[DutyDone], stated: Sequence[Stated], *, file: str, today: date
) -> None:
    """
    Check that what is recorded as done is a task or an approval that there is.

    Parameters
    ----------
    done
        As the referral has it.
    stated
        Every rule, row and follow-up that there is, in force or not.
    file
        Name of the file, for the problem.
    today
        Nothing is done on a later day.

    Raises
    ------
    InputError
        With every entry that names no task or approval, no home where it needs one, or a day that
        is still to come.
    """
    known = {one.id: one for one in stated if _can_be_done(one)}
    problems = tuple(
        Problem(file, f"done[{place}]", field, found, expected)
        for place, one in enumerate(done)
        for field, found, expected in _wrong(one, known, stated, today)
    )
    if problems:
        raise InputError(problems)


def _can_be_done(one: Stated) -> bool:
    return one.effect is Effect.DUTY or one.approver is not None


def _wrong(
    done: DutyDone, known: dict[str, Stated], stated: Sequence[Stated], today: date
) -> Iterator[tuple[str, str, str]]:
    if done.rule not in known:
        bar = any(one.id == done.rule for one in stated)
        which = "a task or an approval: this is neither" if bar else "a task or an approval"
        yield "rule", done.rule, f"{which}{did_you_mean(done.rule, tuple(known))}"
    elif done.urn is None and at_the_home(getattr(known[done.rule], "clock", None)):
        yield "urn", "", "the home it was done for"
    if done.on > today:
        yield "on", str(done.on), f"a day not after today, {today}"
