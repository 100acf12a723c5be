"""An answer printed as a list, with what to run next on the same files."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from api.cli.consoles import results, write_json_text
from api.cli.next_commands import duties_command, reply_command
from api.cli.reading import Loaded, Sources
from api.cli.show.answer import show_answer
from matcher.answer.model import Answer
from matcher.answer.wire import as_json


def print_list(
    answer: Answer, loaded: Loaded, sources: Sources, also: Collection[str] = ()
) -> None:
    """
    Print an answer for an officer.

    Parameters
    ----------
    answer
        The ranking of one child.
    loaded, sources
        What it was made from, and the files that was read from.
    also
        Homes that suit another child who waits.
    """
    with results() as console:
        show_answer(
            answer,
            console,
            loaded.notes,
            loaded.told,
            record=reply_command(sources),
            duties=duties_command(sources),
            also=also,
        )


def write_json(answer: Answer, loaded: Loaded, also: Sequence[str] | None = None) -> None:
    """
    Write an answer as JSON, with everything that was found when the files were read.

    Of a pool only which of the homes shown also suit another child who waits.
    """
    beside = {} if also is None else {"also_suit_another_waiting_child": also}
    write_json_text(as_json(answer, "match", notes=loaded.notes, told=loaded.told, **beside))
