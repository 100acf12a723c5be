"""The `homeward` command: the composition root. Each command lives in a file of its name."""

from __future__ import annotations

import io
import os
import sys
from typing import Annotated

import typer

from api.cli.allocate import allocate
from api.cli.audit import audit_app
from api.cli.bench import bench
from api.cli.check import check
from api.cli.db import db_app
from api.cli.demo import demo
from api.cli.duties import duties
from api.cli.explain import explain
from api.cli.key import key_app
from api.cli.match import match
from api.cli.prices import prices
from api.cli.record import record
from api.cli.reply import reply
from api.cli.rules import rules
from api.cli.schema import schema
from api.cli.serve import serve
from api.cli.take_in import import_app
from api.cli.work import work
from api.cli.world import world
from api.store.errors import StoreError
from constraints.errors import InputError

app = typer.Typer(
    name="homeward",
    help="Ranked, explained matches between children in care and children's homes in England. "
    "The engine proposes; people decide.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def _print_version(asked: bool) -> None:
    if asked:
        from matcher.version import engine_version  # noqa: PLC0415  reads what is installed

        sys.stdout.write(f"homeward {engine_version()}\n")
        raise typer.Exit


@app.callback()
def _main(
    _: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Give the version and exit."
        ),
    ] = False,
) -> None:
    pass


for command in (
    match,
    allocate,
    prices,
    explain,
    duties,
    record,
    reply,
    rules,
    check,
    schema,
    demo,
    world,
    bench,
    serve,
    work,
):
    app.command()(command)
app.add_typer(import_app, name="import")
app.add_typer(key_app, name="key")
app.add_typer(db_app, name="db")
app.add_typer(audit_app, name="audit")


def run() -> None:
    """Run the command: 0 done, 1 no match, 2 bad use or bad input."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show a letter is shown its number, not a traceback.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        app()
    except (InputError, StoreError) as error:
        sys.stderr.write(f"{error}\n")
        sys.exit(2)
    except BrokenPipeError:
        # Whoever read the output has seen enough; closing stdout again would complain of it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        sys.stderr.write(f"{error.filename or 'output'}: {error.strerror}.\n")
        sys.exit(2)
