"""What is to be done for a proposed match, for whom and by when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from matcher.completeness.missing import Completeness
from matcher.rank import Group


@dataclass(frozen=True, slots=True)
class Task:
    """
    One task.

    Parameters
    ----------
    rule, handbook, title, says
        Id of the rule, the handbook rows it stands for, what it requires, and the whole sentence.
    owner, recipient
        Who does it, and who is told.
    content
        What has to be told, written or settled.
    due, due_on
        By when, in words and as a day; None where the day it counts from is not known.
    before_start
        Whether it must be done before the child moves in.
    asks_day
        The question for the day it counts from, where that is not known and can be told.
    source, url, evidence
        Where it comes from, and whether that was read.
    done_on, done_by
        Day and role, where it is on record as done.
    late
        Whether its day was past, on the day the list is for, before it was done.
    """

    rule: str
    handbook: tuple[str, ...]
    title: str
    says: str
    owner: str
    recipient: str
    content: tuple[str, ...]
    due: str
    due_on: date | None
    before_start: bool
    asks_day: str | None
    source: str
    url: str
    evidence: str
    done_on: date | None
    done_by: str | None
    late: bool


@dataclass(frozen=True, slots=True)
class Waiting:
    """
    A question, and what depends on its answer.

    Parameters
    ----------
    question
        As it can be read out.
    asked_of
        Who can answer.
    approvals, tasks
        Titles.
    """

    question: str
    asked_of: str
    approvals: tuple[str, ...]
    tasks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DutyList:
    """
    Every task of a proposed match.

    Parameters
    ----------
    referral, decided_on, starts_on, emergency
        As of the referral; ``emergency`` is None where not said.
    as_at
        The day the list is for: what is late is late on it.
    urn, name, authority, area, group
        The home, and how it stands.
    tasks
        Those that are sure and not done: first what comes before the child moves in, by day; last
        those whose day is not known.
    done
        Those on record as done, by the day they were done.
    waiting
        Questions on which further approvals and tasks depend.
    completeness
        What is missing before the placement can be confirmed.
    engine_version, ruleset_version, profile_hash, input_hash
        As of `Answer`.
    """

    referral: str
    decided_on: date
    starts_on: date
    emergency: bool | None
    as_at: date
    urn: str
    name: str | None
    authority: str | None
    area: str
    group: Group
    tasks: tuple[Task, ...]
    done: tuple[Task, ...]
    waiting: tuple[Waiting, ...]
    completeness: Completeness
    engine_version: str
    ruleset_version: str
    profile_hash: str
    input_hash: str
