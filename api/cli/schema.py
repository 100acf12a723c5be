"""`homeward schema`: the JSON Schema of the documents that are read."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from api.cli.consoles import print_json


class Document(StrEnum):
    """A kind of document."""

    SNAPSHOT = "snapshot"
    REFERRAL = "referral"
    REPLY = "reply"
    POOL = "pool"


def schema(
    document: Annotated[
        Document | None,
        typer.Argument(
            help="Which document; without it, all of them, each under its name. "
            "A reply is one line of a file of replies."
        ),
    ] = None,
) -> None:
    """Print the JSON Schema of a document that is read; docs/input.md explains them."""
    from matcher.records.documents.schema import schema as schema_of  # noqa: PLC0415  slow to load

    if document is not None:
        print_json(schema_of(document.value))
    else:
        print_json({one.value: schema_of(one.value) for one in Document})
