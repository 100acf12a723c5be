"""The list made again, once a reply is recorded."""

from __future__ import annotations

from api.cli.listing import print_list
from api.cli.reading import Sources, load
from matcher.answer.build import answer_for

FIRST = 5
"""Homes of each group to show: an officer on the telephone looks for the next few."""


def check_sources(sources: Sources) -> None:
    """
    Read what the list will be made of, so that nothing is recorded where it cannot be.

    The snapshot alone is read by whoever records; the rest only where it is given.

    Raises
    ------
    InputError
        A file that cannot be read, or files that contradict each other.
    """
    if sources.child903 or sources.profile or sources.on:
        load(sources)


def show_again(sources: Sources) -> None:
    """Rank the homes with the new reply and print the first of each group."""
    loaded = load(sources)
    answer = answer_for(
        loaded.engine,
        loaded.referral,
        top=FIRST,
        replies=loaded.replies,
        input_hash=loaded.input_hash,
    )
    print_list(answer, loaded, sources)
