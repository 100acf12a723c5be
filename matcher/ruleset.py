"""The version of the rule book: what an answer rested on, as one short hash."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable

from matcher.judge import Stated

DIGITS = 12


def ruleset_version(stated: tuple[Stated, ...]) -> str:
    """
    Give a hash of the rules in force: ids, parameters, tables, dates of law, and their code.

    Parameters
    ----------
    stated
        Rules with local parameters applied, then rows of the matrix.

    Returns
    -------
    version
        Twelve hexadecimal digits.
    """
    digest = sha256(_code_digest().encode())
    for rule in stated:
        dates = f"{rule.since} {rule.until}"
        digest.update(f"{rule.id} {dates} {rule.source!r} {rule!r}\n".encode())
    return digest.hexdigest()[:DIGITS]


@cache
def _code_digest() -> str:
    """Digest the code of the rule book, so that a changed rule never carries an old version."""
    digest = sha256()
    for name, text in sorted(_sources(files("constraints"), "")):
        digest.update(f"{name}\n{text}".encode())
    return digest.hexdigest()


def _sources(folder: Traversable, path: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for entry in folder.iterdir():
        if entry.is_dir():
            found += _sources(entry, f"{path}{entry.name}/")
        elif entry.name.endswith(".py"):
            found.append((f"{path}{entry.name}", entry.read_text(encoding="utf-8")))
    return found
