"""What a home takes, meets and can do: answers to ask for, and statements to revise."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from constraints.arrays import Bools
from constraints.columns import Frame
from constraints.vocabulary import ClinicalTask, Need, Role, SexTaken
from matcher.changes.cell import Cell, three
from matcher.changes.columns import becomes, coded, put
from matcher.changes.leads import STATEMENT_REVISED, TRAINED
from matcher.changes.lever import Change, Lever, Nature
from matcher.changes.ways.way import answer_of_home
from matcher.judge import Verdict
from matcher.words import words_of


def ages(cell: Cell, verdict: Verdict) -> Iterator[Lever]:
    """Let the statement take the child's age."""
    years = cell.frame.child.age_years.over(np.floor)
    if years.decided.all():
        whom = f"a child of {years.low.item():.0f}"
        yield _revised(whom, "ages", _takes_age, known=bool(verdict.finding.low.any()))


def sex(cell: Cell, _: Verdict) -> Iterator[Lever]:
    """Let the statement take the child's sex."""
    child = cell.referral.child.sex
    words = "a child of either sex" if child is None else words_of(child)
    change = coded("homes", "sex_taken", SexTaken.ANY)
    known = bool(cell.frame.homes.sex_taken.decided.all())
    yield _revised(words, "sex", change, known=known)


def needs(cell: Cell, _: Verdict) -> Iterator[Lever]:
    """Let the statement cover each essential need that it leaves out or is silent on."""
    for need in Need:
        met = three(cell.frame.homes.meets_need, need)
        if met is True or not cell.frame.referral.essential_needs.surely[need].item():
            continue
        change = becomes("homes", "meets_need", True, need)
        name, words = f"need:{need.name.lower()}", words_of(need)
        if met is None:
            says = f"The home says that its statement of purpose covers {words}."
            yield answer_of_home(name, says, change)
        else:
            says = f"The statement of purpose is revised to cover {words}."
            yield _statement(name, says, change)


def tasks(cell: Cell, _: Verdict) -> Iterator[Lever]:
    """Let staff be competent in each clinical task that the child needs."""
    for task in ClinicalTask:
        can = three(cell.frame.homes.does_task, task)
        if can is True or not cell.frame.referral.clinical_tasks.surely[task].item():
            continue
        change = becomes("homes", "does_task", True, task)
        name, words = f"task:{task.name.lower()}", words_of(task)
        if can is None:
            says = f"The home says that staff on every shift are competent in {words}."
            yield answer_of_home(name, says, change)
        else:
            says = f"Staff on every shift are trained in {words}, and a nurse finds them competent."
            yield Lever(name, Nature.TRAINING, says, Role.HEALTH, TRAINED, change)


def _revised(whom: str, what: str, change: Change, *, known: bool) -> Lever:
    if known:
        says = f"The statement of purpose is revised to take {whom}."
        return _statement(f"statement:{what}", says, change)
    says = f"The home says that its statement of purpose takes {whom}."
    return answer_of_home(f"statement:{what}", says, change)


def _statement(name: str, says: str, change: Change) -> Lever:
    return Lever(name, Nature.STATEMENT, says, Role.REGISTERED_MANAGER, STATEMENT_REVISED, change)


def _takes_age(frame: Frame, held: Bools) -> Frame:
    """Widen the range of ages to the child's, and leave what the home takes besides."""
    years = np.floor(frame.child.age_years.low.min())
    first = frame.homes.age_from_years.over(
        lambda ends: np.where(held, np.minimum(ends, years), ends)
    )
    last = frame.homes.age_to_years.over(lambda ends: np.where(held, np.maximum(ends, years), ends))
    return put(put(frame, "homes", "age_from_years", first), "homes", "age_to_years", last)
