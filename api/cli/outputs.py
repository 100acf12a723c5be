"""Where a command may write."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from constraints.errors import InputError, Problem


def check_output(
    output: Path, inputs: Iterable[Path], *, force: bool, option: str = "--output"
) -> None:
    """
    Check that a file may be written, before any work is done for it.

    Parameters
    ----------
    output
        The file.
    inputs
        Files that are read: never written to.
    force
        Whether a file that is there already may be replaced.
    option
        The option that named the file.

    Raises
    ------
    InputError
        If it may not.
    """
    found, expected = "", ""
    if output.is_dir():
        found, expected = "a folder", "the name of a file"
    elif not output.parent.is_dir():
        found, expected = "no such folder", "a folder that is there"
    elif not os.access(output if output.exists() else output.parent, os.W_OK):
        found, expected = "no right to write there", "a place that may be written to"
    elif any(path.exists() and output.exists() and output.samefile(path) for path in inputs):
        found, expected = "a file that is read", "another name"
    elif output.exists() and not force:
        found, expected = "a file that is there already", "a new name, or --force to replace it"
    if found:
        raise InputError((Problem(str(output), "", option, found, expected),))


def check_folder(
    folder: Path, names: Iterable[str], *, force: bool, option: str = "--output"
) -> None:
    """
    Check that files may be written to a folder, which is made where only it is not there.

    Parameters
    ----------
    folder
        The folder.
    names
        Of the files.
    force
        Whether files that are there already may be replaced.
    option
        The option that named the folder.

    Raises
    ------
    InputError
        If they may not.
    """
    found, expected = "", ""
    if folder.exists() and not folder.is_dir():
        found, expected = "a file", "the name of a folder"
    elif not folder.parent.is_dir():
        found, expected = "no such folder", "a folder that is there"
    elif not folder.exists() and not os.access(folder.parent, os.W_OK):
        found, expected = "no right to write there", "a place that may be written to"
    if found:
        raise InputError((Problem(str(folder), "", option, found, expected),))
    if folder.exists():
        for name in names:
            check_output(folder / name, (), force=force, option=option)


def check_empty(folder: Path, option: str) -> None:
    """
    Check that files may be written to a folder that is new or empty.

    Parameters
    ----------
    folder, option
        As of `check_folder`.

    Raises
    ------
    InputError
        If they may not, or something is there already.
    """
    check_folder(folder, (), force=False, option=option)
    if folder.exists() and any(folder.iterdir()):
        expected = "a new folder, or one with nothing in it"
        raise InputError((Problem(str(folder), "", option, "files that are there", expected),))
