"""Excel workbooks as text, opened only after their size has been looked at."""

from __future__ import annotations

import warnings
import zipfile
import zlib
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Final

from openpyxl import DEFUSEDXML, load_workbook
from openpyxl.cell.cell import ERROR_CODES
from openpyxl.utils.exceptions import InvalidFileException

from constraints.errors import InputError, Problem

if TYPE_CHECKING:
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet

MOST_BYTES: Final = 16 * 1024 * 1024
MOST_UNPACKED: Final = 256 * 1024 * 1024
MOST_PARTS: Final = 500
MOST_ROWS: Final = 20_000  # England has some 6,000 registered providers
MOST_COLUMNS: Final = 200
_EXPECTED: Final = "an Excel workbook (.xlsx)"
_PROTECTED = b"\xd0\xcf\x11\xe0"  # the old Excel format, and what a password wraps a workbook in
# What openpyxl and the parsers below it raise on a damaged workbook.
_DAMAGED: Final = (
    zipfile.BadZipFile,
    zlib.error,
    InvalidFileException,
    AttributeError,
    EOFError,
    LookupError,
    SyntaxError,
    TypeError,
    ValueError,
    NotImplementedError,
)

if not DEFUSEDXML:
    raise ImportError("Reading workbooks needs defusedxml: openpyxl does not stop XML bombs.")


@dataclass(frozen=True, slots=True)
class Sheet:
    """
    One sheet of a workbook.

    Parameters
    ----------
    name
        As on its tab.
    lines
        Row number from 1 and the text of each cell; dates as dd/mm/yyyy.
    """

    name: str
    lines: tuple[tuple[int, list[str]], ...]


def read_workbook(path: Path) -> tuple[Sheet, ...]:
    """
    Read every sheet of a workbook that has cells in it.

    Parameters
    ----------
    path
        XLSX file. Formulas give the value last saved.

    Returns
    -------
    sheets
        In the order of the tabs; hidden ones too.

    Raises
    ------
    InputError
        Not an XLSX workbook, protected by a password, damaged, or larger than any list can be:
        16 MB, 256 MB unpacked, 20,000 rows or 200 columns a sheet.
    """
    content = _content(path)
    _check_parts(content, path.name)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", UserWarning)  # styles it does not know, and the like
            workbook = load_workbook(content, read_only=True, data_only=True, keep_links=False)
            sheets = [_sheet(sheet, path.name) for sheet in workbook.worksheets]
    except InputError:
        raise
    except _DAMAGED as error:
        raise _refusal(path.name, f"damaged: {error!s:.60}", _EXPECTED) from error
    return tuple(sheet for sheet in sheets if sheet.lines)


def _content(path: Path) -> BytesIO:
    # from memory: openpyxl leaves a file open where it fails half way
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise _refusal(path.name, f"{size:,} bytes", f"at most {MOST_BYTES:,} bytes")
        content = path.read_bytes()
    except OSError as error:
        raise _refusal(path.name, error.strerror or str(error), "a readable file") from error
    if content.startswith(_PROTECTED):
        found = "a workbook of the old format or protected by a password"
        raise _refusal(path.name, found, f"{_EXPECTED} saved without a password")
    return BytesIO(content)


def _check_parts(content: BytesIO, file: str) -> None:
    try:
        with zipfile.ZipFile(content) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError) as error:
        raise _refusal(file, "another kind of file", _EXPECTED) from error
    if len(parts) > MOST_PARTS:
        raise _refusal(file, f"{len(parts):,} parts", f"at most {MOST_PARTS:,}")
    # a part is never unpacked beyond the size it declares
    unpacked = sum(part.file_size for part in parts)
    if unpacked > MOST_UNPACKED:
        expected = f"at most {MOST_UNPACKED:,} bytes unpacked"
        raise _refusal(file, f"{unpacked:,} bytes unpacked", expected)


def _sheet(sheet: ReadOnlyWorksheet, file: str) -> Sheet:
    sheet.reset_dimensions()  # the size a sheet states of itself is not to be trusted
    lines: list[tuple[int, list[str]]] = []
    # the stub gives the read-only sheet a method typed for the other
    rows = sheet.iter_rows(values_only=True)  # type: ignore[misc]
    for number, row in enumerate(rows, start=1):
        cells = [_text(value) for value in row]
        while cells and not cells[-1]:
            cells.pop()
        if not cells:
            if number > MOST_ROWS * 10:
                raise _too_long(file, sheet.title, number)
            continue
        if len(cells) > MOST_COLUMNS:
            found = f"sheet '{sheet.title}', row {number}: {len(cells):,} columns"
            raise _refusal(file, found, f"at most {MOST_COLUMNS}")
        lines.append((number, cells))
        if len(lines) > MOST_ROWS:
            raise _too_long(file, sheet.title, number)
    return Sheet(sheet.title, tuple(lines))


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        midnight = value.time() == value.time().min
        return value.strftime("%d/%m/%Y" if midnight else "%d/%m/%Y %H:%M")
    if isinstance(value, date):
        return value.strftime("%d/%m/%Y")
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()


def is_error(text: str) -> bool:
    """Tell whether a cell holds one of Excel's error values, ``#N/A`` and its kin."""
    return text in ERROR_CODES


def _too_long(file: str, sheet: str, number: int) -> InputError:
    return _refusal(file, f"sheet '{sheet}' goes on to row {number:,}", f"at most {MOST_ROWS:,}")


def _refusal(file: str, found: str, expected: str) -> InputError:
    return InputError((Problem(file, "", "", found, expected),))
