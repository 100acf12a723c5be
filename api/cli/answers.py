"""What homes have answered about the children in question, put into what was read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from matcher.answer.calls import Replies
from matcher.entities import Referral, Reply, Snapshot
from matcher.records.documents.replies import read_replies
from matcher.records.joins.replies import with_replies_of_all
from matcher.records.joins.told import told_words

About = tuple[str, Reply]


@dataclass(frozen=True, slots=True)
class Answered:
    """
    Referrals and a supply with what homes answered in them.

    Parameters
    ----------
    referrals, snapshot
        Completed.
    told
        What homes answered, in sentences, by child and in the order of the answers.
    notes
        Answers that do not count, in sentences.
    replies
        Who answered, and as at which moment; None where no replies were given.
    """

    referrals: tuple[Referral, ...]
    snapshot: Snapshot
    told: tuple[str, ...]
    notes: tuple[str, ...]
    replies: Replies | None


def with_answers(
    referrals: Sequence[Referral],
    snapshot: Snapshot,
    file: Path | None,
    now: datetime,
    supply: str,
) -> Answered:
    """
    Put the answers about some children into their referrals and the supply.

    Parameters
    ----------
    referrals
        The children; what they hold of answers counts beside those of the file.
    snapshot
        The supply.
    file
        File of replies; None where none was given.
    now
        The moment at which they stand or not.
    supply
        Name of the file of the supply, for notes.
    """
    known = {home.urn for home in snapshot.homes}
    every = list(_about(referrals, file))
    here = [(about, reply) for about, reply in every if reply.urn in known]
    counted = [(about, reply) for about, reply in here if reply.at <= now]
    single = len(referrals) == 1
    notes: dict[str, None] = {}
    for about, reply in every:
        if reply.urn not in known:
            whom = "the child" if single else about
            notes[f"{reply.urn} has answered about {whom}, and is not in {supply}."] = None
    later = [(about, reply) for about, reply in here if reply.at > now]
    for about, reply in sorted(later, key=lambda pair: pair[1].at):
        whom = "" if single else f" about {about}"
        notes[f"{reply.urn} answered{whom} after this moment: that is not counted."] = None
    completed, changed = with_replies_of_all(
        [replace(one, replies=()) for one in referrals], snapshot, counted, now
    )
    given = file is not None or any(one.replies for one in referrals)
    urns = frozenset(reply.urn for _, reply in counted)
    return Answered(
        completed,
        changed,
        tuple(_told(referrals, counted, now)),
        tuple(notes),
        Replies(now, urns) if given else None,
    )


def _about(referrals: Sequence[Referral], file: Path | None) -> Iterator[About]:
    """Give every answer about the children: first what they hold, then that of the file."""
    for one in referrals:
        yield from ((one.reference, reply) for reply in one.replies)
    if file is not None:
        waiting = {one.reference for one in referrals}
        yield from ((about, reply) for about, reply in read_replies(file) if about in waiting)


def _told(referrals: Sequence[Referral], replies: Sequence[About], now: datetime) -> Iterator[str]:
    """Say what homes answered; of several children, about whom."""
    for one in referrals:
        said = told_words([reply for about, reply in replies if about == one.reference], now)
        yield from said if len(referrals) == 1 else (f"{one.reference}: {words}" for words in said)
