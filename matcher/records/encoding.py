"""The bytes of a published CSV file as text."""

from __future__ import annotations

from constraints.errors import InputError, Problem

_NOT_TEXT = (
    (b"PK\x03\x04", "a zip or Excel file"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)


def decode(content: bytes, file: str) -> str:
    """
    Turn the bytes of a CSV file into text: UTF-8 with or without a mark, else Windows-1252.

    Parameters
    ----------
    content
        The whole file.
    file
        Name for messages.

    Returns
    -------
    text
        Without the byte-order mark.

    Raises
    ------
    InputError
        If it is a spreadsheet, UTF-16, or no text at all.
    """
    for mark, name in _NOT_TEXT:
        if content.startswith(mark):
            raise InputError((Problem(file, "", "", name, "a CSV file in UTF-8 or Windows-1252"),))
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text
    raise InputError(
        (Problem(file, "", "", "bytes that are not text", "a CSV file in UTF-8 or Windows-1252"),)
    )
