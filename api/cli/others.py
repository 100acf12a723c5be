"""Who else waits, beside the question on one child."""

from __future__ import annotations

from pathlib import Path

from api.cli import clock
from api.cli.answers import with_answers
from api.cli.reading import Loaded, Sources
from matcher.allocate.pool import Pool, pool_of
from matcher.entities import Snapshot
from matcher.records.documents.pools import read_waiting


def read_others(path: Path, sources: Sources, loaded: Loaded) -> tuple[Pool, Snapshot]:
    """
    Read who else waits, beside the question on one child.

    Parameters
    ----------
    path
        A folder of referrals, or one file.
    sources, loaded
        The question. What homes answered about the others counts for them.

    Returns
    -------
    others, snapshot
        The pool without the child; the supply of the question with those answers.

    Raises
    ------
    InputError
        With every problem of every referral.
    """
    mine = loaded.referral
    others = [
        one.referral
        for one in read_waiting(path)
        if one.referral.reference != mine.reference
        and one.referral.child.reference != mine.child.reference
    ]
    supply, now = loaded.engine.supply.snapshot, clock.minute(sources.at)
    answered = with_answers(others, supply, sources.replies, now, sources.snapshot.name)
    return pool_of(answered.referrals), answered.snapshot
